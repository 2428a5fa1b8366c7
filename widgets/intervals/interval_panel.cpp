// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intervals/interval_panel.hpp"

#include "widgets/controls/number_field.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {

constexpr int kFrame = 33;          // ms
constexpr int kReplayFrames = 120;  ///< that a whole run takes, about
constexpr const char* kMeasureNames[] = {"IoU", "GIoU", "DIoU"};

QLabel* plainLabel(QWidget* parent, const QString& words = {}) {
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

IntervalPanel::IntervalPanel(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<IntervalView>(history)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::unit, spacing::unit, spacing::unit, spacing::unit);
    column->setSpacing(spacing::unit);
    buildTable();
    buildForm();
    buildReplay();
    column->addStretch(1);
    m_timer.setInterval(kFrame);
    connect(&m_timer, &QTimer::timeout, this, &IntervalPanel::advance);
    connect(&m_view, &IntervalView::changed, this, &IntervalPanel::refresh);
    refresh();
}

void IntervalPanel::buildTable() {
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    const QString heads[] = {QString(), tr("value"), tr("by centre"), tr("by length")};
    for (int column = 1; column < 4; ++column) {
        auto* head = plainLabel(this, heads[column]);
        head->setForegroundRole(QPalette::PlaceholderText);
        head->setToolTip(column == 1 ? tr("Of the state that is shown")
                                     : tr("Slope by the prediction's number"));
        grid->addWidget(head, 0, column, Qt::AlignRight);
    }
    for (std::size_t m = 0; m < m_cells.size(); ++m)
        for (std::size_t column = 0; column < 4; ++column) {
            QLabel* const label = m_cells[m][column] = plainLabel(this);
            if (column == 0) label->setText(QLatin1String(kMeasureNames[m]));
            if (column < 2) setUiFont(*label, 11.0, QFont::DemiBold);
            grid->addWidget(label, static_cast<int>(m) + 1, static_cast<int>(column),
                            column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        }
    grid->setColumnStretch(0, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(grid);
}

NumberField* IntervalPanel::addNumber(bool is_target, bool is_length, const QString& name) {
    auto* field = new NumberField(this);
    field->setRange(is_length ? shortest_interval : -farthest_time, farthest_time);
    field->setAccessibleName(name);
    connect(field, &NumberField::valueChanged, this, [this, is_target, is_length, name](double x) {
        const IntervalLab& lab = m_view.value();
        intervals::Interval interval = is_target ? lab.target : lab.pred;
        (is_length ? interval.d : interval.c) = x;
        m_view.setInterval(is_target, interval, name);
    });
    return field;
}

template <class Set>
void IntervalPanel::edit(const QString& name, const char* key, const Set& set) {
    m_view.lab().apply(
        name, [&set](IntervalLab& lab) { set(lab); }, QLatin1String(key));
}

void IntervalPanel::buildForm() {
    m_form = new QFormLayout;
    m_form->setVerticalSpacing(spacing::half);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const bool is_target : {false, true}) {
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        for (const bool is_length : {false, true}) {
            const QString name =
                is_target
                    ? (is_length ? tr("Length of the truth") : tr("Centre of the truth"))
                    : (is_length ? tr("Length of the prediction") : tr("Centre of the prediction"));
            auto* field = addNumber(is_target, is_length, name);
            field->setToolTip(is_length ? tr("Length in seconds") : tr("Centre in seconds"));
            m_numbers[(is_target ? 2U : 0U) + (is_length ? 1U : 0U)] = field;
            line->addWidget(field);
        }
        m_form->addRow(is_target ? tr("Truth") : tr("Prediction"), row);
    }
    m_measure = frameCombo(this, tr("Loss"), tr("What the prediction descends on"));
    for (const char* const name : kMeasureNames)
        m_measure->addItem(QStringLiteral("1 − ") + QLatin1String(name));
    connect(m_measure, &QComboBox::activated, this, [this](int index) {
        edit(tr("Loss"), "", [index](IntervalLab& lab) {
            lab.recipe.measure = static_cast<intervals::Measure>(index);
        });
    });
    m_code = frameCombo(this, tr("Steps in"),
                        tr("The numbers a step moves: centre and length, or their code by the "
                           "interval one starts from: (c - c0)/d0 and ln(d/d0)"));
    m_code->addItems({tr("centre, length"), tr("code")});
    connect(m_code, &QComboBox::activated, this, [this](int index) {
        edit(tr("Steps in"), "",
             [index](IntervalLab& lab) { lab.recipe.code = static_cast<intervals::Code>(index); });
    });
    m_optimizer = frameCombo(this, tr("Optimizer"), tr("How a gradient becomes a step"));
    for (const OptimizerEntry& entry : optimizers()) m_optimizer->addItem(coreText(entry.name));
    connect(m_optimizer, &QComboBox::activated, this, [this](int index) {
        edit(tr("Optimizer"), "", [index](IntervalLab& lab) {
            lab.recipe.optimizer = Optimizer(optimizers()[static_cast<std::size_t>(index)]);
        });
    });
    m_rate = new NumberField(this);
    m_rate->setRange(0.0, 1e6);
    m_rate->setAccessibleName(tr("Rate"));
    connect(m_rate, &NumberField::valueChanged, this, [this](double rate) {
        edit(tr("Rate"), "interval rate", [rate](IntervalLab& lab) { lab.recipe.rate = rate; });
    });
    m_steps = new QSpinBox(this);
    m_steps->setRange(1, intervals::most_steps);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setKeyboardTracking(false);
    connect(m_steps, &QSpinBox::valueChanged, this, [this](int steps) {
        edit(tr("Steps"), "interval steps",
             [steps](IntervalLab& lab) { lab.recipe.steps = steps; });
    });
    m_form->addRow(tr("Loss"), m_measure);
    m_form->addRow(tr("Steps in"), m_code);
    m_form->addRow(tr("Optimizer"), m_optimizer);
    m_form->addRow(tr("Rate"), m_rate);
    m_form->addRow(tr("Steps"), m_steps);
    static_cast<QVBoxLayout*>(layout())->addLayout(m_form);
}

void IntervalPanel::buildReplay() {
    auto* line = new QHBoxLayout;
    line->setSpacing(spacing::half);
    auto* first = frameTool(this, Glyph::first, tr("To the start"), tr("To the start"));
    m_play = frameTool(this, Glyph::play, tr("Play"), tr("Play the run"));
    m_play->setCheckable(true);
    m_scrub = new ScrubSlider(this);
    m_scrub->setAccessibleName(tr("Step of the run"));
    connect(first, &QToolButton::clicked, this, [this] { m_view.showStep(0); });
    connect(m_play, &QToolButton::toggled, this, &IntervalPanel::setPlaying);
    connect(m_scrub, &ScrubSlider::scrubbed, &m_view, &IntervalView::showStep);
    line->addWidget(first);
    line->addWidget(m_play);
    line->addWidget(m_scrub, 1);
    m_words = plainLabel(this);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
    layout()->addWidget(m_words);
}

QString IntervalPanel::cell(intervals::Measure measure, int column) const {
    return m_cells[static_cast<std::size_t>(measure)][static_cast<std::size_t>(column) + 1]->text();
}

void IntervalPanel::setPlaying(bool on) {
    if (on && m_view.outcome().step >= m_view.outcome().last()) m_view.showStep(0);
    on ? m_timer.start() : m_timer.stop();
    const QSignalBlocker quiet(m_play);
    m_play->setChecked(on);
    m_play->setIcon(glyphIcon(on ? Glyph::pause : Glyph::play));
}

void IntervalPanel::advance() {
    const IntervalOutcome& outcome = m_view.outcome();
    m_advancing = true;
    m_view.showStep(outcome.step + std::max(1, outcome.last() / kReplayFrames));
    m_advancing = false;
    if (m_view.outcome().step >= m_view.outcome().last()) setPlaying(false);
}

void IntervalPanel::refresh() {
    if (m_timer.isActive() && !m_advancing) setPlaying(false);  // undone, dragged, scrubbed
    const IntervalLab& lab = m_view.value();
    const IntervalOutcome& outcome = m_view.outcome();
    for (std::size_t m = 0; m < m_cells.size(); ++m) {
        const auto& x = outcome.shared.of(static_cast<intervals::Measure>(m));
        m_cells[m][1]->setText(tableNumber(x.value, 3));
        m_cells[m][2]->setText(tableNumber(x.dc, 3));
        m_cells[m][3]->setText(tableNumber(x.dd, 3));
    }
    const double numbers[] = {lab.pred.c, lab.pred.d, lab.target.c, lab.target.d};
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const QSignalBlocker quiet(m_numbers[i]);
        m_numbers[i]->showValue(numbers[i]);
    }
    m_measure->setCurrentIndex(static_cast<int>(lab.recipe.measure));
    m_code->setCurrentIndex(static_cast<int>(lab.recipe.code));
    const auto all = optimizers();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (&all[i] == &lab.recipe.optimizer.entry())
            m_optimizer->setCurrentIndex(static_cast<int>(i));
    const QSignalBlocker quiet_rate(m_rate), quiet_steps(m_steps), quiet_scrub(m_scrub);
    m_rate->showValue(lab.recipe.rate);
    m_steps->setValue(lab.recipe.steps);
    m_scrub->setRange(0, outcome.last());
    m_scrub->setValue(outcome.step);
    m_words->setText(
        tr("Step %1 of %2: IoU %3; at the end %4")
            .arg(outcome.step)
            .arg(outcome.last())
            .arg(tableNumber(outcome.shared.iou.value, 3), tableNumber(outcome.run.iou.back(), 3)));
}

}  // namespace iou
