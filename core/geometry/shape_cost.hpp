// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/math.hpp"

namespace iou {

/// (1 - e^-omega)^theta with omega = weight |a - b| / max(a, b): one axis of the shape cost that
/// SIoU and Shape-IoU share. In [0, 1); 0 for equal sizes, also for two zero sizes.
template <class A, class B, class Weight>
auto shapeCost(const A& size, const B& target_size, const Weight& weight, double theta) {
    const auto omega = ratio(abs(size - target_size), maximum(size, target_size)) * weight;
    return power(-expm1(-omega), theta);
}

}  // namespace iou
