// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/overlap.hpp"

namespace iou {

/// Intersection over union of two boxes, 0 to 1; 0 of two empty boxes. Not for kernels: those take
/// overlap() on lanes.
inline double iouOf(const Box<>& pred, const Box<>& target) {
    return overlap(pred, target, NoTerms{}).iou;
}

}  // namespace iou
