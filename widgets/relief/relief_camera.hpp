// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/surface/relief_view.hpp"

#include <QMarginsF>
#include <QPointF>
#include <QRectF>

namespace iou {

/// A point of the relief: x and y from -1 to 1 across the axis ranges, z from 0 to reliefHeight
/// between the ends of the colour scale.
struct ReliefPoint {
    double x, y, z;
};
inline constexpr double reliefHeight = 0.75;

/// From the relief to the picture and back.
class ReliefCamera {
public:
    /// margins: what numbers and names need around the space of the relief.
    ReliefCamera(const ReliefView& view, const QRectF& area, const QMarginsF& margins);

    QPointF project(const ReliefPoint& p) const;
    /// Distance from the viewer; greater is farther.
    double depth(const ReliefPoint& p) const;
    /// The point at a place in the picture that is this far away.
    ReliefPoint pointAt(const QPointF& place, double depth) const;
    /// What a way in the picture is on a level plane; seen from low down no more than three times
    /// as far as from above.
    ReliefPoint levelWay(const QPointF& way) const;
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

}  // namespace iou
