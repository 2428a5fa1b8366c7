// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/surface_frame.hpp"
#include "widgets/theme.hpp"

#include <QPolygonF>
#include <QRectF>

#include <optional>

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
};

/// What lies on a surface: the run and the box shown, in axis values.
struct SurfaceMarks {
    QPolygonF path;     ///< of the run
    int path_done = 0;  ///< its points up to the playhead
    std::optional<QPointF> now;
    bool now_hot = false;  ///< under the pointer or dragged
    std::optional<QPointF> best;
};

/// Painters for the window, exports and pictures without a window alike: hatching where the loss is
/// undefined, the colours, isolines and arrows.
void paintSurface(QPainter& painter, const PlotMap& map, const SurfaceFrame& frame,
                  const Theme& theme);
void paintMarks(QPainter& painter, const PlotMap& map, const SurfaceMarks& marks,
                const Theme& theme);

}  // namespace iou
