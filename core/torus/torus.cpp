// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torus/torus.hpp"

#include "core/geometry/iou.hpp"

#include <algorithm>
#include <cmath>

namespace iou::torus {

double arcOverlap(double centre, double length, double other_centre, double other_length) {
    const double half = 0.5 * std::min(length, period);
    const double other_half = 0.5 * std::min(other_length, period);
    const double offset = std::remainder(centre - other_centre, period);
    double shared = 0.0;
    for (const double turn : {-period, 0.0, period})
        shared += std::max(0.0, std::min(offset + turn + half, other_half) -
                                    std::max(offset + turn - half, -other_half));
    return shared;
}

PatchOverlap compare(const Patch& pred, const Patch& target) {
    PatchOverlap out;
    out.phi = arcOverlap(pred.phi, pred.w, target.phi, target.w);
    out.psi = arcOverlap(pred.psi, pred.h, target.psi, target.h);
    const auto area = [](const Patch& p) { return std::min(p.w, period) * std::min(p.h, period); };
    const double both = out.phi * out.psi, covered = area(pred) + area(target) - both;
    out.iou = covered > 0.0 ? both / covered : 0.0;
    out.flat =
        iouOf({pred.phi, pred.psi, pred.w, pred.h}, {target.phi, target.psi, target.w, target.h});
    return out;
}

}  // namespace iou::torus
