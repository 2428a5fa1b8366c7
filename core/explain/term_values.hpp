// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"

#include <Eigen/Core>

namespace iou {

/// States whose terms are worked out for curves: what is longer would keep a window waiting.
inline constexpr int term_values_limit = 20'000;

/// The values of the terms a loss's gradient flows through (sourcesOf) at the states of a run: one
/// row per state, a column per term in formula order. Summands add up to the loss.
/// The terms are those of the recipe's first loss; where another one is in force, what it shares. A
/// state from term_values_limit on, or without a value, is NaN. run must come from the recipe and
/// the target.
Eigen::ArrayXXd termValues(const RunRecipe& recipe, const Trajectory& run, const Box<>& target);

/// The value of the loss at a state for reading: what is nothing but rounding is 0.
double readableLoss(const RunRecipe& recipe, const Trajectory& run, const Box<>& target, int step);

}  // namespace iou
