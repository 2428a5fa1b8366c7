// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/choices.hpp"

/// The vocabulary of every loss: functions that work alike on double, on lanes, on other number
/// types that bring the plain* functions, and on duals of all these. A formula never branches on a
/// box quantity; it calls select().
namespace iou {

// ---- division --------------------------------------------------------------------------------
/// The quotient beside its reciprocal: lanes multiply, since a division is dear there; others
/// divide, since one rounding is better than two.
template <class V>
V quotient(const V& a, const V& b, const V& reciprocal) {
    if constexpr (requires { typename V::S; })
        return a * reciprocal;
    else
        return a / b;
}

namespace detail {
template <class V, class A, class B>
auto quotientOf(const A& a, const B& b, const V& reciprocal) {
    if constexpr (is_dual<A> || is_dual<B>) {
        const auto p = lift<V>(a);
        const auto d = lift<V>(b);
        const V q = quotient(p.v, d.v, reciprocal);
        return makeDual(q, (p.dcx - q * d.dcx) * reciprocal, (p.dcy - q * d.dcy) * reciprocal,
                        (p.dw - q * d.dw) * reciprocal, (p.dh - q * d.dh) * reciprocal);
    } else {
        return quotient(a, b, reciprocal);
    }
}
}  // namespace detail

template <class A, class B>
requires(is_dual<A> || is_dual<B>) auto operator/(const A& a, const B& b) {
    using V = detail::CommonPlain<A, B>;
    return detail::quotientOf(a, b, V(V(1.0) / V(plain(b))));
}

/// a / b with 0/0 = 0. (x/0 with x != 0 does not occur where this is used.)
template <class A, class B>
auto ratio(const A& a, const B& b) {
    using V = PlainOf<B>;
    const V safe = select(isZero(b), V(1.0), V(plain(b)));
    return detail::quotientOf(a, withValue(safe, b), safeReciprocal(V(plain(b))));
}

/// A share and what it lacks to 1.
template <class Q, class L>
struct Share {
    Q share;
    L lack;
};
template <class Q, class L>
Share(Q, L) -> Share<Q, L>;
/// max(a, 0) max(b, 0)/rest with 0/0 = 0, where rest is total less that product. In lanes the
/// partials are made of those of a, b and total, which takes fewer operations.
template <class A, class B, class T, class C>
auto shareOfRest(const A& a, const B& b, const T& total, const C& rest) {
    using V = PlainOf<C>;
    if constexpr (is_dual<C> && requires { typename V::S; }) {
        const V zero(0.0);
        const V x = plainMaximum(V(plain(a)), zero);
        const V y = plainMaximum(V(plain(b)), zero);
        const V part = x * y;
        const V reciprocal = safeReciprocal(V(plain(rest)));
        const V share = part * reciprocal;
        const V of_total = share * reciprocal;
        const V of_part = zeroWhereZero(part, V(reciprocal + of_total));
        const auto gain = a * (y * of_part) + b * (x * of_part);
        const auto loss = total * of_total;
        return Share{withValue(share, gain - loss), withValue(V(V(1.0) - share), loss - gain)};
    } else {
        const auto share = ratio(reluProduct(a, b), rest);
        return Share{share, 1.0 - share};
    }
}

// ---- smooth functions ------------------------------------------------------------------------
template <class T>
auto square(const T& x) {
    if constexpr (is_dual<T>)
        return chain(PlainOf<T>(x.v * x.v), PlainOf<T>(x.v + x.v), x);
    else
        return x * x;
}
template <class T>
auto exp(const T& x) {
    if constexpr (is_dual<T>) {
        const PlainOf<T> e = plainExp(x.v);
        return chain(e, e, x);
    } else {
        return plainExp(x);
    }
}
/// e^(part/whole) where 0 <= part <= whole is known and whole is constant; 0/0 = 0.
template <class T, class V>
auto expOfShare(const T& part, const V& whole) {
    if constexpr (requires { typename V::S; }) {
        const V reciprocal = safeReciprocal(whole);
        const V e = plainExpUnit(V(plain(part) * reciprocal));
        if constexpr (is_dual<T>)
            return chain(e, V(e * reciprocal), part);
        else
            return e;
    } else {
        return exp(ratio(part, whole));
    }
}
/// 1 - e^(-x^2), accurate near 0.
template <class T>
auto gaussianRise(const T& x) {
    using V = PlainOf<T>;
    const V& v = plain(x);
    const V bell = plainGaussian(v);
    V value;
    if constexpr (requires { typename V::S; })
        value = V(1.0) - bell;
    else
        value = -plainExpm1(V(-(v * v)));
    if constexpr (is_dual<T>)
        return chain(value, V((v + v) * bell), x);
    else
        return value;
}
/// e^x - 1, accurate near 0.
template <class T>
auto expm1(const T& x) {
    if constexpr (is_dual<T>)
        return chain(PlainOf<T>(plainExpm1(x.v)), PlainOf<T>(plainExp(x.v)), x);
    else
        return plainExpm1(x);
}
template <class T>
auto log(const T& x) {
    if constexpr (is_dual<T>) {
        using V = PlainOf<T>;
        return chain(V(plainLog(x.v)), V(V(1.0) / x.v), x);
    } else {
        return plainLog(x);
    }
}
/// sqrt x; the slope at 0 is taken as 0 (the kink of a norm shares its directions).
template <class T>
auto sqrt(const T& x) {
    if constexpr (is_dual<T>) {
        using V = PlainOf<T>;
        const V root = plainSqrt(x.v);
        const V slope =
            select(root == V(0.0), V(0.0), V(0.5) / select(root == V(0.0), V(1.0), root));
        return chain(root, slope, x);
    } else {
        return plainSqrt(x);
    }
}
/// x^p for x >= 0. Where the slope at 0 is infinite (p < 1) it is taken as 0.
template <class T>
auto power(const T& x, double p) {
    using V = PlainOf<T>;
    if (p == 1.0) return x;
    if constexpr (is_dual<T>) {
        const V zero(0.0);
        const V slope = select(x.v == zero, zero, V(p) * plainPow(x.v, p - 1.0));
        return chain(V(plainPow(x.v, p)), slope, x);
    } else {
        return plainPow(x, p);
    }
}
/// ln(a / b) for b constant.
template <class A, class V>
auto logRatio(const A& a, const V& b) {
    if constexpr (is_dual<A>)
        return chain(V(plainLogRatio(a.v, b)), V(V(1.0) / a.v), a);
    else
        return plainLogRatio(a, b);
}

/// The angle of (x, y), x >= 0, in [-pi/2, pi/2] radians; 0 at the origin.
template <class Y, class X>
auto atan2(const Y& y, const X& x) {
    using V = detail::CommonPlain<Y, X>;
    const V zero(0.0);
    const V half_pi = piOf<V>() * V(0.5);
    const auto steep = plain(x) < plainAbs(plain(y));
    const auto t = ratio(select(steep, x, y), select(steep, y, x));  // |t| <= 1
    const V angle = plainAtanUnit(plain(t));
    const V right = select(plain(y) < zero, -half_pi, half_pi);
    const V value = select(steep, right - angle, angle);
    if constexpr (is_dual<Y> || is_dual<X>) {
        const V slope = V(1.0) / (V(1.0) + t.v * t.v);
        return chain(value, V(select(steep, -slope, slope)), t);
    } else {
        return value;
    }
}

}  // namespace iou
