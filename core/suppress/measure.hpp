// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/edges.hpp"
#include "core/numbers/scalars.hpp"
#include "core/suppress/methods.hpp"

#include <algorithm>

namespace iou::suppress {

/// Intersection over union, 0 to 1; 0 for boxes that do not overlap.
inline double iouOf(const Edges& a, const Edges& b) {
    const double w = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double h = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    if (!(w > 0.0) || !(h > 0.0)) return 0.0;
    const double shared = w * h;
    return shared / ((a.area() + b.area()) - shared);
}

/// IoU - (rho^2/c^2)^beta: rho the distance of the centres, c the diagonal of the smallest box
/// around both.      Zheng et al., arXiv:1911.08287.
inline double distanceIouOf(const Edges& a, const Edges& b, double beta) {
    const double dx = ((a.left + a.right) - (b.left + b.right)) * 0.5;
    const double dy = ((a.top + a.bottom) - (b.top + b.bottom)) * 0.5;
    const double cw = std::max(a.right, b.right) - std::min(a.left, b.left);
    const double ch = std::max(a.bottom, b.bottom) - std::min(a.top, b.top);
    const double c2 = cw * cw + ch * ch;
    const double share = c2 > 0.0 ? (dx * dx + dy * dy) / c2 : 0.0;
    return iouOf(a, b) - (beta == 1.0 ? share : plainPow(share, beta));
}

/// What a rule holds against its threshold.
inline double measureOf(const Rule& rule, const Edges& a, const Edges& b) {
    return rule.method == Method::diou ? distanceIouOf(a, b, rule.beta) : iouOf(a, b);
}

}  // namespace iou::suppress
