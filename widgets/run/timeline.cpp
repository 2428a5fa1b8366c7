// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/timeline.hpp"

#include "core/run/box_errors.hpp"
#include "core/run/run_summary.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/document_history.hpp"
#include "widgets/model/run_clock.hpp"
#include "widgets/text/core_words.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace iou {

namespace {
constexpr std::array kSpeeds{0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0};
constexpr int kFrameMs = 16;
constexpr double kLoopRestS = 0.6;  ///< the end is seen before the loop goes on
}  // namespace

Timeline::Timeline(RunClock& clock, DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_history(history) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
    row->setSpacing(spacing::half);
    const auto add = [&](Glyph glyph, const QString& name, const QString& tip,
                         void (Timeline::*slot)()) {
        QToolButton* made = button(name, tip, slot);
        made->setIcon(glyphIcon(glyph));
        row->addWidget(made);
        return made;
    };
    add(Glyph::first, tr("First step"), tr("Go to the first step (Home)"), &Timeline::first);
    add(Glyph::back, tr("Step back"), tr("One step back (,)"), &Timeline::stepBack);
    m_play = add(Glyph::play, tr("Play"), tr("Play or pause (Space)"), &Timeline::togglePlay);
    add(Glyph::forward, tr("Step forward"), tr("One step forward (.)"), &Timeline::stepForward);
    add(Glyph::last, tr("Last step"), tr("Go to the last step (End)"), &Timeline::last);
    row->addSpacing(spacing::half);

    m_slider = new ScrubSlider(this);
    m_slider->setAccessibleName(tr("Step of the run"));
    row->addWidget(m_slider, 1);
    row->addSpacing(spacing::half);

    auto* label = new QLabel(tr("Step"), this);
    row->addWidget(label);
    m_step = new QSpinBox(this);
    m_step->setAccessibleName(tr("Step number"));
    m_step->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_step->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_step->setKeyboardTracking(false);
    label->setBuddy(m_step);
    row->addWidget(m_step);
    m_total = new QLabel(this);
    row->addWidget(m_total);
    row->addSpacing(spacing::unit);

    m_speed = new QComboBox(this);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed of the playback ([ slower, ] faster)"));
    for (const double s : kSpeeds) m_speed->addItem(locale().toString(s) + QStringLiteral("×"), s);
    m_speed->setCurrentIndex(3);
    row->addWidget(m_speed);
    m_loop = new QToolButton(this);
    m_loop->setIcon(glyphIcon(Glyph::loop));
    m_loop->setCheckable(true);
    m_loop->setAutoRaise(true);
    m_loop->setAccessibleName(tr("Loop"));
    m_loop->setToolTip(tr("Start again at the end"));
    row->addWidget(m_loop);

    m_timer.setInterval(kFrameMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Timeline::tick);
    connect(m_slider, &ScrubSlider::scrubbed, this, [this](int step) {
        pause();
        moveTo(step);
    });
    connect(m_step, &QSpinBox::valueChanged, this, [this](int step) {
        pause();
        moveTo(step);
    });
    connect(&m_clock, &RunClock::playheadChanged, this, [this] {
        if (!m_own_move) pause();
        refresh();
    });
    connect(&m_clock, &RunClock::trajectoryChanged, this, [this] {
        refreshStretches();
        refresh();
    });
    connect(&m_history, &DocumentHistory::changed, this, [this](const Changes& changes) {
        if (changes.view) refresh();
    });
    refreshStretches();
    refresh();
}

QToolButton* Timeline::button(const QString& name, const QString& tip, void (Timeline::*slot)()) {
    auto* made = new QToolButton(this);
    made->setAutoRaise(true);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    connect(made, &QToolButton::clicked, this, slot);
    return made;
}

double Timeline::speed() const { return m_speed->currentData().toDouble(); }
bool Timeline::loops() const { return m_loop->isChecked(); }

void Timeline::refresh() {
    const int steps = m_clock.steps();
    const QSignalBlocker quiet_slider(m_slider);
    const QSignalBlocker quiet_step(m_step);
    m_slider->setRange(0, steps);
    m_slider->setValue(m_clock.playhead());
    m_slider->setMarkers(m_clock.explorer().view.markers);
    m_slider->setEnabled(steps > 0);
    m_step->setRange(0, steps);
    m_step->setValue(m_clock.playhead());
    m_step->setEnabled(steps > 0);
    // The width follows the largest number, so that nothing jumps while playing.
    const QString widest = QString(std::max<qsizetype>(3, QString::number(steps).size()), u'0');
    m_step->setFixedWidth(m_step->fontMetrics().horizontalAdvance(widest) + 20);
    m_total->setText(tr("of %1").arg(steps));
    m_play->setIcon(glyphIcon(playing() ? Glyph::pause : Glyph::play));
    m_play->setAccessibleName(playing() ? tr("Pause") : tr("Play"));
}

