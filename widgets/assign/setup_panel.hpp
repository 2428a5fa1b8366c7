// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/assign/assign_view.hpp"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace iou {

class FrameImages;
class NumberField;

/// Anchors, overlap and assigner of either setup, and the image.
class SetupPanel : public QWidget {
    Q_OBJECT
public:
    /// images: must outlive it.
    SetupPanel(DocumentHistory& history, FrameImages& images, QWidget* parent = nullptr);

    QComboBox& which() { return *m_which; }
    QComboBox& anchors() { return *m_anchors; }
    QComboBox& overlap() { return *m_overlap; }
    QComboBox& assigner() { return *m_assigner; }
    QComboBox& force() { return *m_force; }
    NumberField& pos() { return *m_pos; }

private:
    using Change = std::function<void(AssignSetup&)>;

    void buildFields();
    void connectFields();
    NumberField* numberField(double lo, double hi, const QString& tip,
                             const std::function<void(AssignSetup&, double)>& set,
                             const QString& name);
    void layOut();
    /// Edits the setup on show.
    void change(const QString& name, const Change& edit);
    const AssignSetup& shown() const;
    void setOverlap(int index);
    void setMeasure();
    void setOwn();
    void setAssigner(int index);
    void chooseImage();
    void setVisibleRows();
    void refresh();

    AssignView& m_view;
    FrameImages& m_images;
    QComboBox* m_which;
    QComboBox* m_anchors;
    QLineEdit* m_strides;
    QLineEdit* m_scales;
    QLineEdit* m_ratios;
    QCheckBox* m_centred;
    QComboBox* m_overlap;
    QLineEdit* m_measure;
    NumberField* m_alpha;
    NumberField* m_beta;
    QComboBox* m_assigner;
    NumberField* m_pos;
    NumberField* m_neg;
    NumberField* m_neg_from;
    NumberField* m_min_pos;
    QComboBox* m_force;
    QSpinBox* m_nearest;
    NumberField* m_ignore_share;
    QCheckBox* m_inside;
    NumberField* m_border;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QWidget* m_image;
    QLabel* m_fault;

    struct Row {
        QWidget *label, *field;
    };
    std::vector<Row> m_rows;
};

}  // namespace iou
