// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rotated/rotated_view.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace iou {

class NumberField;

/// Which loss stands between the boxes, with its numbers, and how the prediction descends it.
class RotatedDescent : public QWidget {
    Q_OBJECT
public:
    explicit RotatedDescent(DocumentHistory& history, QWidget* parent = nullptr);

    QComboBox& loss() { return *m_loss; }
    QComboBox& function() { return *m_function; }
    NumberField& tau() { return *m_tau; }
    QSpinBox& steps() { return *m_steps; }
    QString words() const;

private:
    void buildLoss();
    void buildRun();
    void refresh();
    void edit(const QString& name, const std::function<void(RotatedRecipe&)>& change);

    RotatedView& m_view;
    QFormLayout* m_form;
    QComboBox* m_loss;
    QLabel* m_formula;
    NumberField* m_tau;
    QComboBox* m_function;
    QComboBox* m_optimizer;
    NumberField *m_rate, *m_angle_rate;
    QSpinBox* m_steps;
    QCheckBox* m_log_sizes;
};

}  // namespace iou
