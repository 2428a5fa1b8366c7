// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotated/angle_notation.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace iou {

namespace {

using std::numbers::pi;

/// The angle modulo pi, in [lo, lo + pi).
double withinHalfTurn(double a, double lo) {
    a -= pi * std::floor((a - lo) / pi);
    if (a < lo) a += pi;  // the difference was rounded
    return a >= lo + pi ? lo : a;
}

}  // namespace

double degreesBetween(const RotatedBox<>& a, const RotatedBox<>& b) {
    return std::abs(std::remainder(a.a - b.a, pi)) * 180.0 / pi;
}

RotatedBox<> inNotation(const RotatedBox<>& box, AngleNotation notation) {
    RotatedBox<> out = box;
    if (notation == AngleNotation::free || !std::isfinite(box.a)) return out;
    if (notation == AngleNotation::oc) {
        double quarters = std::ceil(box.a / (pi / 2.0)) - 1.0;
        out.a = box.a - quarters * (pi / 2.0);
        if (out.a <= 0.0) {
            out.a = pi / 2.0;
            quarters -= 1.0;
        }
        out.a = std::min(out.a, pi / 2.0);
        if (std::fmod(quarters, 2.0) != 0.0) std::swap(out.w, out.h);
        return out;
    }
    if (box.w < box.h) {
        std::swap(out.w, out.h);
        out.a += pi / 2.0;
    }
    out.a = withinHalfTurn(out.a, notation == AngleNotation::le90 ? -pi / 2.0 : -pi / 4.0);
    return out;
}

}  // namespace iou
