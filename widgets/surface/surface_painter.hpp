// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/plot_map.hpp"
#include "widgets/surface/surface_frame.hpp"

#include <QPolygonF>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace iou {

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

/// The box shown on its way to the next step.
void moveOn(SurfaceMarks& marks, const SurfaceMarks& next, double way);
/// Of the run only what is behind.
void hideAhead(SurfaceMarks& marks);

/// Why parts of a surface are hatched or its scale is not the one asked for, as lines of a legend.
QStringList surfaceNotes(const SurfaceFrame& frame);

/// Painters for the window, exports and pictures without a window alike: hatching where there is
/// nothing to show, the colours, isolines with their numbers, arrows or streamlines. Everything
/// stays in map.rect, so that cells of a grid can be painted side by side; a shared scale is given
/// by recolored(). best_shown: numbers keep clear of the best point.
void paintSurface(QPainter& painter, const PlotMap& map, const SurfaceFrame& frame,
                  const Theme& theme, bool best_shown = false);
void paintMarks(QPainter& painter, const PlotMap& map, const SurfaceMarks& marks,
                const Theme& theme);

/// Single marks, in the painter's units.
void paintBestCross(QPainter& painter, const QPointF& place, const Theme& theme);
void paintNowDot(QPainter& painter, const QPointF& place, bool hot, const Theme& theme);
/// For the box that is beyond the rim: a point of it and the way from there to the box.
void paintRimArrow(QPainter& painter, const QPointF& rim, const QPointF& way, const Theme& theme);

}  // namespace iou
