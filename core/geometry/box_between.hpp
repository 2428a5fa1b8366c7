// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/geometry/box_form.hpp"
#include "core/geometry/overlap.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// Boxes made from two boxes, as pictures show them (double precision, same units as the boxes).
namespace iou {

inline Box<> boxFromEdges(double left, double top, double right, double bottom) {
    return {(left + right) * 0.5, (top + bottom) * 0.5, right - left, bottom - top};
}

/// What the boxes share; w or h <= 0 when they do not meet.
inline Box<> intersectionBox(const Box<>& a, const Box<>& b) {
    return boxFromEdges(std::max(a.left(), b.left()), std::max(a.top(), b.top()),
                        std::min(a.right(), b.right()), std::min(a.bottom(), b.bottom()));
}

/// The smallest box around both.
inline Box<> enclosingBox(const Box<>& a, const Box<>& b) {
    return boxFromEdges(std::min(a.left(), b.left()), std::min(a.top(), b.top()),
                        std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()));
}

/// (1-alpha) pred + alpha target, by coordinates.      InterpIoU Eq. 12.
inline Box<> interpolatedBox(const Box<>& pred, const Box<>& target, double alpha) {
    const auto mix = [alpha](double a, double b) { return (1.0 - alpha) * a + alpha * b; };
    return {mix(pred.cx, target.cx), mix(pred.cy, target.cy), mix(pred.w, target.w),
            mix(pred.h, target.h)};
}

/// The interpolated box meets the target for every alpha above this; in [0, 1], 0 for boxes that
/// meet already.      InterpIoU Eq. 14-17, the gaps taken as >= 0.
inline double feasibleAlpha(const Box<>& pred, const Box<>& target) {
    const auto bound = [](double distance, double size, double target_size) {
        const double gap = std::max(0.0, std::abs(distance) - (size + target_size) * 0.5);
        return gap > 0.0 ? gap / (gap + target_size) : 0.0;
    };
    return std::max(bound(pred.cx - target.cx, pred.w, target.w),
                    bound(pred.cy - target.cy, pred.h, target.h));
}

/// The rectangles S1 .. S4 whose areas make up the extended intersection S1 + S2 - S3 - S4, all
/// from the top left corner of the enclosing box.      Extended IoU Eq. 15.
inline std::array<Box<>, 4> extendedAreas(const Box<>& a, const Box<>& b) {
    const double x0 = std::min(a.left(), b.left()), y0 = std::min(a.top(), b.top());
    const double x1 = std::max(a.left(), b.left()), y1 = std::max(a.top(), b.top());
    const double x2 = std::min(a.right(), b.right()), y2 = std::min(a.bottom(), b.bottom());
    return {boxFromEdges(x0, y0, x2, y2), boxFromEdges(x0, y0, std::min(x1, x2), std::min(y1, y2)),
            boxFromEdges(x0, y0, x1, std::max(y1, y2)), boxFromEdges(x0, y0, std::max(x1, x2), y1)};
}

/// Partials by left, top, right, bottom from partials by cx, cy, w, h.
inline std::array<double, 4> edgePartials(const Box<>& box, const std::array<double, 4>& d) {
    std::array<double, 4> edges{};
    FormOf<BoxForm::xyxy>::chain(box, d.data(), edges.data());
    return edges;
}

}  // namespace iou
