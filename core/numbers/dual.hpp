// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iou {

/// A partial derivative that is known to vanish when the program is compiled. Products with it
/// disappear, so a formula pays only for the partials it really has.
struct Zero {
    constexpr Zero() = default;
};

constexpr Zero operator-(Zero) { return {}; }
constexpr Zero operator+(Zero, Zero) { return {}; }
constexpr Zero operator-(Zero, Zero) { return {}; }
constexpr Zero operator*(Zero, Zero) { return {}; }
template <class T>
constexpr T operator+(const T& a, Zero) {
    return a;
}
template <class T>
constexpr T operator+(Zero, const T& a) {
    return a;
}
template <class T>
constexpr T operator-(const T& a, Zero) {
    return a;
}
template <class T>
constexpr T operator-(Zero, const T& a) {
    return -a;
}
template <class T>
constexpr Zero operator*(const T&, Zero) {
    return {};
}
template <class T>
constexpr Zero operator*(Zero, const T&) {
    return {};
}

/// A value with its partial derivatives by the prediction's cx, cy, w and h (forward mode).
/// V is the plain number (double, lanes, 113-bit); each partial is either a V or Zero.
template <class V, class X = V, class Y = V, class W = V, class H = V>
struct Dual {
    V v;
    [[no_unique_address]] X dcx;
    [[no_unique_address]] Y dcy;
    [[no_unique_address]] W dw;
    [[no_unique_address]] H dh;
};

template <class V, class X, class Y, class W, class H>
constexpr Dual<V, X, Y, W, H> makeDual(const V& v, const X& dcx, const Y& dcy, const W& dw,
                                       const H& dh) {
    return {v, dcx, dcy, dw, dh};
}

/// What a number is made of: its plain type, and whether it carries partials.
template <class T>
struct NumberTraits {
    using Plain = T;
    static constexpr bool is_dual = false;
};
template <class V, class X, class Y, class W, class H>
struct NumberTraits<Dual<V, X, Y, W, H>> {
    using Plain = V;
    static constexpr bool is_dual = true;
};
template <class T>
using PlainOf = typename NumberTraits<T>::Plain;
template <class T>
inline constexpr bool is_dual = NumberTraits<T>::is_dual;

/// The value without its partials.
template <class T>
constexpr const T& plain(const T& x) {
    return x;
}
template <class V, class X, class Y, class W, class H>
constexpr const V& plain(const Dual<V, X, Y, W, H>& x) {
    return x.v;
}

/// Chain rule for f(x): value f, slope f'(x).
template <class V, class X, class Y, class W, class H>
constexpr auto chain(const V& f, const V& slope, const Dual<V, X, Y, W, H>& x) {
    return makeDual(f, slope * x.dcx, slope * x.dcy, slope * x.dw, slope * x.dh);
}

template <class V, class X, class Y, class W, class H>
constexpr auto operator-(const Dual<V, X, Y, W, H>& a) {
    return makeDual(V(-a.v), -a.dcx, -a.dcy, -a.dw, -a.dh);
}

template <class V, class... A, class... B>
constexpr auto operator+(const Dual<V, A...>& a, const Dual<V, B...>& b) {
    return makeDual(V(a.v + b.v), a.dcx + b.dcx, a.dcy + b.dcy, a.dw + b.dw, a.dh + b.dh);
}
template <class V, class... A, class... B>
constexpr auto operator-(const Dual<V, A...>& a, const Dual<V, B...>& b) {
    return makeDual(V(a.v - b.v), a.dcx - b.dcx, a.dcy - b.dcy, a.dw - b.dw, a.dh - b.dh);
}
template <class V, class... A, class... B>
constexpr auto operator*(const Dual<V, A...>& a, const Dual<V, B...>& b) {
    return makeDual(V(a.v * b.v), a.dcx * b.v + a.v * b.dcx, a.dcy * b.v + a.v * b.dcy,
                    a.dw * b.v + a.v * b.dw, a.dh * b.v + a.v * b.dh);
}

/// A constant beside a dual: a plain V, or anything a V can be made of (double, int).
template <class C, class V>
concept ConstantOf = !NumberTraits<C>::is_dual && requires(const C& c) {
    V(c);
};

template <class V, class... A, ConstantOf<V> C>
constexpr auto operator+(const Dual<V, A...>& a, const C& c) {
    return makeDual(V(a.v + V(c)), a.dcx, a.dcy, a.dw, a.dh);
}
template <class V, class... A, ConstantOf<V> C>
constexpr auto operator+(const C& c, const Dual<V, A...>& a) {
    return a + c;
}
template <class V, class... A, ConstantOf<V> C>
constexpr auto operator-(const Dual<V, A...>& a, const C& c) {
    return makeDual(V(a.v - V(c)), a.dcx, a.dcy, a.dw, a.dh);
}
template <class V, class... A, ConstantOf<V> C>
constexpr auto operator-(const C& c, const Dual<V, A...>& a) {
    return makeDual(V(V(c) - a.v), -a.dcx, -a.dcy, -a.dw, -a.dh);
}
template <class V, class... A, ConstantOf<V> C>
constexpr auto operator*(const Dual<V, A...>& a, const C& c) {
    return chain(V(a.v * V(c)), V(c), a);
}
template <class V, class... A, ConstantOf<V> C>
constexpr auto operator*(const C& c, const Dual<V, A...>& a) {
    return a * c;
}

}  // namespace iou
