// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace iou {

/// The multiples of a step in [lo, hi], ascending. Empty where a double cannot tell neighbours
/// apart, and for more than 10,000.
std::vector<double> multiplesWithin(double step, double lo, double hi);

/// About `count` round levels (1, 2, 2.5, 5 times a power of ten) strictly inside (lo, hi).
/// Empty unless lo < hi and both are finite, and as above.
std::vector<double> niceLevels(double lo, double hi, int count);

}  // namespace iou
