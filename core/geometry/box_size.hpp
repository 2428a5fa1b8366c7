// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

namespace iou {

/// The least width or height above 0. Coordinates go up to 1e150 (in the pairs of `eval`), and what
/// losses divide by is a size: of these two the quotient is 1e300, which a double still holds with
/// room for a sum of them. Smaller sizes would give infinities. checkBox() keeps to it.
inline constexpr double least_size = 1e-150;
/// Whether a width or height is one that losses are sound for: 0, or least_size and more.
constexpr bool isBoxSize(double size) { return size == 0.0 || size >= least_size; }
/// What is wrong with one that is above 0 and below least_size. name: "w = 1e-200".
Error tooSmall(const Phrase& name);

}  // namespace iou
