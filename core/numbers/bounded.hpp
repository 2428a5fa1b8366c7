// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace iou {

/// As std::clamp, and hi where the bounds cross: those of a view that is smaller than what it
/// holds, or of an empty list.
template <class T>
constexpr T bounded(T value, T lo, T hi) {
    return std::min(std::max(value, lo), hi);
}

}  // namespace iou
