// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"

#include <QPainterPath>
#include <QPen>

class QPainter;

namespace iou {

/// Colour of a lane; no lane has the ground truth's. style: 0 .. max_lanes-1.
QColor laneColor(const Theme& theme, int style);
/// Pen in a lane's colour and dash pattern, which is no other lane's. width: logical pixels.
QPen lanePen(const Theme& theme, int style, double width, double opacity = 1.0);
/// Outline of a lane's marker about (0, 0); its shape is no other lane's.
QPainterPath laneMarker(int style, double radius);
/// A marker with the theme's ground inside.
void paintLaneMarker(QPainter& painter, const Theme& theme, int style, QPointF at, double radius,
                     double opacity = 1.0);
/// Markers along a line that runs from left to right; those of different lanes do not fall
/// together.
void paintLaneMarkers(QPainter& painter, const Theme& theme, int style, const QList<QPointF>& line,
                      double radius, double opacity = 1.0);
/// Sample of a lane's line with its marker, filling a rectangle.
void paintLaneSwatch(QPainter& painter, const Theme& theme, int style, const QRectF& area,
                     double opacity = 1.0);

/// How strongly pinned runs are drawn beside lanes.
inline constexpr double pinned_opacity = 0.5;

}  // namespace iou
