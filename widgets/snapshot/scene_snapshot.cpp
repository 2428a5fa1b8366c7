// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snapshot/scene_snapshot.hpp"

#include "core/explain/edge_shares.hpp"
#include "core/explain/term_sources.hpp"
#include "core/geometry/box_between.hpp"
#include "core/run/box_errors.hpp"
#include "core/run/run_summary.hpp"
#include "widgets/text/core_words.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// Whether a term of the loss shows any of these parts.
bool looksAt(const LossEntry& entry, unsigned parts) {
    return std::any_of(entry.terms.begin(), entry.terms.end(),
                       [&](const TermInfo* term) { return (term->shows & parts) != 0; });
}

constexpr unsigned kEnclosingParts =
    shows::enclosing_box | shows::enclosing_width | shows::enclosing_height | shows::diagonal;

/// Hue of the first source that shows all of these parts; -1: none does.
int hueOf(const LossEntry& entry, unsigned parts) {
    for (const TermInfo* term : sourcesOf(entry))
        if ((term->shows & parts) == parts) return termHue(entry, *term);
    return -1;
}

/// Helper boxes are shown for losses that have them.
void leaveOutUnused(CanvasView& view, const LossEntry& entry, bool previews_alpha) {
    view.interpolated &= looksAt(entry, shows::interpolated_box) || previews_alpha;
    view.enclosing &= looksAt(entry, kEnclosingParts);
}

/// The pushes of the edges, as a whole and by term.
void addPushes(SceneSnapshot& s, const Loss& loss, const Evaluation& e) {
    const double towards_lower = loss.entry().kind == Kind::metric ? 1.0 : -1.0;
    for (std::size_t i = 0; const double d : edgePartials(e.pred, e.direction)) {
        s.edge_descent[i++] = towards_lower * d;
        if (std::isfinite(d)) s.steepest = std::max(s.steepest, std::abs(d));
    }
    if (s.path) s.steepest = std::max(s.steepest, steepestPush(*s.path));
    if (!s.view.arrows) return;
    for (const EdgeShare& share : edgeShares(loss, e.pred, e.target))
        s.shares.push_back(
            {share.push, text(share.source->symbol), termHue(loss.entry(), *share.source)});
}

}  // namespace

SceneSnapshot snapshotOf(const ExplorerModel& model) {
    const int active = model.activeLane();
    SceneSnapshot s = snapshotOf(model, active);
    s.why = whyText(model, active);
    if (model.view().compare.center == CentralView::overlay) {
        s.style = model.lanes()[static_cast<std::size_t>(active)].style;
        s.compared = shownRuns(model.clock());
    }
    return s;
}

SceneSnapshot snapshotOf(const ExplorerModel& model, int lane) {
    const Evaluation e = lane == model.activeLane() ? model.evaluation() : model.evaluate(lane);
    const RunRecipe& recipe = model.lanes()[static_cast<std::size_t>(lane)].recipe;
    const Loss loss = model.clock().lossAtPlayhead(lane);
    SceneSnapshot s;
    if (isAnchored(recipe.form)) s.anchor = recipe.codeFrom(model.scene().pred).frame.anchor;
    s.pred = e.pred;
    s.target = e.target;
    s.view = model.view().canvas;
    leaveOutUnused(s.view, loss.entry(),
                   lane == model.activeLane() && model.hover().alpha().has_value());
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
    s.rest_hue = hueOf(loss.entry(), shows::enclosing_box | shows::union_outline);
    s.distance_hue = hueOf(loss.entry(), shows::center_line);
    s.shows_diagonal = loss.entry().termIndex(terms::enclosing_diagonal2.id) >= 0;
    s.hover = model.hover().box();
    // Whatever the lane's loss is: what is pointed at is a term of the active one.
    const LossEntry& active = model.evaluatedLoss().entry();
    if (const int term = active.termIndex(model.hover().term()); term >= 0) {
        const TermInfo& info = *active.terms[static_cast<std::size_t>(term)];
        s.hover_shows = info.shows;
        s.hover_hue = termHue(active, info);
    }
    s.playhead = model.clock().stepOf(lane);
    s.card = cardEntries(model, lane, e);
    s.loss_value = e.value;
    if (const RunPointer run = model.clock().finishedRun(lane)) {
        s.path = {run, &run->trajectory};
        s.switches = switchesOf(run->recipe, run->trajectory);
        s.outgrowth = outgrowth(*s.path, run->target, std::min(s.playhead, s.path->steps()));
    }
    addPushes(s, loss, e);
    return s;
}

void moveOn(SceneSnapshot& scene, const SceneSnapshot& next, double way) {
    scene.between = way;
    scene.pred = interpolatedBox(scene.pred, next.pred, way);
    scene.alpha += (next.alpha - scene.alpha) * way;
    scene.feasible_alpha = feasibleAlpha(scene.pred, scene.target);
    const auto push_on = [way](std::array<double, 4>& now, const std::array<double, 4>& then) {
        for (std::size_t i = 0; i < now.size(); ++i) now[i] += (then[i] - now[i]) * way;
    };
    push_on(scene.edge_descent, next.edge_descent);
    for (std::size_t i = 0; i < std::min(scene.shares.size(), next.shares.size()); ++i)
        push_on(scene.shares[i].push, next.shares[i].push);
    for (std::size_t i = 0; i < std::min(scene.compared.size(), next.compared.size()); ++i)
        scene.compared[i].now = interpolatedBox(scene.compared[i].now, next.compared[i].now, way);
    if (!scene.path || next.playhead == scene.playhead) return;
    for (CardEntry& entry : scene.card)
        if (entry.is_step) entry.name = stepText(scene.playhead, scene.path->steps(), true);
}

SceneSnapshot cellSnapshot(const ExplorerModel& model, int lane) {
    SceneSnapshot s = snapshotOf(model, lane);
    s.style = model.lanes()[static_cast<std::size_t>(lane)].style;
    s.view.hud = false;
    s.captions = false;
    return s;
}

}  // namespace iou
