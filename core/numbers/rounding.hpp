// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>

/// What rounding leaves where a sum should be 0. What was summed tells it from a small number:
/// beside a scale of its own size a number stays, however small it is.
namespace iou {

/// What is left for each unit of the largest summand, with room for some sixty roundings: in
/// doubles, and in the long doubles the registry runs formulas in.
inline constexpr double double_rounding = 64.0 * std::numeric_limits<double>::epsilon();
inline constexpr double wide_rounding = 64.0 * 0x1p-64;
/// In doubles, after the many steps of a run.
inline constexpr double run_rounding = 100.0 * double_rounding;

/// x, but 0 where it is nothing but what rounding leaves of summands as large as `scale`.
inline double withoutRounding(double x, double scale, double rounding = double_rounding) {
    return std::abs(x) <= rounding * std::abs(scale) ? 0.0 : x;
}

}  // namespace iou
