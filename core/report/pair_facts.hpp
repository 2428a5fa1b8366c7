// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/falling_loss.hpp"

#include <array>
#include <vector>

namespace iou {

struct Progress;

/// What leaves a loss as it is, if it is invariant.
enum class Invariance { translation, scale, swapped_axes, mirror_x, mirror_y };
inline constexpr std::size_t change_count = 5;
/// Relative changes are to a value of so much at least.
inline constexpr double least_value = 1e-3;

BoxPair translated(const BoxPair& pair, double x, double y);
BoxPair scaled(const BoxPair& pair, double factor);  ///< about the origin
BoxPair withSwappedAxes(const BoxPair& pair);
BoxPair mirroredX(const BoxPair& pair);  ///< about the centre of the target
BoxPair mirroredY(const BoxPair& pair);

/// What a loss does at one pair.
struct PairFacts {
    double value = 0.0;  ///< as it is printed: of a metric without the minus
    double iou = 0.0;
    Slopes d{};                   ///< of the loss as it falls
    double iou_fall = 0.0;        ///< d . grad(1 - IoU): < 0 where a step lowers IoU
    double iou_angle = 0.0;       ///< degrees between these two
    double step_angle = 0.0;      ///< degrees from the gradient to the step
    double detached_angle = 0.0;  ///< degrees from the gradient to the slope of the value
    double asymmetry = 0.0;       ///< of the step's Jacobian, against its norm; NaN at a kink
    std::array<double, change_count> changes{};  ///< relative change of the value
};

/// Pairs whose Jacobian is looked at: the first so many.
inline constexpr std::size_t jacobian_pairs = 2000;

/// The facts of every pair, in their order, whatever the number of threads. Empty when cancelled.
/// progress may be null; a pair is a unit.
std::vector<PairFacts> factsOf(const FallingLoss& loss, const std::vector<BoxPair>& pairs,
                               int threads, Progress* progress);

/// |dF_i/dx_j - dF_j/dx_i| at its largest against the norm of the Jacobian, F the step, by central
/// differences; NaN where F has a kink or hardly changes.
double jacobianAsymmetry(const FallingLoss& loss, const BoxPair& pair);

}  // namespace iou
