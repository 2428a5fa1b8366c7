// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relief/relief_camera.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace iou {

namespace {

constexpr double kRadius = 1.42;  ///< of the floor, from its middle to a corner

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

}  // namespace

ReliefCamera::ReliefCamera(const ReliefView& view, const QRectF& area, const QMarginsF& margins)
    : m_sin_a(std::sin(radians(view.azimuth_deg))), m_cos_a(std::cos(radians(view.azimuth_deg))),
      m_sin_e(std::sin(radians(view.elevation_deg))),
      m_cos_e(std::cos(radians(view.elevation_deg))) {
    const QRectF inner = area.marginsRemoved(margins);
    const double tall = reliefHeight * m_cos_e + 2.0 * kRadius * m_sin_e;
    m_scale = std::max(1.0, std::min(inner.width() / (2.0 * kRadius), inner.height() / tall));
    m_origin = inner.center() + QPointF(0.0, 0.5 * reliefHeight * m_cos_e * m_scale);
}

QPointF ReliefCamera::project(const ReliefPoint& p) const {
    const double across = p.x * m_cos_a - p.y * m_sin_a;
    const double away = p.x * m_sin_a + p.y * m_cos_a;
    return m_origin + QPointF(across, -(p.z * m_cos_e + away * m_sin_e)) * m_scale;
}

double ReliefCamera::depth(const ReliefPoint& p) const {
    return (p.x * m_sin_a + p.y * m_cos_a) * m_cos_e - p.z * m_sin_e;
}

ReliefPoint ReliefCamera::direction(double right, double up, double away) const {
    const double level = up * m_sin_e + away * m_cos_e;
    return {right * m_cos_a + level * m_sin_a, -right * m_sin_a + level * m_cos_a,
            up * m_cos_e - away * m_sin_e};
}

ReliefPoint ReliefCamera::levelWay(const QPointF& way) const {
    const double across = way.x() / m_scale;
    const double away = -way.y() / (m_scale * std::max(m_sin_e, 1.0 / 3.0));
    return {across * m_cos_a + away * m_sin_a, -across * m_sin_a + away * m_cos_a, 0.0};
}

ReliefPoint ReliefCamera::pointAt(const QPointF& place, double depth) const {
    const QPointF v = (place - m_origin) / m_scale;
    return direction(v.x(), -v.y(), depth);
}

}  // namespace iou
