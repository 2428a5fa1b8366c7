// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

namespace iou {

/// Ranges of a surface's axes that show both boxes with room around them. They grow in steps of two
/// as the prediction moves away, so that the picture stands still during a drag; positions on both
/// axes get the same length, so that distances compare. Sizes start at 0.
Range fittingRange(Axis axis, const Box<>& pred, const Box<>& target);

/// Whether the plot shows y growing downwards (positions do, as on the canvas).
bool growsDownwards(Axis axis);

/// The ranges in force: the view's own, or fitting ones.
Range rangeOfX(const SurfaceView& view, const Box<>& pred, const Box<>& target);
Range rangeOfY(const SurfaceView& view, const Box<>& pred, const Box<>& target);

}  // namespace iou
