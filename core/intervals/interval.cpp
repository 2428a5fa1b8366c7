// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intervals/interval.hpp"

#include "core/geometry/overlap.hpp"

namespace iou::intervals {

namespace {

/// Duals name their partials after a box: a centre goes by cx here, a length by w.
using Length = Dual<double, double, Zero, double, Zero>;

Sloped sloped(const Length& x) { return {x.v, x.dcx, x.dw}; }

}  // namespace

const Sloped& Shared::of(Measure measure) const {
    switch (measure) {
    case Measure::giou: return giou;
    case Measure::diou: return diou;
    case Measure::iou: break;
    }
    return iou;
}

Shared compare(const Interval& pred, const Interval& target) {
    const Length offset{pred.c - target.c, 1.0, {}, 0.0, {}};
    const Length length{pred.d, 0.0, {}, 1.0, {}};
    const auto extent = signedExtent(offset, length, target.d);
    const auto overlap = relu(extent);
    const auto gap = relu(-extent);
    const auto covered = length + target.d - overlap;
    const auto enclosing = enclosingExtent(offset, length, target.d);
    const auto iou = ratio(overlap, covered);
    return {overlap.v,
            covered.v,
            enclosing.v,
            gap.v,
            sloped(iou),
            sloped(iou - ratio(gap, enclosing)),
            sloped(iou - square(ratio(offset, enclosing)))};
}

}  // namespace iou::intervals
