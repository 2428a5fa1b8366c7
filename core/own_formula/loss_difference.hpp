// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/registry/loss.hpp"

namespace iou::own {

/// How far two losses are apart over a fixed set of pairs of boxes: boxes that cross, that are
/// apart, that lie in one another, that share edges, and equal ones, of sizes 1/8 to 8.
struct LossDifference {
    int pairs = 0;  ///< that were compared
    /// The largest |a - b| / max(1, |a|, |b|) of the values, and of the directions the same with
    /// lengths of vectors. Infinite where one alone is finite.
    double of_values = 0.0, of_directions = 0.0;
    Box<> pred{}, target{};  ///< the pair of the larger of these

    double largest() const { return of_values < of_directions ? of_directions : of_values; }
    /// What rounding alone may leave.
    bool equal() const { return largest() <= 1e-10; }
};

inline constexpr int compared_pairs = 2000;

/// progress may be null; cancelled, the numbers are of the pairs so far.
LossDifference differenceOf(const Loss& a, const Loss& b, const Progress* progress = nullptr);

/// "equals CIoU to 1e-15 on 2000 pairs", or "differs from CIoU; largest, 0.3, at these boxes".
Phrase differenceText(const LossDifference& difference, std::string_view name);

}  // namespace iou::own
