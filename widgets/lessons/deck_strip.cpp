// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/deck_strip.hpp"

#include "widgets/controls/loss_chooser.hpp"
#include "widgets/controls/number_field.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/lessons/goal_meter.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kStripPoints = 10.0;
constexpr int kAlphaSteps = 1000;

/// A label whose width does not change with its number.
QLabel* numberLabel(QWidget* parent, const QString& widest) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setUiFont(*label, kStripPoints);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(widest));
    return label;
}

QWidget* rowOf(QWidget* parent, const QList<QWidget*>& parts, QWidget* stretched) {
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(spacing::half);
    for (QWidget* part : parts) row->addWidget(part, part == stretched ? 1 : 0);
    return box;
}

}  // namespace

DeckStrip::DeckStrip(ExplorerModel& model, Timeline& timeline, QWidget* parent)
    : QWidget(parent), m_model(model), m_timeline(timeline) {
    setObjectName(QStringLiteral("strip"));
    setAutoFillBackground(true);
    setUiFont(*this, kStripPoints);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(spacing::wide, spacing::half, spacing::wide, spacing::half);
    m_row->setSpacing(spacing::wide);
    addLoss();
    addPlay();
    addAlpha();
    addParameter();
    addRecipe();
    m_goal = new GoalMeterView(1, kStripPoints, this);
    m_row->addWidget(m_goal, 40);
    m_row->addStretch(1);  // where nothing else takes the room
    for (const auto signal : {&ExplorerModel::lossChanged, &ExplorerModel::runSettingsChanged,
                              &ExplorerModel::lanesChanged, &ExplorerModel::viewChanged,
                              &ExplorerModel::evaluationChanged, &ExplorerModel::documentLoaded})
        connect(&m_model, signal, this, &DeckStrip::refresh);
    connect(&m_model.clock(), &RunClock::playheadChanged, this, &DeckStrip::refresh);
    connect(&m_model.clock(), &RunClock::trajectoryChanged, this, &DeckStrip::refresh);
    connect(&m_model.history(), &DocumentHistory::locksChanged, this, &DeckStrip::refresh);
    connect(&m_timeline, &Timeline::playingChanged, this, &DeckStrip::refresh);
    setControls({});
}

void DeckStrip::add(std::string_view name, const QString& label, QWidget* field,
                    const std::function<void()>& refresh, bool loss_locks, bool run_locks) {
    QWidget* box = field;
    if (!label.isEmpty()) {
        auto* words = new QLabel(label, this);
        words->setTextFormat(Qt::PlainText);
        box = rowOf(this, {words, field}, field);
        field->setAccessibleName(label);
    }
    for (QWidget* part : {box, field}) setUiFont(*part, kStripPoints);
    m_row->addWidget(box, name == "play" ? 30 : name == "alpha" ? 20 : 0);
    m_controls.push_back({name, box, field, refresh, loss_locks, run_locks});
}

void DeckStrip::addLoss() {
    auto* chooser = new LossChooser(this);
    connect(chooser, &LossChooser::chosen, this, [this](const LossEntry* entry) {
        m_model.apply(tr("Choose %1").arg(text(entry->name)),
                      [&](Document& d) { d.run().loss = Loss(*entry); });
    });
    connect(&m_model, &ExplorerModel::lossesChanged, chooser, &LossChooser::listLosses);
    add(
        "loss", {}, chooser, [this, chooser] { chooser->showLoss(m_model.run().loss.entry()); },
        true, false);
}

void DeckStrip::addPlay() {
    auto* play = new QToolButton(this);
    play->setAutoRaise(true);
    play->setToolTip(tr("Play or pause (Space)"));
    play->setFocusPolicy(Qt::TabFocus);
    auto* slider = new ScrubSlider(this);
    slider->setMinimumWidth(80);
    slider->setAccessibleName(tr("Step of the run"));
    auto* step = numberLabel(this, QStringLiteral("0000/0000"));
    connect(play, &QToolButton::clicked, &m_timeline, &Timeline::togglePlay);
    connect(slider, &ScrubSlider::scrubbed, this, [this](int to) {
        m_timeline.pause();
        m_model.clock().setPlayhead(to);
    });
    QWidget* box = rowOf(this, {play, slider, step}, slider);
    add(
        "play", {}, box,
        [this, play, slider, step] {
            const RunClock& clock = m_model.clock();
            const QSignalBlocker quiet(slider);
            slider->setRange(0, clock.steps());
            slider->setValue(clock.playhead());
            slider->setMarkers(m_model.view().markers);
            step->setText(QStringLiteral("%1/%2").arg(clock.playhead()).arg(clock.steps()));
            play->setIcon(glyphIcon(m_timeline.playing() ? Glyph::pause : Glyph::play));
            play->setAccessibleName(m_timeline.playing() ? tr("Pause") : tr("Play"));
        },
        false, false);
}

