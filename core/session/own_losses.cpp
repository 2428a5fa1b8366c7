// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/own_losses.hpp"

#include "core/registry/loss_sources.hpp"

#include <algorithm>
#include <utility>

namespace iou {

namespace {

bool isTyped(const LossEntry& entry) { return entry.source.kind == formula_kind; }

bool holds(const std::vector<LossPointer>& list, const LossPointer& entry) {
    return std::find(list.begin(), list.end(), entry) != list.end();
}

/// A loss of another formula, with what was set in the former one.
Loss carriedOver(const Loss& before, const LossPointer& formula) {
    Loss loss(formula);
    const auto& parameters = before.entry().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (before.isSet(static_cast<int>(i)) && formula->parameterIndex(parameters[i].name) >= 0)
            (void)loss.setParameter(parameters[i].name, before.parameter(static_cast<int>(i)));
    return loss;
}

void replaceIn(Loss& loss, const LossPointer& before, const LossPointer& after) {
    if (loss.pointer() == before) loss = carriedOver(loss, after);
}
void replaceIn(StagedLoss& losses, const LossPointer& before, const LossPointer& after) {
    replaceIn(losses.first, before, after);
    for (LaterLoss& later : losses.later) replaceIn(later.loss, before, after);
}
void replaceIn(RunRecipe& run, const LossPointer& before, const LossPointer& after) {
    replaceIn(run.loss, before, after);
    for (LaterLoss& later : run.later) replaceIn(later.loss, before, after);
}

/// What belongs to no lane.
void replaceBesideLanes(Document& document, const LossPointer& before, const LossPointer& after) {
    auto& minus = document.explorer.view.surface.minus;
    if (minus) replaceIn(*minus, before, after);
    for (StagedLoss& losses : document.batch.recipe.losses) replaceIn(losses, before, after);
}

void appendTyped(const RunRecipe& run, std::vector<LossPointer>& out) {
    keepOwnLoss(out, run.loss.pointer());
    for (const LaterLoss& later : run.later) keepOwnLoss(out, later.loss.pointer());
}

/// The formulas of lanes and pinned runs, but for the active lane.
std::vector<LossPointer> heldElsewhere(const Explorer& explorer) {
    std::vector<LossPointer> out;
    for (std::size_t i = 0; i < explorer.lanes.size(); ++i)
        if (static_cast<int>(i) != explorer.active) appendTyped(explorer.lanes[i].recipe, out);
    for (const PinnedRun& pin : explorer.pins) appendTyped(pin.lane.recipe, out);
    return out;
}

}  // namespace

void keepOwnLoss(std::vector<LossPointer>& kept, const LossPointer& formula) {
    if (isTyped(*formula) && !holds(kept, formula)) kept.push_back(formula);
}

std::vector<LossPointer> ownLossesOf(const Document& document) {
    std::vector<LossPointer> out = document.own_losses;
    const Explorer& explorer = document.explorer;
    for (const Lane& lane : explorer.lanes) appendTyped(lane.recipe, out);
    for (const PinnedRun& pin : explorer.pins) appendTyped(pin.lane.recipe, out);
    if (explorer.view.surface.minus) keepOwnLoss(out, explorer.view.surface.minus->pointer());
    for (const StagedLoss& losses : document.batch.recipe.losses)
        for (int i = 0; i < losses.stages(); ++i) keepOwnLoss(out, losses.stage(i).pointer());
    return out;
}

void takeOwnLoss(Document& document, const LossPointer& formula) {
    Loss& loss = document.run().loss;
    loss = carriedOver(loss, formula);
    keepOwnLoss(document.own_losses, formula);
}

void editOwnLoss(Document& document, const LossPointer& formula) {
    const LossPointer before = document.run().loss.pointer();
    if (before == formula) return;
    takeOwnLoss(document, formula);
    if (!isTyped(*before)) return;
    replaceIn(document.run(), before, formula);
    replaceBesideLanes(document, before, formula);
    auto& kept = document.own_losses;
    const auto at = std::find(kept.begin(), kept.end(), before);
    if (at == kept.end() || holds(heldElsewhere(document.explorer), before)) return;
    std::erase(kept, formula);
    *std::find(kept.begin(), kept.end(), before) = formula;
}

void replaceOwnLoss(Document& document, const LossPointer& before, const LossPointer& after) {
    if (before == after) return;
    for (Lane& lane : document.explorer.lanes) replaceIn(lane.recipe, before, after);
    replaceBesideLanes(document, before, after);
    auto& kept = document.own_losses;
    std::erase(kept, after);
    const auto at = std::find(kept.begin(), kept.end(), before);
    if (at == kept.end())
        kept.push_back(after);
    else
        *at = after;
}

void forgetUnusedLosses(Document& document) {
    document.own_losses.clear();
    document.own_losses = ownLossesOf(document);
}

}  // namespace iou
