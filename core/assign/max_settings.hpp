// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"

namespace iou::assign {

/// What a truth whose best anchor is below the threshold gets: all anchors that tie for its best,
/// the first of them, none, or all, each of which keeps the truth it overlaps most.
enum class Force { all, first, none, keep };
inline constexpr EnumWords<Force, 4> force_words{"all", "first", "none", "keep"};

/// Each anchor learns the truth it overlaps most, if by enough.      GGIoU 3.2; mmdetection's
/// MaxIoUAssigner.
struct MaxSettings {
    double pos = 0.5;       ///< positive from here
    double neg = 0.4;       ///< negative below, ignored between
    double neg_from = 0.0;  ///< and ignored below this
    double min_pos = 0.0;   ///< the least overlap that is forced
    Force force = Force::all;
    friend bool operator==(const MaxSettings&, const MaxSettings&) = default;
};

}  // namespace iou::assign
