// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/surface_ranges.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// The smallest reach * 2^k (k >= 0) that holds `wanted`.
double grown(double reach, double wanted) {
    if (!(reach > 0.0) || !std::isfinite(wanted)) return 1.0;
    double r = reach;
    while (r < wanted && r < 1e12) r *= 2.0;
    return r;
}

}  // namespace

Range fittingRange(Axis axis, const Box<>& pred, const Box<>& target) {
    const double size = std::max(target.w, target.h);
    const double distance = std::max(std::abs(pred.cx - target.cx), std::abs(pred.cy - target.cy));
    const double here = axisValue(pred, axis);
    switch (axis) {
    case Axis::w:
    case Axis::h: return {0.0, grown(2.5 * size, 1.1 * here)};
    case Axis::lnw:
    case Axis::lnh: {
        const double middle = axisValue(target, axis);
        const double reach = grown(2.0, 1.1 * std::abs(here - middle));
        return {middle - reach, middle + reach};
    }
    case Axis::cx:
    case Axis::cy: {
        const double middle = axisValue(target, axis);
        const double reach = grown(1.75 * size, 1.15 * distance);
        return {middle - reach, middle + reach};
    }
    default: break;
    }
    const double middle = axisValue(target, axis);
    const double half = std::max(pred.w, pred.h);
    const double reach = grown(1.75 * size, std::max(1.15 * std::abs(here - middle), half));
    return {middle - reach, middle + reach};
}

bool growsDownwards(Axis axis) { return axis == Axis::cy || axis == Axis::t || axis == Axis::b; }

Range rangeOfX(const SurfaceView& view, const Box<>& pred, const Box<>& target) {
    return view.follow_scene ? fittingRange(view.x, pred, target) : view.x_range;
}

Range rangeOfY(const SurfaceView& view, const Box<>& pred, const Box<>& target) {
    return view.follow_scene ? fittingRange(view.y, pred, target) : view.y_range;
}

}  // namespace iou
