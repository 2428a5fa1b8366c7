// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/occlusion/occlusion_view.hpp"

#include <QWidget>

class QComboBox;
class QLabel;

namespace iou {

class SliderField;

/// How much is hidden, where, and how far the prediction reaches.
class OcclusionPanel : public QWidget {
    Q_OBJECT
public:
    explicit OcclusionPanel(DocumentHistory& history, QWidget* parent = nullptr);

    SliderField& alpha() { return *m_alpha; }
    SliderField& extension() { return *m_extension; }
    QString words() const;

private:
    void refresh();

    OcclusionView& m_view;
    SliderField *m_alpha, *m_extension;
    QComboBox* m_side;
    QLabel* m_words;
};

}  // namespace iou
