// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/explorer_model.hpp"

#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"
#include "core/session/own_losses.hpp"
#include "core/session/session_json.hpp"

#include <utility>

namespace iou {

ExplorerModel::ExplorerModel(QObject* parent)
    : QObject(parent), m_clock(document().explorer), m_cameras(document().explorer),
      m_evaluated_loss(run().loss) {
    // Before any view: all that depends on the document follows before somebody looks at it.
    connect(&m_history, &DocumentHistory::changed, this, &ExplorerModel::follow);
    connect(&m_clock, &RunClock::shownChanged, this, qOverload<>(&ExplorerModel::evaluate));
    evaluate();
    m_clock.request();
}

ExplorerModel::~ExplorerModel() {
    for (const LossPointer& loss : m_added) iou::removeLoss(lossKey(*loss));
}

void ExplorerModel::listOwnLosses() {
    std::vector<LossPointer> now = ownLossesOf(document());
    if (now == m_own_losses) return;
    for (const LossPointer& loss : std::exchange(m_added, {})) iou::removeLoss(lossKey(*loss));
    m_own_losses = std::move(now);
    for (const LossPointer& loss : m_own_losses)
        if (iou::addLoss(loss)) m_added.push_back(loss);
    emit lossesChanged();
}

void ExplorerModel::follow(const Changes& changes) {
    const RunClock::Moved moved = m_clock.follow(changes);
    m_cameras.follow();
    if (moved.runs) emit m_clock.trajectoryChanged();
    if (changes.pair() || changes.loss || moved.shown) evaluate();
    if (changes.own_losses || changes.recipes || changes.lanes || changes.pins || changes.batch ||
        (changes.view && view().surface.minus))
        listOwnLosses();
    if (changes.scene()) emit sceneChanged();
    if (changes.loss) emit lossChanged();
    if (changes.run) emit runSettingsChanged();
    if (changes.lanes || changes.pins) emit lanesChanged();
    if (changes.view || changes.appearance) emit viewChanged();
    if (changes.batch) emit batchChanged();
    if (moved.playhead) emit m_clock.playheadChanged(m_clock.playhead());
    if (moved.missing) m_clock.requestMissing();
}

void ExplorerModel::load(const Document& document, int playhead,
                         const std::optional<Camera>& camera, const LaneViews& lane_views) {
    m_hover.clear();
    m_history.load(document);
    m_clock.load(playhead, lane_views);
    for (const LossPointer& loss : runTimeLossesOf(document))
        if (loss->source.kind != formula_kind) (void)addLoss(loss);
    evaluate();
    m_clock.request();
    m_cameras.load(camera, lane_views);
    emit documentLoaded();
}

LaneViews ExplorerModel::laneViews() const {
    LaneViews views;
    for (std::size_t style = 0; style < views.size(); ++style)
        views[style] = {m_cameras.own()[style], m_clock.own()[style]};
    return views;
}

Evaluation ExplorerModel::evaluate(int lane) const {
    return evaluationOf(m_clock.lossAtPlayhead(lane), m_clock.displayedBox(lane), scene().target);
}

void ExplorerModel::evaluate() {
    m_evaluated_loss = m_clock.lossAtPlayhead(activeLane());
    m_evaluation = evaluationOf(m_evaluated_loss, displayedBox(), scene().target);
    emit evaluationChanged();
}

Result<Done> ExplorerModel::addLoss(LossPointer entry) {
    auto added = iou::addLoss(std::move(entry));
    if (added) emit lossesChanged();
    return added;
}

void ExplorerModel::removeLoss(std::string_view id) {
    const auto before = lossListVersion();
    iou::removeLoss(id);
    if (lossListVersion() != before) emit lossesChanged();
}

void ExplorerModel::runFromHere() {
    const Box<> here = displayedBox();
    if (here != scene().pred)
        apply(tr("Run from here"), [&](Document& d) { d.explorer.scene.pred = here; });
    m_clock.setPlayhead(0);
    m_clock.request();
}

}  // namespace iou
