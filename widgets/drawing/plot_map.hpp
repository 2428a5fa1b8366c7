// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/surface_view.hpp"
#include "widgets/drawing/theme.hpp"

#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace iou {

/// Where axis values lie in a picture.
struct PlotMap {
    QRectF rect;  ///< of the data, in the painter's units
    Range x, y;
    bool y_down = false;  ///< y grows downwards, as in the canvas

    QPointF at(double vx, double vy) const;
    QPointF at(const QPointF& v) const { return at(v.x(), v.y()); }
    QPointF valueAt(const QPointF& place) const;
    /// A line given in axis values.
    QPolygonF placed(const QPolygonF& values) const;
};

/// Hatches an area where a picture has no values. from: the corner its lines are counted from.
void paintHatching(QPainter& painter, const QRectF& area, const QPointF& from, const Theme& theme);

}  // namespace iou
