// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/explorer_model.hpp"

#include "core/geometry/iou.hpp"
#include "core/run/run_summary.hpp"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace iou {

/// The document before and after one edit.
class DocumentCommand : public QUndoCommand {
public:
    DocumentCommand(ExplorerModel& model, const QString& name, Document before, Document after,
                    const QString& merge_key)
        : QUndoCommand(name), m_model(model), m_before(std::move(before)),
          m_after(std::move(after)), m_merge_key(merge_key) {}

    void undo() override { m_model.setDocument(m_before); }
    void redo() override { m_model.setDocument(m_after); }
    int id() const override { return m_merge_key.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const DocumentCommand*>(other);
        if (next->m_merge_key != m_merge_key) return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    ExplorerModel& m_model;
    Document m_before, m_after;
    QString m_merge_key;
};

ExplorerModel::ExplorerModel(QObject* parent)
    : QObject(parent), m_evaluated_loss(m_document.run().loss) {
    connect(&m_runs, &RunController::finished, this, &ExplorerModel::receive);
    evaluate();
    requestRun();
}

void ExplorerModel::apply(const QString& name, const Edit& edit, const QString& merge_key) {
    endDrag();
    Document after = m_document;
    edit(after);
    keepLocked(after);
    if (after == m_document) return;
    m_undo.push(new DocumentCommand(*this, name, m_document, std::move(after), merge_key));
}

void ExplorerModel::beginDrag(const QString& name) {
    endDrag();
    m_drag_start = m_document;
    m_drag_name = name;
    emit draggingChanged(true);
}

void ExplorerModel::drag(const Edit& edit) {
    if (!m_drag_start) return;
    Document after = m_document;
    edit(after);
    keepLocked(after);
    setDocument(after);
}

void ExplorerModel::setLocks(const Locks& locks) {
    if (locks == m_locks) return;
    cancelDrag();
    m_locks = locks;
    emit locksChanged();
}

void ExplorerModel::keepLocked(Document& after) {
    if (m_locks == Locks{}) return;
    Locks refused;
    const Scene& scene = m_document.explorer.scene;
    if (m_locks.boxes &&
        (after.explorer.scene.pred != scene.pred || after.explorer.scene.target != scene.target)) {
        refused.boxes = true;
        after.explorer.scene.pred = scene.pred;
        after.explorer.scene.target = scene.target;
    }
    if ((m_locks.loss || m_locks.run) && after.explorer.lanes.size() != lanes().size()) {
        refused.loss = m_locks.loss;
        refused.run = m_locks.run;
        after.explorer.lanes = lanes();
        after.explorer.active = activeLane();
    }
    for (std::size_t i = 0; i < after.explorer.lanes.size() && i < lanes().size(); ++i) {
        RunRecipe& now = after.explorer.lanes[i].recipe;
        const RunRecipe& before = lanes()[i].recipe;
        if (m_locks.loss && now.loss != before.loss) {
            refused.loss = true;
            now.loss = before.loss;
        }
        RunRecipe kept = before;
        kept.loss = now.loss;
        if (m_locks.run && now != kept) {
            refused.run = true;
            now = kept;
        }
    }
    if (refused != Locks{}) emit editRefused(refused);
}

void ExplorerModel::endDrag() {
    if (!m_drag_start) return;
    const Document before = *m_drag_start;
    stopDragging();
    if (before != m_document)
        m_undo.push(new DocumentCommand(*this, m_drag_name, before, m_document, {}));
}

void ExplorerModel::cancelDrag() {
    if (!m_drag_start) return;
    const Document before = *m_drag_start;
    stopDragging();
    setDocument(before);
}

void ExplorerModel::stopDragging() {
    m_drag_start.reset();
    emit draggingChanged(false);
}

void ExplorerModel::undo() {
    if (dragging()) return cancelDrag();
    m_undo.undo();
}

void ExplorerModel::redo() {
    cancelDrag();
    m_undo.redo();
}

void ExplorerModel::load(const Document& document, int playhead, std::optional<Camera> camera,
                         const LaneViews& lane_views) {
    cancelDrag();
    m_undo.clear();
    setHoverBox({});
    setHoverAlpha({});
    setHoverTerm({});
    setDocument(document);
    m_runs.cancel();
    m_finished.assign(lanes().size(), nullptr);
    m_pinned.assign(pins().size(), nullptr);
    m_lane_views = lane_views;
    emit trajectoryChanged();
    m_playhead = std::max(0, playhead);  // clamped when the run is there
    evaluate();
    requestRun();
    setCamera(camera);
    emit documentLoaded();
}

void ExplorerModel::setDocument(const Document& document) {
    if (document == m_document) return;
    const int steps_before = steps(), playhead_before = m_playhead;
    const Document before = std::exchange(m_document, document);
    const Runs runs_before = m_finished, pinned_before = m_pinned;
    const RunPointer shown_before = m_finished[static_cast<std::size_t>(before.explorer.active)];
    const bool pred_moved = before.explorer.scene.pred != scene().pred;
    const bool pair_changed = pred_moved || before.explorer.scene.target != scene().target;
    const bool loss_changed = before.run().loss != run().loss;
    const bool lanes_changed = before.explorer.lanes != lanes() ||
                               before.explorer.active != activeLane() ||
                               before.explorer.pins != pins();
    const bool live = view().live_run;
    const bool recipe_changed = carryRunsOver(before);
    const bool pin_missing = carryPinsOver(runs_before) && before.explorer.pins != pins();
    const bool outdated = pair_changed || recipe_changed;
    partLanes(before);
    if (outdated && !live) {
        m_runs.cancel();
        dropOutdatedRuns();
    }
    // A new start is looked at where it starts; so is a scene whose run no longer fits.
    const bool dropped = outdated && !live && !finishedRun();
    const bool beyond = finishedRun() && m_playhead > steps();
    const int playhead = pred_moved || dropped ? 0 : beyond ? steps() : m_playhead;
    const bool moved = playhead != playhead_before;
    m_playhead = playhead;
    const bool other_lane = before.explorer.active != activeLane();
    if (runs_before != m_finished || pinned_before != m_pinned || other_lane ||
        steps_before != steps() || before.explorer.view.compare != view().compare)
        emit trajectoryChanged();
    if (pair_changed || loss_changed || shown_before != finishedRun()) evaluate();
    if (before.explorer.scene != scene()) emit sceneChanged();
    if (loss_changed) emit lossChanged();
    if (before.run() != run()) emit runSettingsChanged();
    if (lanes_changed) emit lanesChanged();
    if (before.explorer.view != view() || before.appearance != document.appearance)
        emit viewChanged();
    if (before.batch != document.batch) emit batchChanged();
    if (moved) emit playheadChanged(m_playhead);
    const bool run_lanes = live && (outdated || !before.explorer.view.live_run);
    // The pins of a change by hand must not end the run that was asked for.
    const bool run_goes_on = m_runs.running() && m_lanes_asked;
    if (run_lanes || pin_missing) requestRun(live || run_goes_on);
}

bool ExplorerModel::carryRunsOver(const Document& before) {
    // A lane is known by its style, wherever it was moved to.
    Runs runs;
    bool recipe_changed = false;
    for (const Lane& lane : lanes()) {
        const auto same = [&](const Lane& other) { return other.style == lane.style; };
        const auto was =
            std::find_if(before.explorer.lanes.begin(), before.explorer.lanes.end(), same);
        const bool is_new = was == before.explorer.lanes.end();
        runs.push_back(
            is_new ? nullptr
                   : m_finished[static_cast<std::size_t>(was - before.explorer.lanes.begin())]);
        recipe_changed |= is_new || was->recipe != lane.recipe;
    }
    m_finished = std::move(runs);
    return recipe_changed;
}

void ExplorerModel::dropOutdatedRuns() {
    for (std::size_t i = 0; i < m_finished.size(); ++i)
        m_finished[i] = findRun({m_finished[i]}, requestOf(lanes()[i]));
}

bool ExplorerModel::carryPinsOver(const Runs& finished_before) {
    Runs known = m_pinned;
    known.insert(known.end(), finished_before.begin(), finished_before.end());
    m_pinned.clear();
    for (const PinnedRun& pin : pins())
        m_pinned.push_back(findRun(known, {pin.lane.recipe, pin.start, pin.target}));
    return std::find(m_pinned.begin(), m_pinned.end(), nullptr) != m_pinned.end();
}

void ExplorerModel::partLanes(const Document& before) {
    if (before.explorer.view.compare.shared_axes && !view().compare.shared_axes)
        for (LaneView& lane : m_lane_views) lane.camera = m_camera;
    const bool was_shared = before.explorer.view.compare.shared_clock;
    const bool is_shared = view().compare.shared_clock;
    if (was_shared && !is_shared)
        for (LaneView& lane : m_lane_views) lane.playhead = m_playhead;
    if (was_shared || is_shared) return;
    const int style_before =
        before.explorer.lanes[static_cast<std::size_t>(before.explorer.active)].style;
    if (style_before == laneAt(activeLane()).style) return;
    m_lane_views[static_cast<std::size_t>(style_before)].playhead = m_playhead;
    m_playhead = laneViewOf(activeLane()).playhead;
}

Box<> ExplorerModel::displayedBox(int lane) const {
    if (const RunPointer run = finishedRun(lane); run && run->start == scene().pred)
        return run->trajectory.box(stepOf(lane));
    return scene().pred;
}

Loss ExplorerModel::evaluatedLoss(int lane) const {
    Loss loss = laneAt(lane).recipe.loss;
    const RunPointer run = finishedRun(lane);
    if (loss.hasRunningMean() && run && run->recipe.loss == loss && run->start == scene().pred)
        (void)loss.setParameter("mean", run->trajectory.mean(stepOf(lane)));
    return loss;
}

Evaluation ExplorerModel::evaluate(int lane) const {
    const Loss loss = evaluatedLoss(lane);
    const Box<> pred = displayedBox(lane);
    const Box<>& target = scene().target;
    const Gradient gradient = loss.gradient(pred, target);
    return {pred,
            target,
            gradient.value,
            iouOf(pred, target),
            gradient.d,
            loss.direction(pred, target).d,
            loss.terms(pred, target)};
}

void ExplorerModel::evaluate() {
    m_evaluated_loss = evaluatedLoss(activeLane());
    m_evaluation = evaluate(activeLane());
    emit evaluationChanged();
}

void ExplorerModel::runFromHere() {
    const Box<> here = displayedBox();
    if (here != scene().pred)
        apply(tr("Run from here"), [&](Document& d) { d.explorer.scene.pred = here; });
    setPlayhead(0);
    requestRun();
}

void ExplorerModel::requestRun(bool lanes_too) {
    m_lanes_asked = lanes_too;
    std::vector<RunRequest> requests;
    if (lanes_too)
        for (const Lane& lane : lanes()) requests.push_back(requestOf(lane));
    for (const PinnedRun& pin : pins())
        requests.push_back({pin.lane.recipe, pin.start, pin.target});
    Runs known = m_finished;
    known.insert(known.end(), m_pinned.begin(), m_pinned.end());
    m_runs.start(std::move(requests), std::move(known));
}

void ExplorerModel::receive(const Runs& runs) {
    for (std::size_t i = 0; i < m_finished.size(); ++i)
        if (RunPointer run = findRun(runs, requestOf(lanes()[i]))) m_finished[i] = std::move(run);
    for (std::size_t i = 0; i < m_pinned.size(); ++i) {
        const PinnedRun& pin = pins()[i];
        if (RunPointer run = findRun(runs, {pin.lane.recipe, pin.start, pin.target}))
            m_pinned[i] = std::move(run);
    }
    const int step = std::clamp(m_playhead, 0, steps());
    const bool moved = step != m_playhead;
    m_playhead = step;
    evaluate();
    emit trajectoryChanged();
    if (moved) emit playheadChanged(m_playhead);
}

std::shared_ptr<const Trajectory> ExplorerModel::trajectory() const {
    const RunPointer run = finishedRun();
    if (!run) return nullptr;
    return {run, &run->trajectory};
}

bool ExplorerModel::laneShown(int lane) const {
    return lane == activeLane() || lanes()[static_cast<std::size_t>(lane)].visible;
}

int ExplorerModel::steps() const {
    const CompareView& compare = view().compare;
    if (!compare.shared_clock || compare.sync != LaneSync::step) {
        const RunPointer run = finishedRun();
        return run ? run->trajectory.steps() : 0;
    }
    int longest = 0;
    for (std::size_t i = 0; i < m_pinned.size(); ++i)
        if (m_pinned[i] && pins()[i].lane.visible)
            longest = std::max(longest, m_pinned[i]->trajectory.steps());
    for (int lane = 0; lane < static_cast<int>(m_finished.size()); ++lane)
        if (const RunPointer run = finishedRun(lane); run && laneShown(lane))
            longest = std::max(longest, run->trajectory.steps());
    return longest;
}

int ExplorerModel::stepOf(int lane) const {
    const RunPointer run = finishedRun(lane);
    if (!run) return 0;
    const int last = run->trajectory.steps();
    if (lane == activeLane()) return std::min(m_playhead, last);
    const std::size_t style = static_cast<std::size_t>(laneAt(lane).style);
    if (!view().compare.shared_clock) return std::min(m_lane_views[style].playhead, last);
    return syncedStep(*run);
}

int ExplorerModel::stepOfPin(int pin) const {
    const RunPointer run = pinnedRun(pin);
    return run ? syncedStep(*run) : 0;
}

int ExplorerModel::syncedStep(const FinishedRun& run) const {
    const Trajectory& own = run.trajectory;
    const RunPointer active = finishedRun();
    const LaneSync sync = view().compare.sync;
    if (sync == LaneSync::step || !active) return std::min(m_playhead, own.steps());
    const Trajectory& leading = active->trajectory;
    const auto kind = [](const FinishedRun& r) { return r.recipe.loss.entry().kind; };
    const int step =
        sync == LaneSync::iou
            ? firstStepReaching(own, leading.iou(shownStep()))
            : firstStepGaining(own, kind(run), lossGained(leading, kind(*active), shownStep()));
    return step < 0 ? own.steps() : step;
}

void ExplorerModel::setPlayhead(int step) {
    step = std::clamp(step, 0, steps());
    if (step == m_playhead) return;
    m_playhead = step;
    evaluate();
    emit playheadChanged(step);
}

namespace {

/// Index of the coefficient a person may set, or -1.
int alphaIndex(const Loss& loss) {
    if (loss.entry().info->family != Family::interpolation) return -1;
    return loss.entry().parameterIndex("alpha");
}

}  // namespace

double ExplorerModel::interpAlpha(const Loss& loss, const Evaluation& evaluation) const {
    if (const int index = alphaIndex(loss); index >= 0) return loss.parameter(index);
    if (!interpAlphaIsFree(loss))
        for (const TermValue& t : evaluation.terms)
            if (std::string_view(t.info->id) == "interp_alpha") return t.value;
    return scene().interp_alpha;
}

bool ExplorerModel::interpAlphaIsFree(const Loss& loss) {
    return loss.entry().info->family != Family::interpolation || alphaIndex(loss) >= 0;
}

void ExplorerModel::setInterpAlpha(Document& document, double alpha) {
    alpha = std::clamp(alpha, 0.0, 1.0);
    if (const int index = alphaIndex(document.run().loss); index >= 0)
        (void)document.run().loss.setParameter(index, alpha);
    else
        document.explorer.scene.interp_alpha = alpha;
}

void ExplorerModel::setHoverBox(const std::optional<Box<>>& box) {
    if (box == m_hover_box) return;
    m_hover_box = box;
    emit hoverChanged();
}

void ExplorerModel::setHoverAlpha(const std::optional<double>& alpha) {
    if (alpha == m_hover_alpha) return;
    m_hover_alpha = alpha;
    emit hoverChanged();
}

void ExplorerModel::setHoverTerm(const std::string& id) {
    if (id == m_hover_term) return;
    m_hover_term = id;
    emit hoverChanged();
}

const std::optional<Camera>& ExplorerModel::cameraOf(int lane) const {
    if (view().compare.shared_axes) return m_camera;
    return m_lane_views[static_cast<std::size_t>(laneAt(lane).style)].camera;
}

void ExplorerModel::setCameraOf(int lane, const std::optional<Camera>& camera) {
    if (view().compare.shared_axes) return setCamera(camera);
    if (laneViewOf(lane).camera == camera) return;
    laneViewOf(lane).camera = camera;
    emit cameraChanged();
}

void ExplorerModel::setCamera(const std::optional<Camera>& camera) {
    if (camera && camera == m_camera) return;
    m_camera = camera;
    emit cameraChanged();
}

}  // namespace iou
