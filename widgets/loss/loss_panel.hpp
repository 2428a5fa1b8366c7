// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace iou {

class ExplorerModel;
class LossChooser;
class ParameterForm;

/// Which loss, with its kind, formula, parameters and what is known about it; all from the
/// registry.
class LossPanel : public QWidget {
    Q_OBJECT
public:
    explicit LossPanel(ExplorerModel& model, QWidget* parent = nullptr);

    LossChooser* chooser() const { return m_chooser; }
    ParameterForm* parameters() const { return m_parameters; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void applyColors();
    void setParameter(int index, double value);
    void resetParameter(int index);

    ExplorerModel& m_model;
    LossChooser* m_chooser;
    QLabel* m_kind;
    QLabel* m_formula;
    QLabel* m_note;
    ParameterForm* m_parameters;
};

}  // namespace iou
