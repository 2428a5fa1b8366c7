// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/terms.hpp"
#include "core/numbers/math.hpp"

namespace iou {

namespace terms {
inline constexpr TermInfo aspect_v{
    "aspect_v", "v", "Squared difference of the aspect angles, 4/π²Δ².", shows::box_diagonals};
}

/// Delta = atan(wg/hg) - atan(w/h) in radians, by one arc tangent of the angle between the
/// diagonals, which keeps the digits of nearly equal shapes. atan of a point box is 0/0 = 0, and
/// has no slope.
template <class P, class G>
auto aspectAngle(const P& pred, const G& target) {
    // A point box is taken for one of width 0 and height 1, both held.
    const auto held = [](const auto& box, const auto& size, double value) {
        using V = PlainOf<std::remove_cvref_t<decltype(size)>>;
        return select(isZero(box.w) & isZero(box.h), V(value), size);
    };
    const auto w = held(pred, pred.w, 0.0);
    const auto h = held(pred, pred.h, 1.0);
    const auto hg = held(target, target.h, 1.0);
    return atan2(target.w * h - w * hg, target.w * w + hg * h);
}

/// v = 4/pi^2 (atan(wg/hg) - atan(w/h))^2, in [0, 1].      Zheng et al. 2020, Eq. 9.
template <class P, class G, class Sink>
auto aspectDifference(const P& pred, const G& target, Sink&& term) {
    using V = PlainOf<std::remove_cvref_t<decltype(pred.w)>>;
    const V pi = piOf<V>();
    return term(terms::aspect_v, square(aspectAngle(pred, target)) * V(V(4.0) / (pi * pi)));
}

}  // namespace iou
