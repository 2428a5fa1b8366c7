// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/relief/relief_camera.hpp"
#include "widgets/surface/surface_painter.hpp"

#include <vector>

namespace iou {

/// A relief turned into pixels: lit colours, with the depth of every pixel.
class ReliefPicture {
public:
    /// area: where the relief is put, in the painter's units; ratio: pixels per unit; quick: fewer
    /// samples and no smoothing of edges, for a picture during a drag.
    ReliefPicture(const SurfaceFrame& frame, const ReliefView& view, const QRectF& area,
                  double ratio, bool quick, const Theme& theme);

    /// The whole picture: floor, walls and axes, surface, isolines, streamlines, run, box, best
    /// point.
    void paint(QPainter& painter, const SurfaceFrame& frame, const SurfaceMarks& marks,
               const QString& name, const Theme& theme) const;
    /// Axis values of the surface at a place of the picture; empty beside it.
    std::optional<QPointF> valuesAt(const QPointF& place) const;
    /// How far axis values go on a level plane for a way in the picture; towards the horizon no
    /// faster than it is looked at from above.
    QPointF levelWay(const QPointF& way) const;
    /// Where a place of the surface (axis values) is in the picture; empty where it has no value.
    std::optional<QPointF> placeOf(const QPointF& values, const SurfaceFrame& frame) const;
    /// The coloured pixels; clear beside the surface.
    const QImage& image() const { return m_image; }

private:
    std::optional<ReliefPoint> onSurface(const QPointF& values, const SurfaceFrame& frame) const;
    ReliefPoint onFloor(const QPointF& values) const;
    bool isVisible(const ReliefPoint& p) const;
    /// A corner of the surface's triangles that is moved.
    struct Corner {
        std::size_t column, row;
        ReliefPoint place;
    };
    std::optional<Corner> bestCorner(const SurfaceFrame& frame,
                                     const std::vector<Eigen::Index>& cols,
                                     const std::vector<Eigen::Index>& rows) const;
    void drawSurface(const SurfaceFrame& frame, int stride, const Theme& theme);
    /// A line on the surface, with other pens where it is in front and where it is hidden. level:
    /// of an isoline; else heights are those of the surface.
    void paintLine(QPainter& painter, const QPolygonF& values, const SurfaceFrame& frame,
                   std::optional<double> level, const QPen& seen, const QPen& hidden) const;
    /// The box: on the surface, hidden behind it, or beyond its rim.
    void paintNow(QPainter& painter, const QPointF& now, const SurfaceFrame& frame, bool hot,
                  const Theme& theme) const;
    void paintMarks(QPainter& painter, const SurfaceFrame& frame, const SurfaceMarks& marks,
                    const Theme& theme) const;

    Range m_x, m_y;
    bool m_y_down;  ///< as on the flat plot, greater values lie nearer
    bool m_quick;
    ReliefCamera m_camera;
    QRectF m_area;
    double m_ratio;  ///< pixels of image and depth per unit
    QImage m_image;
    std::vector<float> m_depth;  ///< row by row; infinite where nothing is
};

}  // namespace iou
