// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"

#include <array>
#include <vector>

namespace iou {

/// IoU marks a run is timed at.
inline constexpr std::array iou_marks{0.5, 0.75, 0.95};

/// A regression in a few numbers.
struct RunSummary {
    /// First step whose IoU is at least the mark; -1: never.
    std::array<int, iou_marks.size()> steps_to{};
    double final_iou = 0.0;            ///< of the last state
    double largest_enlargement = 0.0;  ///< largest (A - A_g)/A_g of any step; -1 or more
    double path_length = 0.0;          ///< see pathLength()
    double overshoot = 0.0;            ///< see overshoot()
    StopReason stopped = StopReason::step_limit;
};
/// target: of the run.
RunSummary summarize(const Trajectory& run, const Box<>& target);

/// The steps of a run at which another loss took over.
std::vector<int> switchesOf(const RunRecipe& recipe, const Trajectory& run);

/// First step whose IoU is at least `iou`, or -1.
int firstStepReaching(const Trajectory& run, double iou);

/// Share of all that a run gains that it has gained by a step: (L_0 - L_k)/(L_0 - least L) of a
/// loss, (L_k - L_0)/(largest L - L_0) of a metric, which is ascended. At most 1, below 0 where
/// the value is worse than at the start; 1 for a run that never gains; NaN at a step whose value
/// is.
double lossGained(const Trajectory& run, Kind kind, int step);
/// First step by which at least this share is gained, or -1.
int firstStepGaining(const Trajectory& run, Kind kind, double share);

/// Sum over all steps of the Euclidean length of the step by (cx, cy, w, h), in pixels. At least
/// the distance from the first to the last state by the same four numbers.
double pathLength(const Trajectory& run);

/// How far an edge went past the target's edge that it came to meet: the largest over the four
/// edges and all steps, as a fraction of the target's width (left, right) or height (top, bottom).
/// 0 when every edge stays on its side; an edge that starts in its place cannot overshoot.
double overshoot(const Trajectory& run, const Box<>& target);

}  // namespace iou
