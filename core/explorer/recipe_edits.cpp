// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/recipe_edits.hpp"

#include "core/numbers/bounded.hpp"
#include "core/registry/registry.hpp"
#include "core/run/limits.hpp"

#include <algorithm>
#include <cassert>

namespace iou {

StagedLoss l1ThenCiou(int steps) {
    const LossPointer l1 = findLoss("l1"), ciou = findLoss("ciou");
    assert(l1 && ciou);
    return {Loss(l1), {{std::max(1, steps / 3), Loss(ciou)}}};
}

Result<Done> addLaterLoss(RunRecipe& run, const Loss& loss) {
    if (run.later.size() == max_later_losses)
        return Error{phrase("more than %1 losses follow one another", max_later_losses + 1),
                     {},
                     phrase("leave some out")};
    const int last = run.later.empty() ? 0 : run.later.back().after;
    const int after = last + std::max(1, (run.steps - last) / 2);
    if (after >= run.steps)
        return Error{phrase("no step is left for another loss"), {}, phrase("give more steps")};
    run.later.push_back({after, loss});
    return Done{};
}

void setLastStepBefore(RunRecipe& run, std::size_t later, int after) {
    const int lo = later == 0 ? 1 : run.later[later - 1].after + 1;
    const int hi =
        later + 1 == run.later.size() ? simulation_steps_limit : run.later[later + 1].after - 1;
    run.later[later].after = bounded(after, lo, hi);
}

void takeOwnAnchor(RunRecipe& run, const Box<>& start) {
    const Box<> anchor{start.cx, start.cy, 1.25 * start.w, 1.25 * start.h};
    if (checkAnchor(anchor)) run.code.anchor = anchor;
}

}  // namespace iou
