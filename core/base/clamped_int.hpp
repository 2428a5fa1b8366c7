// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iou {

/// The whole number towards zero that x stands for, no less than lo and no more than hi; lo for
/// NaN. Views may be of any size, and what a conversion does with a number that no int holds is not
/// defined: places, counts and indices of a picture are made by this.
constexpr int clampedInt(double x, int lo, int hi) {
    if (!(x > lo)) return lo;
    return x < hi ? static_cast<int>(x) : hi;
}

}  // namespace iou
