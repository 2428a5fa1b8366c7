// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/terms.hpp"
#include "core/geometry/box.hpp"
#include "core/numbers/math.hpp"

/// The quantities losses share. Everything starts from the difference of the centres and subtracts
/// like terms first, so that boxes far from the origin, thin boxes and very unequal boxes keep
/// their digits. Edges that coincide share the gradient half and half.
namespace iou {

template <class X, class Y>
struct Offset {
    X dx;
    Y dy;
};
template <class X, class Y>
Offset(X, Y) -> Offset<X, Y>;

/// Centre of the prediction relative to the centre of the target.
template <class P, class G, class Sink>
auto centerOffset(const P& pred, const G& target, Sink&& term) {
    return Offset{term(terms::offset_x, pred.cx - target.cx),
                  term(terms::offset_y, pred.cy - target.cy)};
}

/// Mean distance of two intervals' low edges and of their high edges: (|l - lg| + |r - rg|)/2.
template <class D, class A, class B>
auto edgeDistance(const D& d, const A& size, const B& target_size) {
    return largerMagnitude(d, (size - target_size) * 0.5);
}
/// Signed overlap of two intervals (negative: the gap): min(r, rg) - max(l, lg).
/// d: distance of the centres; the sizes are >= 0; edge: edgeDistance() of the same.
template <class D, class A, class B, class E>
auto signedExtent(const D& d, const A& size, const B& target_size, const E& edge) {
    using V = PlainOf<D>;
    const V inner = minimum(V(plain(size)), V(plain(target_size)));
    const V outer = maximum(V(plain(size)), V(plain(target_size)));
    // outer - |d| first: these two nearly cancel where a thin box meets a long one.
    const V crossing = (outer * 0.5 - abs(V(plain(d)))) + inner * 0.5;
    // The slope is that of the mean size less the mean distance of the edges.
    return withValue(V(minimum(inner, crossing)), (size + target_size) * 0.5 - edge);
}
template <class D, class A, class B>
auto signedExtent(const D& d, const A& size, const B& target_size) {
    return signedExtent(d, size, target_size, edgeDistance(d, size, target_size));
}
/// Extent of the smallest interval that holds both: max(r, rg) - min(l, lg).
template <class D, class A, class B>
auto enclosingExtent(const D& d, const A& size, const B& target_size) {
    using V = PlainOf<D>;
    const V inner = minimum(V(plain(size)), V(plain(target_size)));
    const V outer = maximum(V(plain(size)), V(plain(target_size)));
    const V extent = maximum(outer, V((outer * 0.5 + inner * 0.5) + abs(V(plain(d)))));
    // This and the signed overlap add up to both sizes; the slope is taken from there.
    return withValue(extent, (size + target_size) - signedExtent(d, size, target_size));
}

/// What two boxes share. Extents are >= 0.
template <class IW, class IH, class I, class U, class Q, class L>
struct Overlap {
    IW width;
    IH height;
    I intersection;
    U union_area;
    Q iou;
    L iou_loss;  ///< 1 - IoU
};
template <class IW, class IH, class I, class U, class Q, class L>
Overlap(IW, IH, I, U, Q, L) -> Overlap<IW, IH, I, U, Q, L>;

/// A prediction beside a target: offset of the centres, sizes, and edgeDistance() along x and y.
template <class DX, class DY, class W, class H, class EX, class EY>
struct Placement {
    DX dx;
    DY dy;
    W w;
    H h;
    EX edge_x;
    EY edge_y;
};
template <class DX, class DY, class W, class H, class EX, class EY>
Placement(DX, DY, W, H, EX, EY) -> Placement<DX, DY, W, H, EX, EY>;

/// wg, hg: sizes of the target.
template <class DX, class DY, class W, class H, class WG, class HG>
auto placement(const DX& dx, const DY& dy, const W& w, const H& h, const WG& wg, const HG& hg) {
    return Placement{dx, dy, w, h, edgeDistance(dx, w, wg), edgeDistance(dy, h, hg)};
}
template <class P, class G>
auto placement(const P& pred, const G& target) {
    return placement(pred.cx - target.cx, pred.cy - target.cy, pred.w, pred.h, target.w, target.h);
}

/// Intersection, union and IoU of a prediction and a target of sizes wg, hg. IoU of two empty boxes
/// is 0.
template <class P, class WG, class HG, class Sink>
auto overlapOf(const P& p, const WG& wg, const HG& hg, Sink&& term) {
    const auto x = signedExtent(p.dx, p.w, wg, p.edge_x);
    const auto y = signedExtent(p.dy, p.h, hg, p.edge_y);
    const auto intersection = term(terms::intersection, reluProduct(x, y));
    const auto areas = p.w * p.h + wg * hg;
    const auto union_area = term(terms::union_area, areas - intersection);
    const auto q = shareOfRest(x, y, areas, union_area);
    return Overlap{relu(x), relu(y), intersection, union_area, term(terms::iou, q.share), q.lack};
}
template <class P, class G, class Sink>
auto overlap(const P& pred, const G& target, Sink&& term) {
    return overlapOf(placement(pred, target), target.w, target.h, term);
}

template <class CW, class CH>
struct Enclosing {
    CW width;
    CH height;
};
template <class CW, class CH>
Enclosing(CW, CH) -> Enclosing<CW, CH>;

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

/// Length of an interval that the other does not cover: size - overlap, without cancelling.
template <class D, class A, class B>
auto outsideExtent(const D& d, const A& size, const B& other) {
    const auto excess = size - other;
    return minimum(size, maximum(maximum(excess, 0.0), excess * 0.5 + abs(d)));
}
/// Area covered by exactly one of the boxes, a sum of terms >= 0. overlap_width: width of the
/// intersection.
template <class P, class G, class IW>
auto nonOverlap(const P& pred, const G& target, const IW& overlap_width) {
    const auto dx = pred.cx - target.cx;
    const auto dy = pred.cy - target.cy;
    return (outsideExtent(dx, pred.w, target.w) * pred.h +
            overlap_width * outsideExtent(dy, pred.h, target.h)) +
           (outsideExtent(dx, target.w, pred.w) * target.h +
            overlap_width * outsideExtent(dy, target.h, pred.h));
}

/// 1 - IoU with full relative accuracy near a perfect match, where 1 - I/U would be all rounding:
/// its value is nonOverlap/U, its slope that of -I/U. Two empty boxes: 1.
template <class P, class G, class O>
auto accurateIouLoss(const P& pred, const G& target, const O& o) {
    using V = PlainOf<std::remove_cvref_t<decltype(o.union_area)>>;
    const V u = plain(o.union_area);
    const V value = ratio(V(plain(nonOverlap(pred, target, o.width))), u);
    return withValue(V(select(isZero(u), V(1.0), value)), o.iou_loss);
}

}  // namespace iou
