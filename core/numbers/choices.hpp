// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/dual.hpp"
#include "core/numbers/scalars.hpp"

/// What formulas have instead of branches: select(), minima and maxima with a gradient where they
/// tie, and the control of what a gradient flows through.
namespace iou {

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

}  // namespace iou
