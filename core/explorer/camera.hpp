// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/lane.hpp"

#include <array>
#include <optional>

namespace iou {

/// The region of the canvas on screen. Not undone: nobody wants undo to scroll.
struct Camera {
    double cx = 0.0, cy = 0.0;  ///< scene position in the middle of the view
    double span = 4.0;          ///< scene length across the shorter side of the view, > 0
    friend bool operator==(const Camera&, const Camera&) = default;
};

/// Where one looks at a lane while lanes do not share it.
struct LaneView {
    std::optional<Camera> camera;  ///< empty: fit the boxes into the view
    int playhead = 0;
    friend bool operator==(const LaneView&, const LaneView&) = default;
};
/// One per style of a lane.
using LaneViews = std::array<LaneView, max_lanes>;

}  // namespace iou
