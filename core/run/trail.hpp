// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"

#include <vector>

namespace iou {

/// The steps at which a run has done 0, 1/count, 2/count ... of its way, without its end; fewer
/// where it goes further in one step. The way is the sum of what the edges moved,
/// in a long run from every so many steps to the next.
std::vector<int> trailSteps(const Trajectory& run, int count);

}  // namespace iou
