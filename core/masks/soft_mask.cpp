// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/soft_mask.hpp"

namespace iou::masks {

namespace {

/// A measure as a quotient; its slopes by one cell are a linear function of p and a there.
struct Quotient {
    double above = 0.0, below = 0.0;
    double above_by_a = 0.0;  ///< times a: slope of what is above
    double below_by_one = 0.0, below_by_p = 0.0, below_by_a = 0.0;  ///< the same, of what is below
};

Quotient quotientOf(Measure measure, const Sums& s, double smooth) {
    switch (measure) {
    case Measure::soft_iou:
        return {s.both + smooth, s.p + s.a - s.both + smooth, 1.0, 1.0, 0.0, -1.0};
    case Measure::dice_squared:
        return {2.0 * s.both + smooth, s.p2 + s.a2 + smooth, 2.0, 0.0, 2.0, 0.0};
    case Measure::dice: break;
    }
    return {2.0 * s.both + smooth, s.p + s.a + smooth, 2.0, 1.0, 0.0, 0.0};
}

}  // namespace

Sums sumsOf(std::span<const double> p, std::span<const double> a) {
    Sums s;
    for (std::size_t i = 0; i < p.size(); ++i) {
        s.p += p[i];
        s.a += a[i];
        s.both += p[i] * a[i];
        s.p2 += p[i] * p[i];
        s.a2 += a[i] * a[i];
    }
    return s;
}

double valueOf(Measure measure, const Sums& sums, double smooth) {
    const Quotient q = quotientOf(measure, sums, smooth);
    return q.below > 0.0 ? q.above / q.below : 0.0;
}

std::vector<double> gradientOf(Measure measure, std::span<const double> p,
                               std::span<const double> a, double smooth) {
    const Quotient q = quotientOf(measure, sumsOf(p, a), smooth);
    std::vector<double> out(p.size(), 0.0);
    if (!(q.below > 0.0)) return out;
    const double value = q.above / q.below;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double below = q.below_by_one + q.below_by_p * p[i] + q.below_by_a * a[i];
        out[i] = (q.above_by_a * a[i] - value * below) / q.below;
    }
    return out;
}

}  // namespace iou::masks
