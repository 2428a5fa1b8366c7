// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace iou {

/// The points of a line that are needed to draw it: it passes every point left out, and every way
/// there and back, within `tolerance` (in the unit of the points). First and last point stay; a
/// point that is not finite is a gap and stays too. Linear time.
QPolygonF simplified(const QPolygonF& line, double tolerance = 0.1);

/// Strokes a line of thousands of points, in pixels, with the painter's pen: the same picture as
/// drawPolyline, which takes quadratic time for a line that jumps back and forth.
void strokeSimplified(QPainter& painter, const QPolygonF& line);

/// Strokes a rectangle with the painter's pen: the same picture as drawRect, which takes ten times
/// as long for dashes on pixels, as all of them become one shape.
void strokeRect(QPainter& painter, const QRectF& rect);

}  // namespace iou
