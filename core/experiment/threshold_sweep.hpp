// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.hpp"

#include <array>
#include <vector>

namespace iou::detector {

/// Thresholds of a positive anchor that are tried; negative is what is below by 0.1.
inline constexpr std::array sweep_thresholds{0.4, 0.5, 0.6, 0.7};

/// One for each threshold, the recipe else as it is: its seeds, of its losses this one, of its
/// rules this one; class scores are trained anew. Empty where it was cancelled. Refused: what
/// checkRecipe() refuses.
Result<std::vector<SweepPoint>> sweepThreshold(const Recipe& recipe, std::size_t loss,
                                               std::size_t rule, const Options& options);

}  // namespace iou::detector
