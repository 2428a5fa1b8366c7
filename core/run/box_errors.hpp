// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"

#include <vector>

namespace iou {

/// How far a box is from another, in pixels.
enum class BoxError {
    center,  ///< |Δcx| + |Δcy|
    size,    ///< |Δw| + |Δh|
    l1       ///< their sum: the regression error of Zheng et al. 2020 (DIoU), Eq. 4
};
/// One per state. target: of the run.
Eigen::ArrayXd boxErrors(const Trajectory& run, const Box<>& target, BoxError error);

/// Area of the box at a step over the larger of the areas of its start and of the target: above 1 a
/// run has made the box larger than both. target: of the run.
double outgrowth(const Trajectory& run, const Box<>& target, int step);
/// What counts as growth: less is a wobble around the target.
inline constexpr double least_outgrowth = 1.01;

/// Steps from `first` to `last`, both included.
struct StepSpan {
    int first, last;
    friend bool operator==(const StepSpan&, const StepSpan&) = default;
};
/// Where the box is larger than both by least_outgrowth, in order, apart from one another.
std::vector<StepSpan> outgrownSteps(const Trajectory& run, const Box<>& target);

}  // namespace iou
