// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/rotated_box.hpp"

#include <limits>
#include <span>
#include <string_view>

/// What the losses of rotated boxes share. Each is a struct with `info` and
///     template <class T> static T eval(const RotatedBox<T>& pred, const RotatedBox<>& target,
///                                      const Params&);
/// for double and Dual5. Of one pair, lengths in pixels, angles in radians. The formulas of
/// Gaussians are written in the truth's frame and in differences of sizes, so that they keep their
/// digits near a match; public code subtracts large numbers there, and meets roots of negative ones
/// and NaN (open-mmlab/mmrotate #204, #238, #541; open-mmlab/mmyolo #836).
namespace iou::rotated {

struct Params {
    double tau = 1.0;  ///< where the info says so
    int function = 0;  ///< index into the info's functions
    friend bool operator==(const Params&, const Params&) = default;
};

struct Info {
    std::string_view id, name;
    std::string_view formula;  ///< in one line
    std::string_view source;
    std::span<const std::string_view> functions{};  ///< what the distance is put into; may be empty
    bool has_tau = false;
};

/// Half sides, roots of the eigenvalues of a Gaussian up to a constant factor, and what the angle
/// between the boxes does to the sum of squares: s^2 (h^2 - w^2)(H^2 - W^2).
template <class T>
struct Spread {
    T w, h;
    double tw, th;
    T turned;
};
template <class T>
Spread<T> spreadOf(const RotatedBox<T>& pred, const RotatedBox<>& target, const TruthFrame<T>& f) {
    Spread<T> s{pred.w * 0.5, pred.h * 0.5, 0.5 * target.w, 0.5 * target.h, T(0.0)};
    s.turned = f.of.sin * f.of.sin * (s.h - s.w) * (s.h + s.w) * ((s.th - s.tw) * (s.th + s.tw));
    return s;
}
/// Whether one of the two has no area: its Gaussian has no density.
template <class T>
bool isFlat(const Spread<T>& s) {
    return !(valueOf(s.w) > 0.0 && valueOf(s.h) > 0.0 && s.tw > 0.0 && s.th > 0.0);
}

inline constexpr std::string_view distance_functions[] = {"log1p", "sqrt"};
/// 1 - 1/(tau + f(distance)), f = ln(1 + x) or sqrt x. An infinite distance gives 1.
template <class T>
T shapedDistance(const T& distance, const Params& p) {
    if (!(valueOf(distance) < std::numeric_limits<double>::infinity())) return T(1.0);
    const T d = valueOf(distance) > 0.0 ? distance : T(0.0);
    const T shaped = p.function == 0 ? logOfOnePlus(d) : root(d);
    return T(1.0) - T(1.0) / (shaped + p.tau);
}

}  // namespace iou::rotated
