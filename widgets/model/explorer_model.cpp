// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/explorer_model.hpp"

#include <algorithm>

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

void ExplorerModel::follow(const Changes& changes) {
    const RunClock::Moved moved = m_clock.follow(changes);
    m_cameras.follow();
    if (moved.runs) emit m_clock.trajectoryChanged();
    if (changes.pair() || changes.loss || moved.shown) evaluate();
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

void ExplorerModel::runFromHere() {
    const Box<> here = displayedBox();
    if (here != scene().pred)
        apply(tr("Run from here"), [&](Document& d) { d.explorer.scene.pred = here; });
    m_clock.setPlayhead(0);
    m_clock.request();
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

}  // namespace iou
