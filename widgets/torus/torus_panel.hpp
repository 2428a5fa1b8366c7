// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/torus/torus_view.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace iou {

/// The torus lab's numbers, with wrap-around and without, and what one does with a region.
class TorusPanel : public QWidget {
    Q_OBJECT
public:
    explicit TorusPanel(DocumentHistory& history, QWidget* parent = nullptr);

    QString wrapped() const;
    QString flat() const;
    QToolButton& draw() { return *m_draw; }

private:
    void buildNumbers();
    void buildTools();
    void refresh();
    void refreshHand();

    TorusView& m_view;
    QLabel *m_wrapped = nullptr, *m_flat = nullptr, *m_words = nullptr;
    QComboBox *m_region = nullptr, *m_cells = nullptr;
    QToolButton* m_draw = nullptr;
};

}  // namespace iou
