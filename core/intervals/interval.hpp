// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"

/// Intervals in time: what IoU and its kin are in one dimension.
namespace iou::intervals {

/// [c - d/2, c + d/2]; d >= 0. In seconds, or any unit of one's own.
struct Interval {
    double c = 0.0;  ///< centre
    double d = 1.0;  ///< length

    double from() const { return c - d * 0.5; }
    double to() const { return c + d * 0.5; }
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// A number with its partials by the prediction's centre and length.
struct Sloped {
    double value = 0.0, dc = 0.0, dd = 0.0;

    double byFrom() const { return 0.5 * dc - dd; }  ///< the partials by its two ends
    double byTo() const { return 0.5 * dc + dd; }
};

enum class Measure { iou, giou, diou };
inline constexpr EnumWords<Measure, 3> measure_words{"iou", "giou", "diou"};

/// What two intervals share, in their unit, and what is made of it. In one dimension the smallest
/// interval around both is their union and the gap between them:
///   IoU = I/U,  GIoU = IoU - gap/C,  DIoU = IoU - (c - c_g)^2/C^2,  with 0/0 = 0.
struct Shared {
    double overlap = 0.0;    ///< I
    double covered = 0.0;    ///< U
    double enclosing = 0.0;  ///< C
    double gap = 0.0;
    Sloped iou, giou, diou;

    const Sloped& of(Measure measure) const;
};
/// Starts from the difference of the centres: far from 0 nothing is lost. Ends that coincide share
/// the gradient half and half.
Shared compare(const Interval& pred, const Interval& target);

}  // namespace iou::intervals
