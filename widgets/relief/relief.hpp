// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/surface/surface_painter.hpp"

#include <vector>

namespace iou {

/// How a surface in three dimensions is looked at, without perspective.
struct ReliefView {
    double azimuth_deg = -35.0;   ///< turned about the vertical axis
    double elevation_deg = 45.0;  ///< looked at from above, 5 to 90
    friend bool operator==(const ReliefView&, const ReliefView&) = default;
};

/// A point of the relief: x and y from -1 to 1 across the axis ranges, z from 0 to reliefHeight
/// between the ends of the colour scale.
struct ReliefPoint {
    double x, y, z;
};
inline constexpr double reliefHeight = 1.1;

/// From the relief to the picture and back.
class ReliefCamera {
public:
    ReliefCamera(const ReliefView& view, const QRectF& area);

    QPointF project(const ReliefPoint& p) const;
    /// Distance from the viewer; greater is farther.
    double depth(const ReliefPoint& p) const;
    /// The point at a place of the picture that is so far away.
    ReliefPoint pointAt(const QPointF& place, double depth) const;
    /// A step to the right, up and away as the viewer sees them.
    ReliefPoint direction(double right, double up, double away) const;
    /// The side (-1 or 1) of x or y that is nearer to the viewer.
    double nearX() const { return m_sin_a >= 0.0 ? -1.0 : 1.0; }
    double nearY() const { return m_cos_a >= 0.0 ? -1.0 : 1.0; }

private:
    double m_sin_a, m_cos_a, m_sin_e, m_cos_e;
    double m_scale;
    QPointF m_origin;
};

/// A relief turned into pixels: colours in the light, with the depth of every pixel.
class ReliefPicture {
public:
    /// area: where the relief is put, in the painter's units; ratio: pixels per unit; quick: fewer
    /// samples and no smoothing of edges, for a picture under a drag.
    ReliefPicture(const SurfaceFrame& frame, const ReliefView& view, const QRectF& area,
                  double ratio, bool quick, const Theme& theme);

    /// The whole picture: floor, walls and axes, surface, isolines, streamlines, run, box, best
    /// point.
    void paint(QPainter& painter, const SurfaceFrame& frame, const SurfaceMarks& marks,
               const QString& name, const Theme& theme) const;
    /// Axis values of the surface at a place of the picture; empty beside it.
    std::optional<QPointF> valuesAt(const QPointF& place) const;
    /// Where a place of the surface (axis values) is in the picture; empty where it has no value.
    std::optional<QPointF> placeOf(const QPointF& values, const SurfaceFrame& frame) const;
    /// The coloured pixels; clear beside the surface.
    const QImage& image() const { return m_image; }

private:
    std::optional<ReliefPoint> onSurface(const QPointF& values, const SurfaceFrame& frame) const;
    ReliefPoint onFloor(const QPointF& values) const;
    bool isVisible(const ReliefPoint& p) const;
    void drawSurface(const SurfaceFrame& frame, int stride, const Theme& theme);
    /// A line on the surface, with other pens where it is in front and where it is hidden. level:
    /// of an isoline; else heights are those of the surface.
    void paintLine(QPainter& painter, const QPolygonF& values, const SurfaceFrame& frame,
                   std::optional<double> level, const QPen& seen, const QPen& hidden) const;
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
