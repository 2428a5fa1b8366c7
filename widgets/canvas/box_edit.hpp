// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_geometry.hpp"

namespace iou {

/// How a box follows the pointer or the keys.
struct EditRules {
    bool keep_aspect = false;   ///< Shift on a handle
    bool about_center = false;  ///< Alt on a handle
    bool lock_axis = false;     ///< Shift while moving
    double snap = 0.0;          ///< Ctrl: grid step; 0: free
    double round = 0.0;         ///< finest step of a free drag, so that numbers stay short; 0: none
};

/// The power of ten just below one pixel.
double pixelStep(double pixels_per_unit);

/// The box after its handle was moved by delta (scene units) from where the drag began. A handle
/// that crosses the opposite side flips over to it: sizes never become negative, zero is reachable.
Box<> resized(const Box<>& start, Handle handle, QPointF delta, const EditRules& rules);
/// The box moved by delta. Snapping holds the centre for Handle::center, else the left top corner.
Box<> moved(const Box<>& start, Handle handle, QPointF delta, const EditRules& rules);

}  // namespace iou
