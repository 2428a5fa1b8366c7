// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/math.hpp"

namespace iou {

/// (1 - e^-omega)^theta with omega = weight |a - b| / max(a, b): one axis of the shape cost that
/// SIoU and Shape-IoU share. In [0, 1); 0 for equal sizes, also for two zero sizes.
template <class A, class B, class Weight>
auto shapeCost(const A& size, const B& target_size, const Weight& weight, double theta) {
    const auto larger = maximum(size, target_size);
    // The slope is that of 1 - min/max: between very unequal sizes |a - b| and max grow alike.
    using V = PlainOf<A>;
    const V value = ratio(V(plainAbs(V(plain(size) - plain(target_size)))), V(plain(larger)));
    const auto omega = withValue(value, -ratio(minimum(size, target_size), larger)) * weight;
    return power(-expm1(-omega), theta);
}

}  // namespace iou
