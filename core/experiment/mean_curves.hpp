// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace iou::detector {

/// A measure of one loss by checkpoint, over the seeds that have reached it.
struct MeanCurve {
    std::vector<double> mean;  ///< NaN: none has, or no truth has the size
    std::vector<int> seeds;    ///< that have
};
/// One for each loss of the recipe; runs may be unfinished.
std::vector<MeanCurve> meanCurves(const Recipe& recipe, std::span<const Run> runs, std::size_t rule,
                                  Measure measure);

/// Adds what a running experiment has reached to its runs so far.
void collect(std::vector<Run>& runs, const Watch::Point& point);

}  // namespace iou::detector
