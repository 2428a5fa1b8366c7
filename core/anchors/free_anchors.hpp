// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/anchors/anchors.hpp"

#include <vector>

namespace iou::assign {

/// Anchors of one's own: a level for each stride, over the image padded to multiples of 32, with
/// the same boxes in strides at each place.
struct FreeAnchors {
    std::vector<int> strides{8, 16, 32, 64, 128};  ///< 1 to 16 of them, 1 to 4096 pixels
    std::vector<double> scales{4.0};               ///< sides in strides, 1 to 16 of them
    std::vector<double> ratios{0.5, 1.0, 2.0};     ///< h/w, 1 to 16 of them
    bool centred = false;  ///< about the middle of a place, else about its upper left corner
    friend bool operator==(const FreeAnchors&, const FreeAnchors&) = default;
};

inline constexpr std::size_t free_list_limit = 16;

/// As its comments say; refused with what would be right.
Result<Done> checkFreeAnchors(const FreeAnchors& own);
/// Ratios outer, scales inner.
Result<AnchorSet> freeAnchors(const FreeAnchors& own, ImageSize image);

}  // namespace iou::assign
