// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/math.hpp"

namespace iou {

/// |a - b| / max(a, b), 0 for two zeros, with the slope of 1 - min/max: the difference of very
/// unequal sizes would lose it. b is constant.
template <class A, class B>
auto sizeDifference(const A& a, const B& b) {
    using V = PlainOf<A>;
    const V zero(0.0);
    const V smaller = plainMinimum(plain(a), b);
    const V either = plainMaximum(plain(a), b);
    const V larger = select(either == zero, V(1.0), either);
    const V reciprocal = V(1.0) / larger;
    const V value = quotient(plainAbs(plain(a) - b), larger, reciprocal);
    if constexpr (is_dual<A>) {
        const V grown = reciprocal * quotient(smaller, larger, reciprocal);
        const V slope = select(plain(a) < b, -reciprocal, select(b < plain(a), grown, zero));
        return chain(value, slope, a);
    } else {
        return value;
    }
}

/// (1 - e^-omega)^theta with omega = weight |a - b| / max(a, b): one axis of the shape cost that
/// SIoU and Shape-IoU share. In [0, 1); 0 for equal sizes, also for two zero sizes.
template <class A, class B, class Weight>
auto shapeCost(const A& size, const B& target_size, const Weight& weight, double theta) {
    const auto omega = sizeDifference(size, target_size) * weight;
    return power(-expm1(-omega), theta);
}

}  // namespace iou