void Timeline::refreshStretches() {
    std::vector<ScrubSlider::Stretch> stretches;
    if (const RunPointer run = m_clock.finishedRun())
        for (const StepSpan& span : outgrownSteps(run->trajectory, run->target))
            stretches.emplace_back(span.first, span.last);
    QString tip = tr("Drag to scrub through the run.");
    if (!stretches.empty())
        tip += u' ' + tr("Underlined: the box is larger than it was at first and than the ground "
                         "truth.");
    std::vector<int> switches;
    if (const RunPointer run = m_clock.finishedRun()) {
        switches = switchesOf(run->recipe, run->trajectory);
        if (!switches.empty())
            tip +=
                u' ' +
                tr("Ticks: another loss takes over (%1).").arg(text(run->recipe.losses().title()));
    }
    m_slider->setSwitches(std::move(switches));
    m_slider->setToolTip(tip);
    m_slider->setStretches(std::move(stretches));
}

void Timeline::moveTo(int step) {
    m_own_move = true;
    m_clock.setPlayhead(step);
    m_own_move = false;
}

void Timeline::start(int direction) {
    if (m_clock.steps() == 0) return;
    if (direction > 0 && m_clock.playhead() >= m_clock.steps()) moveTo(0);
    if (direction < 0 && m_clock.playhead() <= 0) moveTo(m_clock.steps());
    const bool was_playing = playing();
    m_direction = direction;
    m_owed = 0.0;
    m_rest_s = 0.0;
    m_since_tick.start();
    m_timer.start();
    refresh();
    if (!was_playing) emit playingChanged(true);
}

void Timeline::tick() {
    const double passed = static_cast<double>(m_since_tick.restart()) / 1000.0;
    const int end = m_direction > 0 ? m_clock.steps() : 0;
    if (m_clock.playhead() == end) {
        if (!loops()) return pause();
        m_rest_s += passed;
        if (m_rest_s < kLoopRestS) return;
        m_rest_s = 0.0;
        m_owed = 0.0;
        return moveTo(m_direction > 0 ? 0 : m_clock.steps());
    }
    m_owed += passed * kStepsPerSecond * speed();
    const int whole = static_cast<int>(m_owed);
    if (whole == 0) return;
    m_owed -= whole;
    moveTo(m_clock.playhead() + m_direction * whole);
}

void Timeline::togglePlay() {
    if (playing())
        pause();
    else
        play();
}

void Timeline::play() { start(1); }

void Timeline::pause() {
    if (!playing()) return;
    m_direction = 0;
    m_timer.stop();
    refresh();
    emit playingChanged(false);
}

void Timeline::stepForward() {
    pause();
    moveTo(m_clock.playhead() + 1);
}

void Timeline::stepBack() {
    pause();
    moveTo(m_clock.playhead() - 1);
}

void Timeline::first() {
    pause();
    moveTo(0);
}

void Timeline::last() {
    pause();
    moveTo(m_clock.steps());
}

void Timeline::faster() {
    m_speed->setCurrentIndex(std::min(m_speed->currentIndex() + 1, m_speed->count() - 1));
}

void Timeline::slower() { m_speed->setCurrentIndex(std::max(m_speed->currentIndex() - 1, 0)); }

void Timeline::shuttleBack() {
    if (m_direction < 0) return faster();
    start(-1);
}

void Timeline::shuttleStop() { pause(); }

void Timeline::shuttleForward() {
    if (m_direction > 0) return faster();
    start(1);
}

void Timeline::toggleMarker() {
    const int step = m_clock.playhead();
    m_history.apply(tr("Marker at step %1").arg(step), [step](Document& d) {
        auto& markers = d.explorer.view.markers;
        const auto at = std::lower_bound(markers.begin(), markers.end(), step);
        if (at != markers.end() && *at == step)
            markers.erase(at);
        else
            markers.insert(at, step);
    });
}

void Timeline::nextMarker() {
    const auto& markers = m_clock.explorer().view.markers;
    if (markers.empty()) return;
    pause();
    const auto next = std::upper_bound(markers.begin(), markers.end(), m_clock.playhead());
    // One beyond the end of this run leads back to the first as well.
    moveTo(next == markers.end() || *next > m_clock.steps() ? markers.front() : *next);
}

void Timeline::setLoop(bool on) { m_loop->setChecked(on); }

void Timeline::setSpeed(double factor) {
    int nearest = 0;
    for (int i = 0; i < m_speed->count(); ++i)
        if (std::abs(std::log(m_speed->itemData(i).toDouble() / factor)) <
            std::abs(std::log(m_speed->itemData(nearest).toDouble() / factor)))
            nearest = i;
    m_speed->setCurrentIndex(nearest);
}

}  // namespace iou
