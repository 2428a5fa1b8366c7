// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <span>
#include <vector>

/// Differences paired by seed: scenes, features, scores and minibatches are the same, so that what
/// seeds have in common falls out.
namespace iou::detector {

/// NaN: too few pairs.
struct Paired {
    int pairs = 0;
    double difference = std::numeric_limits<double>::quiet_NaN();  ///< mean
    double standard_error = difference;                            ///< from two pairs on
    double lo = difference, hi = difference;                       ///< 95 % interval of Student's t
    double p = difference;                                         ///< of the sign flips, two-sided
};

/// a - b; as many of each. At most 20, of which sign flips count out 2^n.
Paired pairedDifference(std::span<const double> a, std::span<const double> b);

/// The share of the 2^n sign flips of the differences whose sum is as far from 0 as theirs; from
/// 2^(1-n) to 1. Exact, and yet some 20 microseconds for the most there may be: 20, one at least.
double signFlipP(std::span<const double> differences);

/// Holm's adjusted p values (1979); NaN stays and does not count.
std::vector<double> holm(std::span<const double> p);

/// What Student's t with so many degrees of freedom exceeds with probability (1 - level)/2 on
/// either side; level in (0, 1), degrees >= 1.
double studentQuantile(double level, int degrees);

}  // namespace iou::detector
