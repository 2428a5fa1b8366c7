// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/surface/surface.hpp"

#include <QPolygonF>

#include <vector>

namespace iou {

/// A line along which the surface falls steepest, from high to low.
struct Streamline {
    QPolygonF points;  ///< axis values
};

/// Evenly spaced streamlines, about `columns` across the picture. They end at the border, where the
/// surface is flat or has no value, and before they come close to another one. They do not depend
/// on the number of samples. Needs a surface with partials; empty without. `ascend` for metrics.
/// Method: seeds in a fixed order and a grid of occupied cells, after Jobard and Lefer 1997.
std::vector<Streamline> streamlines(const Surface& surface, int columns, bool ascend = false);

}  // namespace iou
