// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/run_clock.hpp"

#include "core/numbers/bounded.hpp"
#include "core/run/run_summary.hpp"

#include <algorithm>
#include <utility>

namespace iou {

RunClock::RunClock(const Explorer& explorer, QObject* parent)
    : QObject(parent), m_explorer(explorer), m_active(explorer.active),
      m_shared_clock(explorer.view.compare.shared_clock) {
    carryRunsOver();
    m_pinned.resize(explorer.pins.size());
    connect(&m_runs, &RunController::finished, this, &RunClock::receive);
}

std::size_t RunClock::styleOf(int lane) const {
    return static_cast<std::size_t>(m_explorer.lanes[static_cast<std::size_t>(lane)].style);
}

RunClock::Moved RunClock::follow(const Changes& changes) {
    const int playhead_before = m_playhead;
    const RunPointer shown_before = finishedRun(m_active);
    const auto style_before =
        static_cast<std::size_t>(m_styles[static_cast<std::size_t>(m_active)]);
    const bool live = m_explorer.view.live_run;
    const bool outdated = changes.pair() || changes.recipes;
    Moved moved;
    if (changes.pins) moved.runs |= carryPinsOver();
    if (changes.lanes) moved.runs |= carryRunsOver();
    partLanes(style_before);
    if (outdated && !live) {
        m_runs.cancel();
        moved.runs |= dropOutdatedRuns();
    }
    const int steps_before = std::exchange(m_steps, steps());
    // A new start is looked at where it starts; so is a scene whose run no longer fits.
    const bool dropped = outdated && !live && !finishedRun();
    if (changes.pred || dropped)
        m_playhead = 0;
    else if (finishedRun())
        m_playhead = std::min(m_playhead, m_steps);
    moved.playhead = m_playhead != playhead_before;
    const int active_before = std::exchange(m_active, m_explorer.active);
    moved.runs |= changes.compare || m_steps != steps_before || m_active != active_before;
    moved.shown = shown_before != finishedRun();
    const bool pin_missing =
        changes.pins && std::find(m_pinned.begin(), m_pinned.end(), nullptr) != m_pinned.end();
    moved.missing = (live && (outdated || changes.live_run)) || pin_missing;
    return moved;
}

bool RunClock::carryRunsOver() {
    // A lane is known by its style, wherever it was moved to.
    Runs runs;
    std::vector<int> styles;
    for (const Lane& lane : m_explorer.lanes) {
        const auto was = std::find(m_styles.begin(), m_styles.end(), lane.style);
        const bool is_new = was == m_styles.end();
        runs.push_back(is_new ? nullptr
                              : m_finished[static_cast<std::size_t>(was - m_styles.begin())]);
        styles.push_back(lane.style);
    }
    m_styles = std::move(styles);
    return std::exchange(m_finished, runs) != runs;
}

bool RunClock::answers(const RunPointer& run, const Lane& lane) const {
    return run->recipe == lane.recipe && run->start == m_explorer.scene.pred &&
           run->target == m_explorer.scene.target;
}

bool RunClock::dropOutdatedRuns() {
    bool dropped = false;
    for (std::size_t i = 0; i < m_finished.size(); ++i) {
        if (!m_finished[i] || answers(m_finished[i], m_explorer.lanes[i])) continue;
        m_finished[i] = nullptr;
        dropped = true;
    }
    return dropped;
}

bool RunClock::carryPinsOver() {
    Runs known = m_pinned;
    known.insert(known.end(), m_finished.begin(), m_finished.end());
    Runs runs;
    for (const PinnedRun& pin : m_explorer.pins)
        runs.push_back(findRun(known, {pin.lane.recipe, pin.start, pin.target}));
    return std::exchange(m_pinned, runs) != runs;
}

void RunClock::partLanes(std::size_t style_before) {
    const bool is_shared = m_explorer.view.compare.shared_clock;
    const bool was_shared = std::exchange(m_shared_clock, is_shared);
    if (was_shared && !is_shared) m_own.fill(m_playhead);
    const std::size_t style = styleOf(m_explorer.active);
    if (was_shared || is_shared || style_before == style) return;
    m_own[style_before] = m_playhead;
    m_playhead = m_own[style];
}

void RunClock::load(int playhead, const LaneViews& lanes) {
    m_runs.cancel();
    m_finished.assign(m_explorer.lanes.size(), nullptr);
    m_pinned.assign(m_explorer.pins.size(), nullptr);
    for (std::size_t style = 0; style < lanes.size(); ++style) m_own[style] = lanes[style].playhead;
    m_playhead = std::max(0, playhead);  // clamped when the run is there
    m_steps = 0;
    emit trajectoryChanged();
}

void RunClock::requestMissing() {
    // The pins of a change by hand must not end the run that was asked for.
    requestRuns(m_explorer.view.live_run || (m_runs.running() && m_lanes_asked));
}

void RunClock::requestRuns(bool lanes_too) {
    m_lanes_asked = lanes_too;
    std::vector<RunRequest> requests;
    requests.reserve(m_explorer.lanes.size());
    if (lanes_too)
        for (const Lane& lane : m_explorer.lanes) requests.push_back(requestOf(lane));
    for (std::size_t i = 0; i < m_pinned.size(); ++i) {
        const PinnedRun& pin = m_explorer.pins[i];
        if (!m_pinned[i]) requests.push_back({pin.lane.recipe, pin.start, pin.target});
    }
    Runs known = m_finished;
    known.insert(known.end(), m_pinned.begin(), m_pinned.end());
    m_runs.start(std::move(requests), std::move(known));
}

void RunClock::receive(const Runs& runs) {
    for (std::size_t i = 0; i < m_finished.size(); ++i)
        if (RunPointer run = findRun(runs, requestOf(m_explorer.lanes[i])))
            m_finished[i] = std::move(run);
    for (std::size_t i = 0; i < m_pinned.size(); ++i) {
        const PinnedRun& pin = m_explorer.pins[i];
        if (RunPointer run = findRun(runs, {pin.lane.recipe, pin.start, pin.target}))
            m_pinned[i] = std::move(run);
    }
    m_steps = steps();
    const int step = bounded(m_playhead, 0, m_steps);
    const bool moved = step != m_playhead;
    m_playhead = step;
    emit shownChanged();
    emit trajectoryChanged();
    if (moved) emit playheadChanged(m_playhead);
}

std::shared_ptr<const Trajectory> RunClock::trajectory() const {
    const RunPointer run = finishedRun();
    if (!run) return nullptr;
    return {run, &run->trajectory};
}

bool RunClock::laneShown(int lane) const {
    return lane == m_explorer.active || m_explorer.lanes[static_cast<std::size_t>(lane)].visible;
}

int RunClock::steps() const {
    const CompareView& compare = m_explorer.view.compare;
    if (!compare.shared_clock || compare.sync != LaneSync::step) {
        const RunPointer run = finishedRun();
        return run ? run->trajectory.steps() : 0;
    }
    int longest = 0;
    for (std::size_t i = 0; i < m_pinned.size(); ++i)
        if (m_pinned[i] && m_explorer.pins[i].lane.visible)
            longest = std::max(longest, m_pinned[i]->trajectory.steps());
    for (int lane = 0; lane < static_cast<int>(m_finished.size()); ++lane)
        if (const RunPointer run = finishedRun(lane); run && laneShown(lane))
            longest = std::max(longest, run->trajectory.steps());
    return longest;
}

void RunClock::setPlayhead(int step) {
    step = bounded(step, 0, steps());
    if (step == m_playhead) return;
    m_playhead = step;
    emit shownChanged();
    emit playheadChanged(step);
}

int RunClock::stepOf(int lane) const {
    const RunPointer run = finishedRun(lane);
    if (!run) return 0;
    const int last = run->trajectory.steps();
    if (lane == m_explorer.active) return std::min(m_playhead, last);
    if (!m_explorer.view.compare.shared_clock) return std::min(m_own[styleOf(lane)], last);
    return syncedStep(*run);
}

int RunClock::stepOfPin(int pin) const {
    const RunPointer run = pinnedRun(pin);
    return run ? syncedStep(*run) : 0;
}

int RunClock::syncedStep(const FinishedRun& run) const {
    const Trajectory& own = run.trajectory;
    const RunPointer active = finishedRun();
    const LaneSync sync = m_explorer.view.compare.sync;
    if (sync == LaneSync::step || !active) return std::min(m_playhead, own.steps());
    const Trajectory& leading = active->trajectory;
    const auto kind = [](const FinishedRun& r) { return r.recipe.loss.entry().kind; };
    const int step =
        sync == LaneSync::iou
            ? firstStepReaching(own, leading.iou(shownStep()))
            : firstStepGaining(own, kind(run), lossGained(leading, kind(*active), shownStep()));
    return step < 0 ? own.steps() : step;
}

Box<> RunClock::displayedBox(int lane) const {
    if (const RunPointer run = finishedRun(lane); run && run->start == m_explorer.scene.pred)
        return run->trajectory.box(stepOf(lane));
    return m_explorer.scene.pred;
}

Loss RunClock::lossAtPlayhead(int lane) const {
    const RunRecipe& recipe = m_explorer.lanes[static_cast<std::size_t>(lane)].recipe;
    const RunPointer run = finishedRun(lane);
    const bool of_run = run && run->start == m_explorer.scene.pred;
    const int step = of_run ? stepOf(lane) : 0;
    Loss loss = recipe.lossAt(step);
    if (of_run && loss.hasRunningMean() && run->recipe.lossAt(step) == loss)
        (void)loss.setParameter(loss.entry().code->meanIndex(), run->trajectory.mean(step));
    return loss;
}

}  // namespace iou
