// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/math.hpp"

/// Functions no published loss needs and a typed formula may: they work alike on plain numbers, on
/// lanes and on duals of both, as those in math.hpp do.
namespace iou {

template <Scalar V>
V plainSine(V x) {
    return static_cast<V>(std::sin(static_cast<long double>(x)));
}
template <Scalar V>
V plainCosine(V x) {
    return static_cast<V>(std::cos(static_cast<long double>(x)));
}
template <Scalar V>
V plainLog1p(V x) {
    return static_cast<V>(portable::log1p(x));
}
/// x^p; below 0 for whole p alone.
template <Scalar V>
V plainPower(V x, V p) {
    return static_cast<V>(portable::pow(x, p));
}

/// f(x) from its value and slope.
template <class V, class T>
T chained(const V& value, const V& slope, const T& x) {
    if constexpr (is_dual<T>)
        return chain(value, slope, x);
    else
        return value;
}

template <class T>
T sine(const T& x) {
    using V = PlainOf<T>;
    return chained(V(plainSine(V(plain(x)))), V(plainCosine(V(plain(x)))), x);
}
template <class T>
T cosine(const T& x) {
    using V = PlainOf<T>;
    return chained(V(plainCosine(V(plain(x)))), V(-plainSine(V(plain(x)))), x);
}
template <class T>
T log1p(const T& x) {
    using V = PlainOf<T>;
    return chained(V(plainLog1p(V(plain(x)))), V(V(1.0) / (V(1.0) + V(plain(x)))), x);
}
/// The angle of (x, y) in all quadrants; 0 with slope 0 at the origin.
template <class Y, class X>
auto fullAngle(const Y& y, const X& x) {
    using V = PlainOf<Y>;
    const V zero(0.0);
    const auto left = V(plain(x)) < zero;
    const auto right_half = atan2(y, select(left, -x, x));
    const V turn = select(V(plain(y)) < zero, V(-piOf<V>()), V(piOf<V>()));
    const auto angle = select(left, turn - right_half, right_half);
    return select(isZero(y) & isZero(x), zero, angle);
}
namespace detail {
/// The other leg of a right triangle with hypotenuse 1, and 1 over it; 0 where it is 0.
template <class V>
struct Leg {
    V length, reciprocal;
};
template <class V>
Leg<V> otherLeg(const V& x) {
    const V one(1.0);
    const V length = plainSqrt(V((one - x) * (one + x)));
    const auto flat = length == V(0.0);
    return {length, select(flat, V(0.0), V(one / select(flat, one, length)))};
}
}  // namespace detail
/// Not finite beyond 1; the slope at -1 and 1 is taken as 0.
template <class T>
T arcSine(const T& x) {
    using V = PlainOf<T>;
    const V v = plain(x);
    const auto leg = detail::otherLeg(v);
    return chained(V(atan2(v, leg.length)), leg.reciprocal, x);
}
template <class T>
T arcCosine(const T& x) {
    using V = PlainOf<T>;
    const V v = plain(x);
    const auto leg = detail::otherLeg(v);
    return chained(V(fullAngle(leg.length, v)), V(-leg.reciprocal), x);
}
template <class T>
T hyperbolicTangent(const T& x) {
    using V = PlainOf<T>;
    const V one(1.0);
    const V v = plain(x);
    const V lack = -plainExpm1(V(plainAbs(v) * V(-2.0)));  // 1 - e^(-2|x|), accurate near 0
    const V size = lack / (V(2.0) - lack);
    const V value = select(v < V(0.0), V(-size), size);
    return chained(value, V((one - size) * (one + size)), x);
}
template <class T>
T sigmoid(const T& x) {
    using V = PlainOf<T>;
    const V one(1.0);
    const V v = plain(x);
    const V e = plainExp(V(-plainAbs(v)));
    const V small = e / (one + e);
    const V large = one / (one + e);
    return chained(select(v < V(0.0), small, large), V(small * large), x);
}
/// a/b with 0/0 = 0, with slope 0; a/0 is not finite.
template <class T>
T guardedRatio(const T& a, const T& b) {
    using V = PlainOf<T>;
    const auto nothing = isZero(a) & isZero(b);
    const T safe = withValue(V(select(nothing, V(1.0), V(plain(b)))), b);
    return select(nothing, V(0.0), T(a / safe));
}
/// x^p for p without partials. Where the slope at 0 is infinite it is taken as 0.
template <class T, class V>
T raised(const T& x, const V& p) {
    const V v = plain(x);
    const V slope = select(v == V(0.0), V(0.0), V(p * plainPower(v, V(p - V(1.0)))));
    return chained(V(plainPower(v, p)), slope, x);
}
/// x^p where p has partials too: e^(p ln x), but 0 with slope 0 at x = 0, p > 0.
template <class T>
T raisedByMoving(const T& x, const T& p) {
    using V = PlainOf<T>;
    const V zero(0.0);
    const auto nothing = isZero(x) & (zero < V(plain(p)));
    const T safe = withValue(V(select(nothing, V(1.0), V(plain(x)))), x);
    return select(nothing, zero, T(exp(p * log(safe))));
}

}  // namespace iou
