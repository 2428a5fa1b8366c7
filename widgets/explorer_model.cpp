// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explorer_model.hpp"

#include "core/geometry/overlap.hpp"

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
    : QObject(parent), m_document(defaultDocument()), m_evaluated_loss(m_document.run().loss) {
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
    const Scene& scene = m_document.scene;
    if (m_locks.boxes && (after.scene.pred != scene.pred || after.scene.target != scene.target)) {
        refused.boxes = true;
        after.scene.pred = scene.pred;
        after.scene.target = scene.target;
    }
    if ((m_locks.loss || m_locks.run) && after.lanes.size() != lanes().size()) {
        refused.loss = m_locks.loss;
        refused.run = m_locks.run;
        after.lanes = lanes();
        after.active = activeLane();
    }
    for (std::size_t i = 0; i < after.lanes.size() && i < lanes().size(); ++i) {
        RunRecipe& now = after.lanes[i].recipe;
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

void ExplorerModel::load(const Document& document, int playhead, std::optional<Camera> camera) {
    cancelDrag();
    m_undo.clear();
    setHoverBox({});
    setHoverTerm({});
    setDocument(document);
    m_runs.cancel();
    m_finished.assign(lanes().size(), nullptr);
    emit trajectoryChanged();
    m_playhead = std::max(0, playhead);  // clamped when the run is there
    evaluate();
    requestRun();
    setCamera(camera);
    emit documentLoaded();
}

void ExplorerModel::setDocument(const Document& document) {
    if (document == m_document) return;
    const Document before = std::exchange(m_document, document);
    const Runs runs_before = m_finished;
    const int steps_before = steps();
    const RunPointer shown_before = m_finished[static_cast<std::size_t>(before.active)];
    const bool pred_moved = before.scene.pred != scene().pred;
    const bool pair_changed = pred_moved || before.scene.target != scene().target;
    const bool loss_changed = before.run().loss != run().loss;
    const bool lanes_changed = before.lanes != lanes() || before.active != activeLane();
    const bool live = view().live_run;
    const bool recipe_changed = carryRunsOver(before);
    const bool outdated = pair_changed || recipe_changed;
    if (outdated && !live) {
        m_runs.cancel();
        dropOutdatedRuns();
    }
    // A new start is looked at where it starts; so is a scene whose run no longer fits.
    const bool dropped = outdated && !live && !finishedRun();
    const bool beyond = finishedRun() && m_playhead > steps();
    const int playhead = pred_moved || dropped ? 0 : beyond ? steps() : m_playhead;
    const bool moved = playhead != m_playhead;
    m_playhead = playhead;
    const bool other_lane = before.active != activeLane();
    if (runs_before != m_finished || other_lane || steps_before != steps())
        emit trajectoryChanged();
    if (pair_changed || loss_changed || shown_before != finishedRun()) evaluate();
    if (before.scene != scene()) emit sceneChanged();
    if (loss_changed) emit lossChanged();
    if (before.run() != run()) emit runSettingsChanged();
    if (lanes_changed) emit lanesChanged();
    if (before.view != view()) emit viewChanged();
    if (before.batch != document.batch) emit batchChanged();
    if (moved) emit playheadChanged(m_playhead);
    if (live && (outdated || !before.view.live_run)) requestRun();
}

bool ExplorerModel::carryRunsOver(const Document& before) {
    // A lane is known by its look, wherever it was moved to.
    Runs runs;
    bool recipe_changed = false;
    for (const Lane& lane : lanes()) {
        const auto same = [&](const Lane& other) { return other.look == lane.look; };
        const auto was = std::find_if(before.lanes.begin(), before.lanes.end(), same);
        const bool is_new = was == before.lanes.end();
        runs.push_back(is_new ? nullptr
                              : m_finished[static_cast<std::size_t>(was - before.lanes.begin())]);
        recipe_changed |= is_new || was->recipe != lane.recipe;
    }
    m_finished = std::move(runs);
    return recipe_changed;
}

void ExplorerModel::dropOutdatedRuns() {
    for (std::size_t i = 0; i < m_finished.size(); ++i)
        m_finished[i] = findRun({m_finished[i]}, requestOf(lanes()[i]));
}

Box<> ExplorerModel::displayedBox() const {
    if (const RunPointer run = finishedRun(); run && run->start == scene().pred)
        return run->trajectory.box(shownStep());
    return scene().pred;
}

void ExplorerModel::evaluate() {
    const Box<> pred = displayedBox();
    const Box<>& target = scene().target;
    m_evaluated_loss = run().loss;
    const RunPointer finished = finishedRun();
    if (m_evaluated_loss.hasRunningMean() && finished && finished->recipe.loss == run().loss &&
        finished->start == scene().pred)
        (void)m_evaluated_loss.setParameter("mean", finished->trajectory.mean(shownStep()));
    const Gradient gradient = m_evaluated_loss.gradient(pred, target);
    m_evaluation = {pred,
                    target,
                    gradient.value,
                    overlap(pred, target, NoTerms{}).iou,
                    gradient.d,
                    m_evaluated_loss.direction(pred, target).d,
                    m_evaluated_loss.terms(pred, target)};
    emit evaluationChanged();
}

void ExplorerModel::runFromHere() {
    const Box<> here = displayedBox();
    if (here != scene().pred) apply(tr("Run from here"), [&](Document& d) { d.scene.pred = here; });
    setPlayhead(0);
    requestRun();
}

void ExplorerModel::requestRun() {
    std::vector<RunRequest> requests;
    for (const Lane& lane : lanes()) requests.push_back(requestOf(lane));
    m_runs.start(std::move(requests), m_finished);
}

void ExplorerModel::receive(const Runs& runs) {
    for (std::size_t i = 0; i < m_finished.size(); ++i)
        if (RunPointer run = findRun(runs, requestOf(lanes()[i]))) m_finished[i] = std::move(run);
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
    int longest = 0;
    for (int lane = 0; lane < static_cast<int>(m_finished.size()); ++lane)
        if (const RunPointer run = finishedRun(lane); run && laneShown(lane))
            longest = std::max(longest, run->trajectory.steps());
    return longest;
}

int ExplorerModel::stepOf(int lane) const {
    const RunPointer run = finishedRun(lane);
    return run ? std::min(m_playhead, run->trajectory.steps()) : 0;
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

double ExplorerModel::interpAlpha() const {
    const Loss& loss = run().loss;
    if (const int index = alphaIndex(loss); index >= 0) return loss.parameter(index);
    if (!interpAlphaIsFree())
        for (const TermValue& t : m_evaluation.terms)
            if (std::string_view(t.info->id) == "interp_alpha") return t.value;
    return scene().interp_alpha;
}

bool ExplorerModel::interpAlphaIsFree() const {
    const Loss& loss = run().loss;
    return loss.entry().info->family != Family::interpolation || alphaIndex(loss) >= 0;
}

void ExplorerModel::setInterpAlpha(Document& document, double alpha) {
    alpha = std::clamp(alpha, 0.0, 1.0);
    if (const int index = alphaIndex(document.run().loss); index >= 0)
        (void)document.run().loss.setParameter(index, alpha);
    else
        document.scene.interp_alpha = alpha;
}

void ExplorerModel::setHoverBox(const std::optional<Box<>>& box) {
    if (box == m_hover_box) return;
    m_hover_box = box;
    emit hoverChanged();
}

void ExplorerModel::setHoverTerm(const std::string& id) {
    if (id == m_hover_term) return;
    m_hover_term = id;
    emit hoverChanged();
}

void ExplorerModel::setCamera(const std::optional<Camera>& camera) {
    if (camera == m_camera) return;
    m_camera = camera;
    emit cameraChanged();
}

}  // namespace iou
