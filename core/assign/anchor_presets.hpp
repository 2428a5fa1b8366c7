// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/anchors.hpp"

#include <span>
#include <string_view>

namespace iou::assign {

/// Anchors as detectors are published with them.
struct AnchorPreset {
    std::string_view id;
    std::string_view name;
    const char* sentence;  ///< what sets it apart
};

/// In menu order. Of mmdetection 2 (where it says nothing else) and torchvision 0.14.
std::span<const AnchorPreset> anchorPresets();

/// The anchors of a preset for an image. SSD scales every image to 300 x 300 whatever its shape;
/// for another image its anchors are stretched the other way.
Result<AnchorSet> presetAnchors(std::string_view id, ImageSize image);

}  // namespace iou::assign
