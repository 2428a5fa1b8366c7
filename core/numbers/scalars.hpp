// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/portable_math.hpp"

#include <cmath>
#include <type_traits>

/// What every number type brings for mathematics to be built on, here for plain numbers; lanes have
/// theirs in pack.hpp. Doubles round what extended precision gives, so that every processor and C
/// library has the same.
namespace iou {

/// double, and long double, in which the registry runs the formulas to round each result once.
template <class V>
concept Scalar = std::is_floating_point_v<V>;

template <Scalar V>
V select(bool m, V a, V b) {
    return m ? a : b;
}
template <Scalar V>
V plainMinimum(V a, V b) {
    return a < b ? a : b;
}
template <Scalar V>
V plainMaximum(V a, V b) {
    return a > b ? a : b;
}
template <Scalar V>
V plainAbs(V a) {
    return std::fabs(a);
}
template <Scalar V>
V plainSqrt(V a) {
    return std::sqrt(a);
}
template <Scalar V>
V plainExp(V a) {
    return static_cast<V>(portable::exp(a));
}
template <Scalar V>
V plainLog(V a) {
    return static_cast<V>(portable::log(a));
}
template <Scalar V>
V plainAtanUnit(V a) {
    return static_cast<V>(portable::atan(a));
}
template <Scalar V>
V plainExpm1(V a) {
    return static_cast<V>(portable::expm1(a));
}
template <Scalar V>
V plainPow(V a, double p) {
    return static_cast<V>(portable::pow(a, p));
}
/// ln(a / b), accurate where a is near b.
template <Scalar V>
V plainLogRatio(V a, V b) {
    return static_cast<V>(std::fabs(a - b) < b / 2 ? portable::log1p((a - b) / b)
                                                   : portable::log(a / b));
}

/// e^(-x^2); lanes have a shorter way to it.
template <class V>
V plainGaussian(const V& x) {
    return plainExp(V(-(x * x)));
}
/// 1/a, but 1 where a is 0.
template <class V>
V safeReciprocal(const V& a) {
    return V(1.0) / select(a == V(0.0), V(1.0), a);
}

/// The magnitude with the sign of x; 0 where x is.
template <class V>
V plainSign(const V& x, double magnitude) {
    const V zero(0.0);
    return select(zero < x, V(magnitude), select(x < zero, V(-magnitude), zero));
}

template <class V>
V piOf() {
    if constexpr (std::is_floating_point_v<V>)
        return static_cast<V>(3.14159265358979323846264338327950288L);
    else
        return V(3.14159265358979323846);
}

}  // namespace iou
