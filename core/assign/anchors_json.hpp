// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/anchors.hpp"

#include <string>
#include <string_view>

namespace iou::assign {

/// Anchors of one's own, from JSON: {"format": "iouscope-anchors", "version": 1, "offset": 0 or
/// 0.5, "levels": [{"stride": 8, "sides": [32], "ratios": [0.5, 1, 2]}, {"stride": 16, "boxes":
/// [{"w": 20, "h": 50}]}]}. A ratio is h/w, ratios outer. A level covers the image padded to
/// multiples of
/// 32. path is for messages, which name the field.
Result<AnchorSet> readAnchors(std::string_view bytes, const std::string& path, ImageSize image);

}  // namespace iou::assign
