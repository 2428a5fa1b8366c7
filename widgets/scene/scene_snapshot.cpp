// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_snapshot.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

namespace iou {

SceneSnapshot snapshotOf(const ExplorerModel& model) {
    const int active = model.activeLane();
    SceneSnapshot s = snapshotOf(model, active);
    if (model.view().compare.center == CentralView::overlay) {
        s.style = model.lanes()[static_cast<std::size_t>(active)].style;
        s.compared = shownRuns(model.clock());
    }
    return s;
}

SceneSnapshot snapshotOf(const ExplorerModel& model, int lane) {
    const Evaluation e = lane == model.activeLane() ? model.evaluation() : model.evaluate(lane);
    const Loss& loss = model.lanes()[static_cast<std::size_t>(lane)].recipe.loss;
    SceneSnapshot s;
    s.pred = e.pred;
    s.target = e.target;
    s.view = model.view().canvas;
    // Among the boxes of several lanes it would look like one of them.
    const bool several =
        model.lanes().size() > 1 && model.view().compare.center != CentralView::explore;
    s.view.interpolated &= !several || hasOwnAlpha(loss);
    s.alpha = shownAlpha(loss, e.terms, model.scene());
    if (lane == model.activeLane()) s.alpha = model.hover().alpha().value_or(s.alpha);
    s.feasible_alpha = feasibleAlpha(e.pred, e.target);
    s.alpha_is_free = alphaIsFree(loss);
    if (const int ratio = loss.entry().parameterIndex("ratio"); ratio >= 0)
        s.inner_ratio = loss.parameter(ratio);
    const double towards_lower = loss.entry().kind == Kind::metric ? 1.0 : -1.0;
    for (std::size_t i = 0; const double d : edgePartials(e.pred, e.direction))
        s.edge_descent[i++] = towards_lower * d;
    s.shows_diagonal = loss.entry().termIndex(terms::enclosing_diagonal2.id) >= 0;
    s.hover = model.hover().box();
    // Whatever the lane's loss is: what is pointed at is a term of the active one.
    const LossEntry& active = model.run().loss.entry();
    if (const int term = active.termIndex(model.hover().term()); term >= 0)
        s.hover_shows = active.terms[static_cast<std::size_t>(term)]->shows;
    s.playhead = model.clock().stepOf(lane);
    s.loss_name = text(loss.name());
    s.value_text = tableNumber(e.value, 5);
    s.details = QStringLiteral("IoU ") + tableNumber(e.iou);
    if (const RunPointer run = model.clock().finishedRun(lane)) {
        s.path = {run, &run->trajectory};
        s.details += QStringLiteral("   ") +
                     QObject::tr("step %1 of %2").arg(s.playhead).arg(s.path->steps());
    }
    return s;
}

SceneSnapshot cellSnapshot(const ExplorerModel& model, int lane) {
    SceneSnapshot s = snapshotOf(model, lane);
    s.style = model.lanes()[static_cast<std::size_t>(lane)].style;
    s.view.hud = false;
    s.captions = false;
    return s;
}

}  // namespace iou