void DeckStrip::addAlpha() {
    auto* sign = new QLabel(QStringLiteral("α"), this);
    auto* slider = new ScrubSlider(this);
    slider->setMinimumWidth(80);
    slider->setRange(0, kAlphaSteps);
    slider->setAccessibleName(tr("Interpolation coefficient"));
    auto* number = numberLabel(this, QStringLiteral("0.000"));
    connect(slider, &ScrubSlider::scrubbed, this, [this](int to) {
        m_model.apply(
            tr("Interpolation coefficient"),
            [to](Document& d) { setShownAlpha(d.explorer, static_cast<double>(to) / kAlphaSteps); },
            QStringLiteral("alpha of the strip"));
        refresh();
    });
    QWidget* box = rowOf(this, {sign, slider, number}, slider);
    add(
        "alpha", {}, box,
        [this, slider, number] {
            const QSignalBlocker quiet(slider);
            const double alpha = m_model.shownAlpha();
            slider->setValue(static_cast<int>(std::lround(alpha * kAlphaSteps)));
            slider->setEnabled(alphaIsFree(m_model.run().loss));
            number->setText(numberText(alpha, 3));
        },
        true, false);
}

void DeckStrip::addParameter() {
    auto* sign = new QLabel(this);
    auto* field = new NumberField(this);
    connect(field, &NumberField::valueChanged, this, [this](double value) {
        m_model.apply(
            tr("Set a parameter"),
            [value](Document& d) { (void)d.run().loss.setParameter(0, value); },
            QStringLiteral("parameter of the strip"));
    });
    QWidget* box = rowOf(this, {sign, field}, field);
    add(
        "parameter", {}, box,
        [this, sign, field] {
            const Loss& loss = m_model.run().loss;
            const bool any = !loss.entry().parameters.empty();
            field->setEnabled(any);
            sign->setText(any ? text(loss.entry().parameters[0].symbol) : QString());
            if (!any) return;
            const QSignalBlocker quiet(field);
            field->setRange(loss.entry().parameters[0].lo, loss.entry().parameters[0].hi);
            field->showValue(loss.parameter(0));
        },
        true, false);
}

void DeckStrip::addRecipe() {
    auto* optimizer = new QComboBox(this);
    for (const OptimizerEntry& entry : optimizers())
        optimizer->addItem(coreText(entry.name), text(entry.id));
    connect(optimizer, &QComboBox::activated, this, [this](int row) {
        m_model.apply(tr("Choose an optimiser"), [row](Document& d) {
            d.run().optimizer = Optimizer(optimizers()[static_cast<std::size_t>(row)]);
        });
    });
    add(
        "optimizer", tr("Optimiser"), optimizer,
        [this, optimizer] {
            optimizer->setCurrentIndex(
                optimizer->findData(text(m_model.run().optimizer.entry().id)));
        },
        false, true);
    auto* form = new QComboBox(this);
    for (const BoxForm each : boxForms()) form->addItem(boxFormTitle(each), static_cast<int>(each));
    connect(form, &QComboBox::activated, this, [this, form] {
        m_model.apply(tr("Step in other variables"), [form](Document& d) {
            d.run().form = static_cast<BoxForm>(form->currentData().toInt());
        });
    });
    add(
        "form", tr("Steps in"), form,
        [this, form] {
            form->setCurrentIndex(form->findData(static_cast<int>(m_model.run().form)));
        },
        false, true);
    auto* rate = new NumberField(this);
    rate->setRange(1e-12, 1e6);
    connect(rate, &NumberField::valueChanged, this, [this](double value) {
        m_model.apply(
            tr("Set the rate"),
            [value](Document& d) { d.run().schedule = Schedule::constant(value); },
            QStringLiteral("rate of the strip"));
    });
    add(
        "rate", tr("Rate"), rate,
        [this, rate] {
            const QSignalBlocker quiet(rate);
            rate->showValue(m_model.run().schedule.rate(1));
        },
        false, true);
}

void DeckStrip::setControls(const std::vector<std::string>& controls) {
    m_asked = controls;
    refresh();
}

void DeckStrip::setControlsShown(bool shown) {
    m_controls_shown = shown;
    refresh();
}

QWidget* DeckStrip::control(std::string_view name) const {
    for (const Control& each : m_controls)
        if (each.name == name) return each.box->isHidden() ? nullptr : each.field;
    return nullptr;
}

bool DeckStrip::usual(std::string_view name) const {
    if (name == "alpha")
        return hasOwnAlpha(m_model.run().loss) && m_model.view().canvas.interpolated;
    return name == "loss" || name == "play";
}

void DeckStrip::refresh() {
    const Locks& locks = m_model.history().locks();
    for (const Control& each : m_controls) {
        const bool shown =
            m_controls_shown &&
            (m_asked.empty() ? usual(each.name) : std::ranges::count(m_asked, each.name) > 0);
        each.box->setVisible(shown);
        if (!shown) continue;
        each.field->setEnabled(!(each.locked_with_loss && locks.loss) &&
                               !(each.locked_with_run && locks.run));
        each.refresh();
    }
    giveRoom();
}

/// The goal's words come before the length of sliders.
void DeckStrip::giveRoom() {
    const QMargins around = m_row->contentsMargins();
    int room = width() - around.left() - around.right();
    for (const Control& each : m_controls)
        if (!each.box->isHidden())
            room -= each.box->minimumSizeHint().expandedTo(each.box->minimumSize()).width() +
                    m_row->spacing();
    m_goal->setRoom(room);
}

void DeckStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    giveRoom();
}

QSize DeckStrip::sizeHint() const {
    // Whatever is shown, the height stays.
    int height = m_goal->fontMetrics().height() + 2 * spacing::half;
    for (const Control& each : m_controls) height = std::max(height, each.box->sizeHint().height());
    return {QWidget::sizeHint().width(), height + 2 * spacing::half};
}

}  // namespace iou
