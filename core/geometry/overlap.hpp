// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/numbers/exact.hpp"
#include "core/numbers/math.hpp"
#include "core/registry/terms.hpp"

/// The quantities losses share. Everything starts from the difference of the centres and subtracts
/// like terms first, so that boxes far from the origin, thin boxes and very unequal boxes keep
/// their digits. Edges that coincide share the gradient half and half.
namespace iou {

template <class X, class Y>
struct Offset {
    X dx;
    Y dy;
};

/// Centre of the prediction relative to the centre of the target.
template <class P, class G, class Sink>
auto centerOffset(const P& pred, const G& target, Sink&& term) {
    return Offset{term(terms::offset_x, pred.cx - target.cx),
                  term(terms::offset_y, pred.cy - target.cy)};
}

/// What roundings took from the distance of the centres and from the sum of the sizes.
template <class D, class S>
struct Lost {
    D distance;
    S sizes;
};
/// The usual case: the distance is a difference of given centres, the sizes are given.
template <class P, class G>
auto lostBetween(const P& center, const G& target_center) {
    return Lost{lostInDifference(center, target_center), Zero{}};
}

/// Signed overlap of two intervals (negative: the gap): min(r, rg) - max(l, lg).
/// d: distance of the centres; the sizes are >= 0. In double precision the result is exact to the
/// last digits, however small it is beside d and the sizes.
template <class D, class A, class B, class L = Lost<Zero, Zero>>
auto signedExtent(const D& d, const A& size, const B& target_size, const L& lost = {}) {
    const auto inner = minimum(size, target_size);
    const auto outer = maximum(size, target_size);
    // (outer - 2|d|) first: these two nearly cancel where a thin box meets a long one.
    const auto reach = 2.0 * abs(d);
    const auto rest = outer - reach;
    const auto sum = rest + inner;
    if constexpr (all_double<D, A, B>) {
        const double side = plain(d) < 0.0 ? -2.0 : 2.0;
        const double residue = (lostInDifference(outer, reach) + lostInSum(rest, inner)) +
                               (0.0 + lost.sizes - side * lost.distance);
        return minimum(inner, corrected(sum, residue) * 0.5);
    } else {
        return minimum(inner, sum * 0.5);
    }
}
/// Extent of the smallest interval that holds both: max(r, rg) - min(l, lg).
template <class D, class A, class B>
auto enclosingExtent(const D& d, const A& size, const B& target_size) {
    return maximum(maximum(size, target_size), (size + target_size) * 0.5 + abs(d));
}

/// The offsets of the near and of the far edges of two intervals, l - lg and r - rg, exact to the
/// last digits in double precision.
template <class L, class R>
struct EdgeOffsets {
    L low;
    R high;
};
template <class C, class CG, class A, class B>
auto edgeOffsets(const C& center, const CG& target_center, const A& size, const B& target_size) {
    const auto d = center - target_center;
    const auto half = (size - target_size) * 0.5;
    const auto lost_d = lostInDifference(center, target_center);
    const auto lost_half = lostInDifference(size, target_size) * PlainOf<A>(0.5);
    return EdgeOffsets{corrected(d - half, lostInDifference(d, half) + (lost_d - lost_half)),
                       corrected(d + half, lostInSum(d, half) + (lost_d + lost_half))};
}

/// What two boxes share. Extents are >= 0.
template <class IW, class IH, class I, class U, class Q>
struct Overlap {
    IW width;
    IH height;
    I intersection;
    U union_area;
    Q iou;
};

/// (iw ih + extra)/U with U = w h + wg hg - iw ih - extra, iw <= w, ih <= h. In double precision
/// the slope is (dI (Sp + Sg) - I dSp)/U^2 with what dI Sp and I dSp share taken out first; where
/// the prediction is far larger than the target they are nearly equal.
template <class IW, class IH, class W, class H, class SG, class X, class U>
auto overlapRatio(const IW& iw, const IH& ih, const W& w, const H& h, const SG& target_area,
                  const X& extra, const U& union_area) {
    if constexpr (is_dual<U> && all_double<U>) {
        const double u = union_area.v == 0.0 ? 1.0 : union_area.v;
        const auto x = detail::lift<double>(0.0 + extra);
        const double by_width = ih.v * (h.v / u);
        const double by_height = iw.v * (w.v / u);
        const double target_share = plain(target_area) / u;
        const double both = w.v * h.v / u + target_share;
        const double extra_share = x.v / u;
        const auto slope = [&](const auto& diw, const auto& dih, const auto& dw, const auto& dh,
                               const auto& dx) {
            const auto shared = (diw * w.v - iw.v * dw) * by_width +
                                (dih * h.v - ih.v * dh) * by_height +
                                (diw * ih.v + iw.v * dih) * target_share;
            const auto rest = dx * both - (dw * h.v + w.v * dh) * extra_share;
            return (shared + rest) * (1.0 / u);
        };
        return makeDual((iw.v * ih.v + x.v) / u, slope(iw.dcx, ih.dcx, w.dcx, h.dcx, x.dcx),
                        slope(iw.dcy, ih.dcy, w.dcy, h.dcy, x.dcy),
                        slope(iw.dw, ih.dw, w.dw, h.dw, x.dw),
                        slope(iw.dh, ih.dh, w.dh, h.dh, x.dh));
    } else {
        return ratio(iw * ih + extra, union_area);
    }
}

/// Intersection, union and IoU of two boxes given by offset and sizes. IoU of two empty boxes is 0.
template <class DX, class DY, class W, class H, class WG, class HG, class LX, class LY, class Sink>
auto overlapOf(const DX& dx, const DY& dy, const W& w, const H& h, const WG& wg, const HG& hg,
               const LX& lost_x, const LY& lost_y, Sink&& term) {
    const auto iw = relu(signedExtent(dx, w, wg, lost_x));
    const auto ih = relu(signedExtent(dy, h, hg, lost_y));
    const auto intersection = term(terms::intersection, iw * ih);
    const auto union_area = term(terms::union_area, (w * h + wg * hg) - intersection);
    const auto iou = term(terms::iou, overlapRatio(iw, ih, w, h, wg * hg, Zero{}, union_area));
    return Overlap{iw, ih, intersection, union_area, iou};
}
template <class P, class G, class Sink>
auto overlap(const P& pred, const G& target, Sink&& term) {
    return overlapOf(pred.cx - target.cx, pred.cy - target.cy, pred.w, pred.h, target.w, target.h,
                     lostBetween(pred.cx, target.cx), lostBetween(pred.cy, target.cy), term);
}

template <class CW, class CH>
struct Enclosing {
    CW width;
    CH height;
};

/// The smallest box that holds both.
template <class P, class G, class Sink>
auto enclosing(const P& pred, const G& target, Sink&& term) {
    const auto cw = enclosingExtent(pred.cx - target.cx, pred.w, target.w);
    const auto ch = enclosingExtent(pred.cy - target.cy, pred.h, target.h);
    return Enclosing{term(terms::enclosing_width, cw), term(terms::enclosing_height, ch)};
}

/// Squared diagonal c^2 of an enclosing box.
template <class E, class Sink>
auto diagonal2(const E& enclosing, Sink&& term) {
    return term(terms::enclosing_diagonal2, square(enclosing.width) + square(enclosing.height));
}

/// Squared distance rho^2 of the centres.
template <class P, class G, class Sink>
auto centerDistance2(const P& pred, const G& target, Sink&& term) {
    return term(terms::center_distance2, square(pred.cx - target.cx) + square(pred.cy - target.cy));
}

/// How far the prediction reaches beyond the target on one axis, both ends together: enclosing
/// extent - target size. In double precision exact to the last digits.
template <class E>
auto beyondTarget(const E& edges) {
    return maximum(-edges.low, 0.0) + maximum(edges.high, 0.0);
}
/// How far the target reaches beyond the prediction: enclosing extent - prediction's size.
template <class E>
auto beyondPrediction(const E& edges) {
    return maximum(edges.low, 0.0) + maximum(-edges.high, 0.0);
}
/// Area covered by exactly one of the boxes, a sum of terms >= 0. overlap_width: width of the
/// intersection.
template <class P, class G, class IW>
auto nonOverlap(const P& pred, const G& target, const IW& overlap_width) {
    const auto x = edgeOffsets(pred.cx, target.cx, pred.w, target.w);
    const auto y = edgeOffsets(pred.cy, target.cy, pred.h, target.h);
    return (minimum(pred.w, beyondTarget(x)) * pred.h +
            overlap_width * minimum(pred.h, beyondTarget(y))) +
           (minimum(target.w, beyondPrediction(x)) * target.h +
            overlap_width * minimum(target.h, beyondPrediction(y)));
}

/// 1 - IoU with full relative accuracy near a perfect match, where 1 - I/U would be all rounding:
/// nonOverlap/U. Two empty boxes: 1.
template <class P, class G, class O>
auto accurateIouLoss(const P& pred, const G& target, const O& o) {
    return complement(nonOverlap(pred, target, o.width), o.union_area, o.iou);
}

/// IoU to the last digit where it is near 1; there I/U carries the roundings of I and U.
template <class P, class G, class O>
auto accurateIou(const P& pred, const G& target, const O& o) {
    if constexpr (all_double<decltype(o.iou)>)
        return select(isLess(o.iou, 0.5), o.iou, 1.0 - accurateIouLoss(pred, target, o));
    else
        return o.iou;
}

}  // namespace iou
