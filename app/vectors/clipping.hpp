// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPolygonF>
#include <QRectF>

namespace iou {

/// The parts of a line inside a rectangle, in order (Liang and Barsky 1984, edge by edge).
QList<QPolygonF> clippedLine(const QPolygonF& line, const QRectF& clip);

/// The part of a filled polygon inside a rectangle (Sutherland and Hodgman 1974); empty when none.
QPolygonF clippedPolygon(const QPolygonF& polygon, const QRectF& clip);

}  // namespace iou
