// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/regression.hpp"

#include "core/geometry/box_between.hpp"
#include "core/geometry/iou.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace iou {

namespace {

bool isWithin(const Box<>& b, double limit) {
    // A NaN anywhere makes the sum NaN.
    const double reach = std::fabs(b.cx) + std::fabs(b.cy) + std::fabs(b.w) + std::fabs(b.h);
    return std::isfinite(reach) && (limit == 0.0 || reach <= limit);
}

}  // namespace

std::string_view stopReasonText(StopReason reason) {
    switch (reason) {
    case StopReason::step_limit: return "step limit reached";
    case StopReason::iou_reached: return "IoU reached";
    case StopReason::small_step: return "step became small";
    case StopReason::non_positive_size: return "width or height fell to 0 or below";
    case StopReason::diverged: return "diverged";
    case StopReason::cancelled: return "cancelled";
    }
    return "";
}

std::string_view stopReasonBrief(StopReason reason) {
    switch (reason) {
    case StopReason::step_limit: return "step limit";
    case StopReason::iou_reached: return "IoU reached";
    case StopReason::small_step: return "small step";
    case StopReason::non_positive_size: return "no size left";
    case StopReason::diverged: return "diverged";
    case StopReason::cancelled: return "cancelled";
    }
    return "";
}

void RunRecipe::setLosses(StagedLoss losses) {
    loss = std::move(losses.first);
    later = std::move(losses.later);
}

Trajectory runRegression(const RunRecipe& recipe, const Box<>& start, const Box<>& target,
                         Progress* progress) {
    LossInForce in_force(recipe.losses(), recipe.steps);
    const BoxCode code = recipe.codeFrom(start);
    const int rows = recipe.steps + 1;

    Trajectory t;
    t.boxes.resize(rows, 4);
    t.loss.resize(rows);
    t.iou.resize(rows);
    t.enlargement.resize(rows);
    t.direction.resize(rows, 4);
    t.mean = Eigen::ArrayXd::Ones(rows);

    OptimizerState state;
    Box<> box = start;
    int last = 0;
    bool small_step = false;
    for (int k = 0;; ++k) {
        last = k;
        const double iou = iouOf(box, target);
        const Loss& loss = in_force.at(k, 1.0 - iou);
        const Gradient g = loss.direction(box, target);
        t.boxes.row(k) << box.cx, box.cy, box.w, box.h;
        t.loss(k) = g.value;
        t.iou(k) = iou;
        t.enlargement(k) = (box.w * box.h) / (target.w * target.h) - 1.0;
        t.direction.row(k) << g.d[0], g.d[1], g.d[2], g.d[3];
        if (const int mean = loss.entry().code->meanIndex(); mean >= 0)
            t.mean(k) = loss.parameter(mean);

        if (recipe.stop.iou_reached > 0.0 && iou >= recipe.stop.iou_reached) {
            t.stopped = StopReason::iou_reached;
            break;
        }
        if (!(box.w > 0.0 && box.h > 0.0)) {
            t.stopped = StopReason::non_positive_size;
            break;
        }
        if (small_step) {
            t.stopped = StopReason::small_step;
            break;
        }
        if (k == recipe.steps) break;
        if (progress && progress->cancelled()) {
            t.stopped = StopReason::cancelled;
            break;
        }
        const double factor = recipe.iou_factor ? 2.0 - iou : 1.0;
        const Box<> next = optimizerStep(
            recipe.optimizer, code, {in_force.sign() * recipe.schedule.rate(k + 1), 1.0, k + 1},
            box, {factor * g.d[0], factor * g.d[1], factor * g.d[2], factor * g.d[3]}, state);
        // The box that left the finite world is not recorded: the last good one is the end.
        if (!isWithin(next, recipe.stop.divergence)) {
            t.stopped = StopReason::diverged;
            break;
        }
        const double moved = std::sqrt(
            (next.cx - box.cx) * (next.cx - box.cx) + (next.cy - box.cy) * (next.cy - box.cy) +
            (next.w - box.w) * (next.w - box.w) + (next.h - box.h) * (next.h - box.h));
        box = next;
        if (progress) progress->advance(1);
        small_step = recipe.stop.step_norm > 0.0 && moved < recipe.stop.step_norm;
    }
    const int n = last + 1;
    t.boxes.conservativeResize(n, 4);
    t.loss.conservativeResize(n);
    t.iou.conservativeResize(n);
    t.enlargement.conservativeResize(n);
    t.direction.conservativeResize(n, 4);
    t.mean.conservativeResize(n);
    return t;
}

Box<> runBounds(const Trajectory& run) {
    std::optional<Box<>> bounds;
    for (int k = 0; k <= run.steps(); ++k)
        if (run.boxes.row(k).allFinite())
            bounds = bounds ? enclosingBox(*bounds, run.box(k)) : run.box(k);
    return bounds.value_or(run.box(0));
}

}  // namespace iou
