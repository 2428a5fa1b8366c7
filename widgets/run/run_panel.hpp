// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace iou {

class ExplorerModel;
class CodeFields;
class LossStages;
class NumberField;
class ParameterForm;

/// How the box descends: optimiser, rate, steps, the form steps are taken in and what it is
/// relative to, the losses that take over on the way, and when to stop; the Run button with
/// progress and cancel, and how the last run ended.
class RunPanel : public QWidget {
    Q_OBJECT
public:
    explicit RunPanel(ExplorerModel& model, QWidget* parent = nullptr);

    QComboBox* optimizer() const { return m_optimizer; }
    ParameterForm* optimizerParameters() const { return m_parameters; }
    NumberField* rate() const { return m_rate; }
    QSpinBox* steps() const { return m_steps; }
    QComboBox* form() const { return m_form; }
    CodeFields& code() const { return *m_code; }
    LossStages& losses() const { return *m_losses; }
    QCheckBox* iouFactor() const { return m_iou_factor; }
    NumberField* stopIou() const { return m_stop_iou; }
    NumberField* stopStep() const { return m_stop_step; }
    NumberField* stopDivergence() const { return m_stop_divergence; }
    QCheckBox* live() const { return m_live; }
    QPushButton* runButton() const { return m_run; }
    QPushButton* cancelButton() const { return m_cancel; }

private:
    void buildFields();
    void layOut();
    void connectFields();
    void refresh();
    void refreshRunning();
    void refreshEnd();
    void showProgress();
    void setOptimizerParameter(int index, double value);

    ExplorerModel& m_model;
    QComboBox* m_optimizer;
    ParameterForm* m_parameters;
    NumberField* m_rate;
    QLabel* m_schedule;
    QSpinBox* m_steps;
    QComboBox* m_form;
    CodeFields* m_code;
    LossStages* m_losses;
    QCheckBox* m_iou_factor;
    NumberField* m_stop_iou;
    NumberField* m_stop_step;
    NumberField* m_stop_divergence;
    QCheckBox* m_live;
    QPushButton* m_run;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_end;
    QTimer m_watch;
};

}  // namespace iou
