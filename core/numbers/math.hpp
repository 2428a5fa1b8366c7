// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/dual.hpp"

#include <cmath>
#include <type_traits>

/// The vocabulary of every loss: functions that work alike on double, on lanes, on other number
/// types that bring the plain* functions, and on duals of all these. A formula never branches on a
/// box quantity; it calls select().
namespace iou {

// ---- scalars ---------------------------------------------------------------------------------
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
    return std::exp(a);
}
template <Scalar V>
V plainLog(V a) {
    return std::log(a);
}
template <Scalar V>
V plainAtanUnit(V a) {
    return std::atan(a);
}
template <Scalar V>
V plainExpm1(V a) {
    return std::expm1(a);
}
template <Scalar V>
V plainPow(V a, double p) {
    return std::pow(a, static_cast<V>(p));
}
/// ln(a / b), accurate where a is near b.
template <Scalar V>
V plainLogRatio(V a, V b) {
    return std::fabs(a - b) < b / 2 ? std::log1p((a - b) / b) : std::log(a / b);
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

// ---- select, comparisons of values -----------------------------------------------------------
template <class M>
constexpr Zero select(const M&, Zero, Zero) {
    return {};
}
template <class M, class V>
V select(const M& m, const V& a, Zero) {
    return select(m, a, V(0.0));
}
template <class M, class V>
V select(const M& m, Zero, const V& b) {
    return select(m, V(0.0), b);
}
template <class M, class V, class... A, class... B>
auto select(const M& m, const Dual<V, A...>& a, const Dual<V, B...>& b) {
    return makeDual(select(m, a.v, b.v), select(m, a.dcx, b.dcx), select(m, a.dcy, b.dcy),
                    select(m, a.dw, b.dw), select(m, a.dh, b.dh));
}
template <class M, class V, class... A, ConstantOf<V> C>
auto select(const M& m, const Dual<V, A...>& a, const C& b) {
    return makeDual(select(m, a.v, V(b)), select(m, a.dcx, Zero{}), select(m, a.dcy, Zero{}),
                    select(m, a.dw, Zero{}), select(m, a.dh, Zero{}));
}
template <class M, class V, class... B, ConstantOf<V> C>
auto select(const M& m, const C& a, const Dual<V, B...>& b) {
    return makeDual(select(m, V(a), b.v), select(m, Zero{}, b.dcx), select(m, Zero{}, b.dcy),
                    select(m, Zero{}, b.dw), select(m, Zero{}, b.dh));
}

template <class A, class B>
auto isLess(const A& a, const B& b) {
    return plain(a) < plain(b);
}
template <class A>
auto isZero(const A& a) {
    using V = PlainOf<A>;
    return plain(a) == V(0.0);
}

// ---- gradient control ------------------------------------------------------------------------
/// The value alone: no gradient flows through (sg[.] in the specification).
/// A number type may bring frozen(x) to see the value pass: tests hold it while the inputs move.
template <class T>
auto detach(const T& x) {
    if constexpr (requires { frozen(plain(x)); })
        return frozen(plain(x));
    else
        return plain(x);
}
/// A better rounded value of the same quantity, with the partials of x.
template <class V, class T>
auto withValue(const V& value, const T& x) {
    if constexpr (is_dual<T>)
        return makeDual(value, x.dcx, x.dcy, x.dw, x.dh);
    else
        return value;
}
/// Keeps the value and multiplies the partials by the value of k: a published step direction that
/// is not the gradient of the value (SOT, the CIoU authors' code).
template <class T, class K>
auto gradientGain(const T& x, const K& k) {
    if constexpr (is_dual<T>)
        return chain(x.v, PlainOf<T>(plain(k)), x);
    else
        return x;
}

// ---- kinks -----------------------------------------------------------------------------------
namespace detail {
template <class V, class M, class A, class B>
auto tie(const M& first, const M& equal, const A& a, const B& b, const V& half) {
    return select(first, a, select(equal, half * (a + b), b));
}
template <class V, class M>
Zero tie(const M&, const M&, Zero, Zero, const V&) {
    return {};
}
template <class V, class M, class A, class B>
auto pick(const M& first, const M& equal, const V& value, const A& a, const B& b) {
    const V half(0.5);
    return makeDual(value, tie(first, equal, a.dcx, b.dcx, half),
                    tie(first, equal, a.dcy, b.dcy, half), tie(first, equal, a.dw, b.dw, half),
                    tie(first, equal, a.dh, b.dh, half));
}
/// A constant as a dual without partials.
template <class V, class C>
auto lift(const C& c) {
    if constexpr (is_dual<C>)
        return c;
    else
        return makeDual(V(c), Zero{}, Zero{}, Zero{}, Zero{});
}
template <class A, class B>
using CommonPlain = PlainOf<std::conditional_t<is_dual<A>, A, B>>;
}  // namespace detail

/// The smaller of two; where they tie the gradient is shared half and half.
template <class A, class B>
auto minimum(const A& a, const B& b) {
    if constexpr (is_dual<A> || is_dual<B>) {
        using V = detail::CommonPlain<A, B>;
        const auto p = detail::lift<V>(a);
        const auto q = detail::lift<V>(b);
        return detail::pick(p.v < q.v, p.v == q.v, V(plainMinimum(p.v, q.v)), p, q);
    } else if constexpr (requires { A(b); }) {
        return plainMinimum(a, A(b));
    } else {
        return plainMinimum(B(a), b);
    }
}
/// The larger of two; where they tie the gradient is shared half and half.
template <class A, class B>
auto maximum(const A& a, const B& b) {
    if constexpr (is_dual<A> || is_dual<B>) {
        using V = detail::CommonPlain<A, B>;
        const auto p = detail::lift<V>(a);
        const auto q = detail::lift<V>(b);
        return detail::pick(p.v < q.v, p.v == q.v, V(plainMaximum(p.v, q.v)), q, p);
    } else if constexpr (requires { A(b); }) {
        return plainMaximum(a, A(b));
    } else {
        return plainMaximum(B(a), b);
    }
}
/// |x| with slope 0 at 0 (both sides share).
template <class T>
auto abs(const T& x) {
    if constexpr (is_dual<T>) {
        using V = PlainOf<T>;
        return chain(V(plainAbs(x.v)), V(plainSign(x.v, 1.0)), x);
    } else {
        return plainAbs(x);
    }
}
/// max(|a|, |b|) = (|a + b| + |a - b|)/2; where the two tie the gradient is shared half and half.
template <class A, class B>
auto largerMagnitude(const A& a, const B& b) {
    const auto value = [&] { return plainMaximum(plainAbs(plain(a)), plainAbs(plain(b))); };
    if constexpr (is_dual<A> || is_dual<B>) {
        using V = detail::CommonPlain<A, B>;
        const auto p = detail::lift<V>(a);
        const auto q = detail::lift<V>(b);
        const V sum = plainSign(V(p.v + q.v), 0.5);
        const V difference = plainSign(V(p.v - q.v), 0.5);
        return withValue(V(value()),
                         chain(p.v, V(sum + difference), p) + chain(q.v, V(sum - difference), q));
    } else {
        return value();
    }
}
/// max(x, 0) with slope 0 at 0.
template <class T>
auto relu(const T& x) {
    using V = PlainOf<T>;
    const V zero(0.0);
    if constexpr (is_dual<T>) {
        const auto positive = zero < x.v;
        return makeDual(V(plainMaximum(x.v, zero)), select(positive, x.dcx, Zero{}),
                        select(positive, x.dcy, Zero{}), select(positive, x.dw, Zero{}),
                        select(positive, x.dh, Zero{}));
    } else {
        return plainMaximum(x, zero);
    }
}

/// max(a, 0) max(b, 0), with slope 0 where it is 0. One look at the product serves all partials.
template <class A, class B>
auto reluProduct(const A& a, const B& b) {
    using V = detail::CommonPlain<A, B>;
    const V zero(0.0);
    const V x = plainMaximum(V(plain(a)), zero);
    const V y = plainMaximum(V(plain(b)), zero);
    const V value = x * y;
    if constexpr (is_dual<A> || is_dual<B>) {
        const auto positive = zero < value;
        const auto p = detail::lift<V>(a);
        const auto q = detail::lift<V>(b);
        return makeDual(value, select(positive, p.dcx * y + x * q.dcx, Zero{}),
                        select(positive, p.dcy * y + x * q.dcy, Zero{}),
                        select(positive, p.dw * y + x * q.dw, Zero{}),
                        select(positive, p.dh * y + x * q.dh, Zero{}));
    } else {
        return value;
    }
}

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
