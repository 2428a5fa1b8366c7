// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/plot_map.hpp"
#include "widgets/field/isoline_labels.hpp"
#include "widgets/plots/line_ink.hpp"
#include "widgets/surface/surface_frame.hpp"

#include <vector>

class QPainter;

namespace iou {

/// The arrows of a surface's field, light on a dark halo. On a narrow plot only every second or
/// third column and row is drawn. No arrow is drawn under a label. ink: instead of the painter's
/// own lines; null: none.
void paintField(QPainter& p, LineInk* ink, const PlotMap& map, const SurfaceFrame& frame,
                const std::vector<LineLabel>& labels, const Theme& theme);

/// The streamlines of a surface's field, an arrow head in the middle of each, light on a dark halo.
/// Labels interrupt them.
void paintStreamlines(QPainter& p, const PlotMap& map, const SurfaceFrame& frame,
                      const std::vector<LineLabel>& labels, const Theme& theme);

}  // namespace iou
