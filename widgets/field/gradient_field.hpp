// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/surface/surface.hpp"

#include <QPointF>

#include <vector>

namespace iou {

/// The descent direction at one point of a surface, in the plane of its two axes.
struct FieldArrow {
    double x, y;    ///< place, in axis values
    double ux, uy;  ///< direction in fractions of the axis ranges; unit length, or 0
    double length;  ///< 0 (no gradient) to 1 (the longest arrow), compressed
};

/// Arrows on a regular lattice of about nx x ny points, kept off the borders. Points where the loss
/// or its direction is undefined have none; an exact zero is kept with length 0 (drawn as a dot).
/// Needs a surface with partials; empty without. `ascend` for metrics.
/// Angles are those seen on a square plot; lengths follow the slope to the power 0.4, so that a
/// plateau differs from a steep wall while both stay visible.
std::vector<FieldArrow> gradientField(const Surface& surface, int nx, int ny, bool ascend = false);

}  // namespace iou
