// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explorer_model.hpp"

#include "core/geometry/overlap.hpp"

#include <QUndoCommand>

#include <algorithm>

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
    : QObject(parent), m_document(defaultDocument()), m_evaluated_loss(m_document.run.loss) {
    connect(&m_runs, &RunController::finished, this, &ExplorerModel::receive);
    evaluate();
    requestRun();
}

void ExplorerModel::apply(const QString& name, const Edit& edit, const QString& merge_key) {
    endDrag();
    Document after = m_document;
    edit(after);
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
    setDocument(after);
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
    m_run.reset();
    emit trajectoryChanged();
    m_playhead = std::max(0, playhead);  // clamped when the run is there
    evaluate();
    requestRun();
    setCamera(camera);
    emit documentLoaded();
}

void ExplorerModel::setDocument(const Document& document) {
    if (document == m_document) return;
    const Document before = m_document;
    m_document = document;
    const bool pred_moved = before.scene.pred != document.scene.pred;
    const bool scene_changed = before.scene != document.scene;
    const bool loss_changed = before.run.loss != document.run.loss;
    const bool run_changed = before.run != document.run;
    const bool pair_changed = pred_moved || before.scene.target != document.scene.target;
    const bool run_outdated = pair_changed || run_changed;
    const bool live = document.view.live_run;
    // A new start is looked at where it starts; so is a scene whose run no longer fits.
    const bool rewind = m_playhead != 0 && (pred_moved || (run_outdated && !live));
    if (rewind) m_playhead = 0;
    if (run_outdated && !live) m_runs.cancel();
    if (run_outdated && !live && m_run) {
        m_run.reset();
        emit trajectoryChanged();
    }
    if (pair_changed || loss_changed) evaluate();
    if (scene_changed) emit sceneChanged();
    if (loss_changed) emit lossChanged();
    if (run_changed) emit runSettingsChanged();
    if (before.view != document.view) emit viewChanged();
    if (rewind) emit playheadChanged(m_playhead);
    if (live && (run_outdated || !before.view.live_run)) requestRun();
}

Box<> ExplorerModel::displayedBox() const {
    if (m_run && m_run->start == scene().pred)
        return m_run->trajectory.box(std::min(m_playhead, m_run->trajectory.steps()));
    return scene().pred;
}

void ExplorerModel::evaluate() {
    const Box<> pred = displayedBox();
    const Box<>& target = scene().target;
    m_evaluated_loss = run().loss;
    if (m_evaluated_loss.hasRunningMean() && m_run && m_run->recipe.loss == run().loss &&
        m_run->start == scene().pred) {
        const int step = std::min(m_playhead, m_run->trajectory.steps());
        (void)m_evaluated_loss.setParameter("mean", m_run->trajectory.mean(step));
    }
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

void ExplorerModel::requestRun() { m_runs.start(run(), scene().pred, scene().target); }

void ExplorerModel::receive(const std::shared_ptr<const FinishedRun>& run) {
    m_run = run;
    const int step = std::clamp(m_playhead, 0, run->trajectory.steps());
    const bool moved = step != m_playhead;
    m_playhead = step;
    evaluate();
    emit trajectoryChanged();
    if (moved) emit playheadChanged(m_playhead);
}

std::shared_ptr<const Trajectory> ExplorerModel::trajectory() const {
    if (!m_run) return nullptr;
    return {m_run, &m_run->trajectory};
}

int ExplorerModel::steps() const { return m_run ? m_run->trajectory.steps() : 0; }

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
    if (const int index = alphaIndex(document.run.loss); index >= 0)
        (void)document.run.loss.setParameter(index, alpha);
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
