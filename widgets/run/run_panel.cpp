// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/run_panel.hpp"

#include "core/run/limits.hpp"
#include "widgets/controls/fitting_scroll_area.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/parameter_form.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/code_fields.hpp"
#include "widgets/run/loss_stages.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace iou {

namespace {

constexpr int kProgressMs = 50;
constexpr int kFieldsHeight = 160;

QLabel* mutedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    setUiFont(*label, 8.5);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

RunPanel::RunPanel(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    buildFields();
    layOut();
    connectFields();
    refresh();
    refreshRunning();
    refreshEnd();
}

void RunPanel::buildFields() {
    m_optimizer = new QComboBox(this);
    for (const OptimizerEntry& entry : optimizers())
        m_optimizer->addItem(coreText(entry.name), text(entry.id));
    m_parameters = new ParameterForm(this);
    m_rate = new NumberField(this);
    m_rate->setRange(1e-12, 1e6);
    m_rate->setToolTip(tr("Step size; the learning rate"));
    m_schedule = mutedLabel(this);
    m_steps = new QSpinBox(this);
    m_steps->setRange(1, run_steps_limit);
    m_steps->setKeyboardTracking(false);
    m_steps->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_steps->setToolTip(tr("The run ends after this many steps"));
    m_form = new QComboBox(this);
    for (const BoxForm form : boxForms()) {
        m_form->addItem(boxFormTitle(form), static_cast<int>(form));
        m_form->setItemData(m_form->count() - 1, boxFormTip(form), Qt::ToolTipRole);
    }
    m_form->setToolTip(tr("The variables the optimiser moves; the same loss takes other ways in "
                          "other variables"));
    m_code = new CodeFields(m_model, this);
    m_losses = new LossStages(m_model, this);
    m_iou_factor = new QCheckBox(tr("Step × (2 − IoU)"), this);
    m_iou_factor->setToolTip(tr("Longer steps for worse boxes, as in the DIoU simulation"));
    const auto stop_field = [&](double lo, double hi, const QString& tip) {
        auto* field = new NumberField(this);
        field->setRange(lo, hi);
        field->setSpecialValueText(tr("off"));
        field->setToolTip(tip);
        return field;
    };
    m_stop_iou = stop_field(0.0, 1.0, tr("Stop when IoU reaches this; 0 is off"));
    m_stop_iou->setSingleStep(0.05);
    m_stop_step =
        stop_field(0.0, 1e9, tr("Stop when a step by (cx, cy, w, h) is shorter; 0 is off"));
    m_stop_step->setSingleStep(1e-6);
    m_stop_divergence =
        stop_field(0.0, 1e9, tr("Stop when |cx| + |cy| + w + h of the box exceeds this; 0 is off"));
    m_stop_divergence->setSingleStep(1e3);
    m_live = new QCheckBox(tr("Run on every change"), this);
    m_live->setToolTip(tr("The path follows while you drag"));
    m_run = new QPushButton(glyphIcon(Glyph::play), tr("Run from here"), this);
    m_run->setToolTip(tr("Start a run at the box on screen (R)"));
    m_cancel = new QPushButton(glyphIcon(Glyph::stop), tr("Cancel"), this);
    m_cancel->setToolTip(tr("Stop the run that is being computed"));
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_end = mutedLabel(this);
}

void RunPanel::layOut() {
    auto* fields = new QWidget(this);
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::unit);
    grid->setVerticalSpacing(spacing::half);
    grid->setColumnMinimumWidth(0, formLabelWidth(*this));
    grid->setColumnStretch(1, 1);
    int line = 0;
    const auto add = [&](const QString& name, QWidget* field) {
        auto* label = new QLabel(name, this);
        label->setBuddy(field);
        label->setToolTip(field->toolTip());
        field->setAccessibleName(name);
        grid->addWidget(label, line, 0);
        grid->addWidget(field, line++, 1);
    };
    const auto wide = [&](QWidget* widget) { grid->addWidget(widget, line++, 0, 1, 2); };
    add(tr("Optimiser"), m_optimizer);
    wide(m_parameters);
    add(tr("Rate"), m_rate);
    wide(m_schedule);
    add(tr("Steps"), m_steps);
    add(tr("Steps in"), m_form);
    wide(m_code);
    grid->addWidget(m_iou_factor, line++, 1);
    wide(m_losses);
    grid->setRowMinimumHeight(line++, spacing::half);
    auto* stop = new QLabel(tr("Stop early"), this);
    setUiFont(*stop, 8.5);
    stop->setForegroundRole(QPalette::PlaceholderText);
    wide(stop);
    add(tr("IoU reaches"), m_stop_iou);
    add(tr("Step below"), m_stop_step);
    add(tr("Box beyond"), m_stop_divergence);
    grid->setRowStretch(line, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::unit);
    buttons->addWidget(m_run, 1);
    buttons->addWidget(m_cancel);
    // The settings scroll where there is little room; the buttons stay.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    column->addWidget(new FittingScrollArea(fields, kFieldsHeight, this), 1);
    column->addWidget(m_live);
    column->addLayout(buttons);
    column->addWidget(m_progress);
    column->addWidget(m_end);
}

