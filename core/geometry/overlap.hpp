// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/numbers/math.hpp"
#include "core/registry/terms.hpp"

/// The quantities losses share. Everything starts from the difference of the centres and subtracts
/// like terms first, so that boxes far from the origin, thin boxes and very unequal boxes keep
/// their digits. Edges that coincide share the gradient half and half.
namespace iou {

/// Centre of the prediction relative to the centre of the target.
template <class P, class G, class Sink>
auto centerOffset(const P& pred, const G& target, Sink&& term) {
    struct Offset {
        decltype(pred.cx - target.cx) dx;
        decltype(pred.cy - target.cy) dy;
    };
    return Offset{term(terms::offset_x, pred.cx - target.cx),
                  term(terms::offset_y, pred.cy - target.cy)};
}

/// Signed overlap of two intervals (negative: the gap): min(r, rg) - max(l, lg).
/// d: distance of the centres; the sizes are >= 0.
template <class D, class A, class B>
auto signedExtent(const D& d, const A& size, const B& target_size) {
    const auto inner = minimum(size, target_size);
    const auto outer = maximum(size, target_size);
    // (outer - 2|d|) first: these two nearly cancel where a thin box meets a long one.
    return minimum(inner, ((outer - 2.0 * abs(d)) + inner) * 0.5);
}
/// Extent of the smallest interval that holds both: max(r, rg) - min(l, lg).
template <class D, class A, class B>
auto enclosingExtent(const D& d, const A& size, const B& target_size) {
    return maximum(maximum(size, target_size), (size + target_size) * 0.5 + abs(d));
}

/// Intersection, union and IoU of two boxes given by offset and sizes. IoU of two empty boxes is 0.
template <class DX, class DY, class W, class H, class WG, class HG, class Sink>
auto overlapOf(const DX& dx, const DY& dy, const W& w, const H& h, const WG& wg, const HG& hg,
               Sink&& term) {
    const auto iw = relu(signedExtent(dx, w, wg));
    const auto ih = relu(signedExtent(dy, h, hg));
    const auto intersection = term(terms::intersection, iw * ih);
    const auto union_area = term(terms::union_area, (w * h + wg * hg) - intersection);
    const auto iou = term(terms::iou, ratio(intersection, union_area));
    struct Overlap {
        decltype(iw) width;
        decltype(ih) height;
        decltype(intersection) intersection;
        decltype(union_area) union_area;
        decltype(iou) iou;
    };
    return Overlap{iw, ih, intersection, union_area, iou};
}
template <class P, class G, class Sink>
auto overlap(const P& pred, const G& target, Sink&& term) {
    return overlapOf(pred.cx - target.cx, pred.cy - target.cy, pred.w, pred.h, target.w, target.h,
                     term);
}

/// The smallest box that holds both.
template <class P, class G, class Sink>
auto enclosing(const P& pred, const G& target, Sink&& term) {
    const auto cw = enclosingExtent(pred.cx - target.cx, pred.w, target.w);
    const auto ch = enclosingExtent(pred.cy - target.cy, pred.h, target.h);
    struct Enclosing {
        decltype(cw) width;
        decltype(ch) height;
    };
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
    return term(terms::center_distance2,
                square(pred.cx - target.cx) + square(pred.cy - target.cy));
}

/// 1 - IoU with full relative accuracy near a perfect match, where 1 - I/U would be all rounding:
/// (U - I)/U with U - I summed from what each box has outside the intersection (all terms >= 0).
template <class P, class G, class Overlap>
auto accurateIouLoss(const P& pred, const G& target, const Overlap& o) {
    const auto outside = [](const auto& d, const auto& size, const auto& other) {
        const auto excess = size - other;
        return minimum(size, maximum(maximum(excess, 0.0), excess * 0.5 + abs(d)));
    };
    const auto dx = pred.cx - target.cx;
    const auto dy = pred.cy - target.cy;
    const auto non_overlap = (outside(dx, pred.w, target.w) * pred.h +
                              o.width * outside(dy, pred.h, target.h)) +
                             (outside(dx, target.w, pred.w) * target.h +
                              o.width * outside(dy, target.h, pred.h));
    // Two empty boxes: IoU 0, loss 1.
    using V = PlainOf<decltype(o.union_area)>;
    return select(isZero(o.union_area), V(1.0), ratio(non_overlap, o.union_area));
}

}  // namespace iou
