// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/locks.hpp"

#include <utility>

namespace iou {

namespace {

bool keepBoxes(const Scene& before, Scene& after) {
    if (after.pred == before.pred && after.target == before.target) return false;
    after.pred = before.pred;
    after.target = before.target;
    return true;
}

bool keepLoss(const RunRecipe& before, RunRecipe& after) {
    if (after.loss == before.loss && after.later == before.later) return false;
    after.loss = before.loss;
    after.later = before.later;
    return true;
}

/// All of a recipe but its losses.
bool keepRun(const RunRecipe& before, RunRecipe& after) {
    RunRecipe kept = before;
    kept.loss = after.loss;
    kept.later = after.later;
    if (after == kept) return false;
    after = std::move(kept);
    return true;
}

}  // namespace

Locks keepLocked(const Locks& locks, const Explorer& before, Explorer& after) {
    Locks refused;
    if (locks.boxes) refused.boxes = keepBoxes(before.scene, after.scene);
    if (!(locks.loss || locks.run) || after.lanes == before.lanes) return refused;
    if (after.lanes.size() != before.lanes.size()) {
        refused.loss = locks.loss;
        refused.run = locks.run;
        after.lanes = before.lanes;
        after.active = before.active;
        return refused;
    }
    for (std::size_t i = 0; i < after.lanes.size(); ++i) {
        RunRecipe& now = after.lanes[i].recipe;
        if (locks.loss) refused.loss |= keepLoss(before.lanes[i].recipe, now);
        if (locks.run) refused.run |= keepRun(before.lanes[i].recipe, now);
    }
    return refused;
}

}  // namespace iou
