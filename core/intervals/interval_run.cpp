// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intervals/interval_run.hpp"

#include <cmath>

namespace iou::intervals {

namespace {

/// The optimisers' box of an interval: it lies along x and has height 1.
Box<> boxOf(const Interval& interval) { return {interval.c, 0.0, interval.d, 1.0}; }

/// Far beyond what a time line shows.
constexpr double kFarthest = 1e12;

}  // namespace

Run descend(const Recipe& recipe, const Interval& start, const Interval& target) {
    const BoxForm form = recipe.code == Code::plain ? BoxForm::cxcywh : BoxForm::faster_rcnn;
    const BoxCode code(form, {}, boxOf(start));
    OptimizerState state;
    Interval at = start;
    Run run;
    for (int k = 0;; ++k) {
        const Shared shared = compare(at, target);
        const Sloped& value = shared.of(recipe.measure);
        run.states.push_back(at);
        run.iou.push_back(shared.iou.value);
        run.loss.push_back(1.0 - value.value);
        if (k == recipe.steps) break;
        const Box<> next = optimizerStep(recipe.optimizer, code, {recipe.rate, 1.0, k + 1},
                                         boxOf(at), {-value.dc, 0.0, -value.dd, 0.0}, state);
        // Negated, so that what is no number ends the run too.
        if (!(next.w > 0.0 && next.w < kFarthest && std::fabs(next.cx) < kFarthest)) break;
        at = {next.cx, next.w};
    }
    return run;
}

}  // namespace iou::intervals
