// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/surface/surface_frame.hpp"

#include <QPolygonF>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

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

/// A straight cut through a surface.
struct SurfaceCut {
    bool along_x;
    double at;  ///< on the other axis
};

/// What lies on a surface: the run and the box shown, in axis values.
struct SurfaceMarks {
    QPolygonF path;     ///< of the run
    int path_done = 0;  ///< its points up to the playhead
    std::optional<QPointF> now;
    bool now_hot = false;  ///< under the pointer or dragged
    std::optional<QPointF> best;
    std::optional<SurfaceCut> cut;
};

/// The hatching of what has no colour, in a part of the painter's picture; `from`: its lines run
/// from there.
void paintHatching(QPainter& painter, const QRectF& area, const QPointF& from, const Theme& theme);
/// Why parts of a surface are hatched, or its scale is not as asked, in the words of a legend.
QStringList surfaceNotes(const SurfaceFrame& frame);

/// Painters for the window, exports and pictures without a window alike: hatching where there is
/// nothing to show, the colours, isolines with their numbers, arrows or streamlines. Everything
/// stays in map.rect, so that cells of a grid can be painted side by side; a shared scale is given
/// by recolored(). Numbers keep clear of the places in `taken` (axis values).
void paintSurface(QPainter& painter, const PlotMap& map, const SurfaceFrame& frame,
                  const Theme& theme, const std::vector<QPointF>& taken = {});
void paintMarks(QPainter& painter, const PlotMap& map, const SurfaceMarks& marks,
                const Theme& theme);

/// Single marks, in the painter's units.
void paintBestCross(QPainter& painter, const QPointF& place, const Theme& theme);
void paintNowDot(QPainter& painter, const QPointF& place, bool hot, const Theme& theme);
/// Light lines on dark colours and dark lines on light ones.
QColor isolineColor(const ColorScale& scale, double level, double strength = 1.0);

}  // namespace iou
