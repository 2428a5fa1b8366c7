// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace iou {

class ExplorerModel;

/// What the code of the active lane's steps is relative to: its anchor, and the weights and the
/// clamp of Faster R-CNN. Hidden where the steps have no anchor.
class CodeFields : public QWidget {
    Q_OBJECT
public:
    explicit CodeFields(ExplorerModel& model, QWidget* parent = nullptr);

    QComboBox* anchor() const { return m_anchor; }
    QCheckBox* weights() const { return m_weights; }
    QCheckBox* clamp() const { return m_clamp; }

private:
    void connectFields();
    void refresh();

    ExplorerModel& m_model;
    QComboBox* m_anchor;
    QCheckBox* m_weights;
    QCheckBox* m_clamp;
};

}  // namespace iou