void RunPanel::connectFields() {
    const auto edit = [this](const QString& name, auto change) {
        return [this, name, change](auto value) {
            m_model.apply(
                name, [&](Document& d) { change(d, value); }, name);
            refresh();
        };
    };
    connect(m_optimizer, &QComboBox::activated, this,
            edit(tr("Choose the optimiser"), [](Document& d, int i) {
                d.run().optimizer = Optimizer(optimizers()[static_cast<std::size_t>(i)]);
            }));
    connect(m_parameters, &ParameterForm::edited, this, &RunPanel::setOptimizerParameter);
    connect(m_parameters, &ParameterForm::resetRequested, this, [this](int i) {
        const auto& p = m_model.run().optimizer.entry().parameters[static_cast<std::size_t>(i)];
        setOptimizerParameter(i, p.default_value);
    });
    connect(m_rate, &NumberField::valueChanged, this,
            edit(tr("Set the rate"),
                 [](Document& d, double x) { d.run().schedule = Schedule::constant(x); }));
    connect(m_steps, &QSpinBox::valueChanged, this,
            edit(tr("Set the steps"), [](Document& d, int n) { d.run().steps = n; }));
    connect(m_form, &QComboBox::activated, this, [this] {
        const auto form = static_cast<BoxForm>(m_form->currentData().toInt());
        m_model.apply(tr("Choose the variables of the steps"),
                      [&](Document& d) { d.run().form = form; });
    });
    connect(m_iou_factor, &QCheckBox::clicked, this,
            edit(tr("Step factor 2 − IoU"), [](Document& d, bool on) { d.run().iou_factor = on; }));
    connect(
        m_stop_iou, &NumberField::valueChanged, this,
        edit(tr("Stop at an IoU"), [](Document& d, double x) { d.run().stop.iou_reached = x; }));
    connect(
        m_stop_step, &NumberField::valueChanged, this,
        edit(tr("Stop at small steps"), [](Document& d, double x) { d.run().stop.step_norm = x; }));
    connect(
        m_stop_divergence, &NumberField::valueChanged, this,
        edit(tr("Stop at divergence"), [](Document& d, double x) { d.run().stop.divergence = x; }));
    connect(m_live, &QCheckBox::clicked, this,
            edit(tr("Run on every change"),
                 [](Document& d, bool on) { d.explorer.view.live_run = on; }));
    connect(m_run, &QPushButton::clicked, this, [this] { m_model.runFromHere(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_model.runs().cancel(); });

    connect(&m_model, &ExplorerModel::runSettingsChanged, this, &RunPanel::refresh);
    connect(&m_model, &ExplorerModel::viewChanged, this, &RunPanel::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &RunPanel::refresh);
    connect(&m_model.history(), &DocumentHistory::editTooLarge, this, &RunPanel::refresh);
    connect(&m_model.clock(), &RunClock::trajectoryChanged, this, &RunPanel::refreshEnd);
    connect(&m_model.runs(), &RunController::slowChanged, this, &RunPanel::refreshRunning);
    m_watch.setInterval(kProgressMs);
    connect(&m_watch, &QTimer::timeout, this, &RunPanel::showProgress);
}

void RunPanel::setOptimizerParameter(int index, double value) {
    const auto& parameters = m_model.run().optimizer.entry().parameters;
    const auto& parameter = parameters[static_cast<std::size_t>(index)];
    m_model.apply(
        tr("Set %1").arg(text(parameter.symbol)),
        [&](Document& d) { (void)d.run().optimizer.setParameter(parameter.name, value); },
        QStringLiteral("optimizer parameter %1").arg(index));
    refresh();
}

void RunPanel::refresh() {
    const RunRecipe& run = m_model.run();
    m_optimizer->setCurrentIndex(m_optimizer->findData(text(run.optimizer.entry().id)));
    std::vector<ParameterForm::Row> rows;
    int i = 0;
    for (const auto& p : run.optimizer.entry().parameters)
        rows.push_back({text(p.symbol), coreText(p.sentence), run.optimizer.parameter(i++),
                        p.default_value, p.lo, p.hi});
    m_parameters->setRows(rows);
    m_rate->showValue(run.schedule.rate(1));
    QStringList stages;
    for (std::size_t s = 1; s < run.schedule.stages.size(); ++s)
        stages << tr("%1 after step %2")
                      .arg(numberText(run.schedule.stages[s].rate))
                      .arg(run.schedule.stages[s - 1].until);
    m_schedule->setText(tr("then %1").arg(stages.join(tr(", "))));
    m_schedule->setVisible(!stages.isEmpty());
    const QSignalBlocker quiet(m_steps);
    m_steps->setValue(run.steps);
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(run.form)));
    m_iou_factor->setChecked(run.iou_factor);
    m_stop_iou->showValue(run.stop.iou_reached);
    m_stop_step->showValue(run.stop.step_norm);
    m_stop_divergence->showValue(run.stop.divergence);
    m_live->setChecked(m_model.view().live_run);
}

void RunPanel::refreshRunning() {
    const bool slow = m_model.runs().slow();
    m_cancel->setEnabled(slow);
    if (slow)
        m_watch.start();
    else
        m_watch.stop();
    showProgress();
}

void RunPanel::showProgress() {
    // Permille, as a run may have more steps than a bar can count.
    const auto progress = m_model.runs().progress();
    const std::int64_t total = progress->total, done = progress->done;
    m_progress->setRange(0, 1000);
    m_progress->setValue(m_model.runs().slow() && total > 0 ? static_cast<int>(done * 1000 / total)
                                                            : 0);
}

void RunPanel::refreshEnd() {
    const auto run = m_model.clock().trajectory();
    m_end->setText(run ? tr("%1 steps, IoU %2: %3")
                             .arg(run->steps())
                             .arg(numberText(run->iou[run->steps()], 4))
                             .arg(coreText(stopReasonText(run->stopped)))
                       : tr("No run of this pair yet."));
}

}  // namespace iou
