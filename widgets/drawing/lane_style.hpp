// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"

#include <QPainterPath>
#include <QPen>

class QPainter;

namespace iou {

/// Colour of a lane, never the ground truth's. style: 0 .. max_lanes-1.
QColor laneColor(const Theme& theme, int style);
/// Pen in a lane's colour and its own dash pattern. width: logical pixels.
QPen lanePen(const Theme& theme, int style, double width, double opacity = 1.0);
/// Outline of a lane's marker around (0, 0); every lane has a shape of its own.
QPainterPath laneMarker(int style, double radius);
/// A marker filled with the theme's background.
void paintLaneMarker(QPainter& painter, const Theme& theme, int style, QPointF at, double radius,
                     double opacity = 1.0);
/// Markers along a line that runs from left to right; those of different lanes never coincide.
void paintLaneMarkers(QPainter& painter, const Theme& theme, int style, const QList<QPointF>& line,
                      double radius, double opacity = 1.0);
/// Sample of a lane's line with its marker, filling a rectangle.
void paintLaneSwatch(QPainter& painter, const Theme& theme, int style, const QRectF& area,
                     double opacity = 1.0);

/// How strongly pinned runs are drawn beside lanes.
inline constexpr double pinned_opacity = 0.5;

}  // namespace iou
