// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/overlap.hpp"
#include "core/numbers/math.hpp"

#include <cmath>

/// A number that carries its partials unseen by the formulas: to them it is a plain number, so
/// nothing is detached, and what they return is the slope of the printed value. As the plain number
/// of a Dual it lets the partials be detached as usual. Both ways it can show a formula with an
/// epsilon added to every divisor, as public code has it (the eps lens).
namespace iou {

struct HiddenDual {
    using Full = Dual<long double>;
    Full x{};

    HiddenDual() = default;
    HiddenDual(double value) : x{value, 0, 0, 0, 0} {}
    explicit HiddenDual(long double value) : x{value, 0, 0, 0, 0} {}
    explicit HiddenDual(const Full& full) : x(full) {}
    /// Anything a dual function makes of duals with four partials.
    template <class... D>
    static HiddenDual of(const Dual<long double, D...>& d) {
        return HiddenDual(Full{d.v, 0.0L + d.dcx, 0.0L + d.dcy, 0.0L + d.dw, 0.0L + d.dh});
    }

    friend HiddenDual operator+(const HiddenDual& a, const HiddenDual& b) {
        return HiddenDual(a.x + b.x);
    }
    friend HiddenDual operator-(const HiddenDual& a, const HiddenDual& b) {
        return HiddenDual(a.x - b.x);
    }
    friend HiddenDual operator*(const HiddenDual& a, const HiddenDual& b) {
        return HiddenDual(a.x * b.x);
    }
    friend HiddenDual operator/(const HiddenDual& a, const HiddenDual& b) {
        return HiddenDual(a.x / b.x);
    }
    friend HiddenDual operator-(const HiddenDual& a) { return HiddenDual(-a.x); }
    friend bool operator<(const HiddenDual& a, const HiddenDual& b) { return a.x.v < b.x.v; }
    friend bool operator>(const HiddenDual& a, const HiddenDual& b) { return a.x.v > b.x.v; }
    friend bool operator<=(const HiddenDual& a, const HiddenDual& b) { return a.x.v <= b.x.v; }
    friend bool operator>=(const HiddenDual& a, const HiddenDual& b) { return a.x.v >= b.x.v; }
    friend bool operator==(const HiddenDual& a, const HiddenDual& b) { return a.x.v == b.x.v; }

    /// What the divisors get added while an Epsilon lives, on this thread.
    inline static thread_local double epsilon = 0.0;
    class Epsilon {
    public:
        explicit Epsilon(double value) : m_before(epsilon) { epsilon = value; }
        ~Epsilon() { epsilon = m_before; }
        Epsilon(const Epsilon&) = delete;
        Epsilon& operator=(const Epsilon&) = delete;

    private:
        double m_before;
    };

    /// Whether 0/0 and slopes of infinity are what floating point makes of them, while an
    /// Unguarded lives on this thread.
    inline static thread_local bool unguarded = false;
    class Unguarded {
    public:
        Unguarded() : m_before(unguarded) { unguarded = true; }
        ~Unguarded() { unguarded = m_before; }
        Unguarded(const Unguarded&) = delete;
        Unguarded& operator=(const Unguarded&) = delete;

    private:
        bool m_before;
    };
};

inline HiddenDual select(bool m, const HiddenDual& a, const HiddenDual& b) { return m ? a : b; }
inline HiddenDual plainMinimum(const HiddenDual& a, const HiddenDual& b) {
    return HiddenDual::of(minimum(a.x, b.x));
}
inline HiddenDual plainMaximum(const HiddenDual& a, const HiddenDual& b) {
    return HiddenDual::of(maximum(a.x, b.x));
}
inline HiddenDual plainAbs(const HiddenDual& a) { return HiddenDual::of(abs(a.x)); }
inline HiddenDual plainSqrt(const HiddenDual& a) {
    if (!HiddenDual::unguarded) return HiddenDual::of(sqrt(a.x));
    const long double root = plainSqrt(a.x.v);
    return HiddenDual::of(chain(root, 0.5L / root, a.x));
}
inline HiddenDual plainExp(const HiddenDual& a) { return HiddenDual::of(exp(a.x)); }
inline HiddenDual plainLog(const HiddenDual& a) { return HiddenDual::of(log(a.x)); }
inline HiddenDual plainExpm1(const HiddenDual& a) { return HiddenDual::of(expm1(a.x)); }
inline HiddenDual plainPow(const HiddenDual& a, double p) { return HiddenDual::of(power(a.x, p)); }
/// b is constant: a target's size.
inline HiddenDual plainLogRatio(const HiddenDual& a, const HiddenDual& b) {
    return HiddenDual::of(logRatio(a.x, b.x.v));
}

template <class T>
concept OnHiddenDuals = std::is_same_v<PlainOf<T>, HiddenDual>;

/// The division of every formula, with the epsilon; without it 0/0 = 0, which has no slope.
template <class A, class B>
requires(OnHiddenDuals<A> || OnHiddenDuals<B>) auto ratio(const A& a, const B& b) {
    const auto divisor = b + HiddenDual(HiddenDual::epsilon);
    const bool nothing = !HiddenDual::unguarded && isZero(divisor);
    return select(nothing, HiddenDual(0.0), a / select(nothing, HiddenDual(1.0), divisor));
}
/// Public code adds no epsilon to the divisor of an angle.
template <class Y, class X>
requires(OnHiddenDuals<Y> || OnHiddenDuals<X>) auto atan2(const Y& y, const X& x) {
    if constexpr (is_dual<Y> || is_dual<X>) {
        const auto p = detail::lift<HiddenDual>(y);
        const auto q = detail::lift<HiddenDual>(x);
        const HiddenDual square_sum = q.v * q.v + p.v * p.v;
        const HiddenDual divisor = select(isZero(square_sum), HiddenDual(1.0), square_sum);
        const HiddenDual along = q.v / divisor;
        const HiddenDual across = p.v / divisor;
        return makeDual(atan2(p.v, q.v), along * p.dcx - across * q.dcx,
                        along * p.dcy - across * q.dcy, along * p.dw - across * q.dw,
                        along * p.dh - across * q.dh);
    } else {
        return HiddenDual::of(atan2(y.x, x.x));
    }
}
/// 1 - IoU as public code writes it.
template <class P, class G, class O>
requires OnHiddenDuals<std::remove_cvref_t<decltype(std::declval<P>().w)>>
auto accurateIouLoss(const P&, const G&, const O& o) { return 1.0 - o.iou; }
/// The 1 of 1 - U/C, so that public code's (C - U)/(C + epsilon) comes out.
template <class A>
requires OnHiddenDuals<A>
auto nonEmpty(const A& area) { return ratio(area, area); }
/// And its U/(C + epsilon), which has a slope where the enclosing box is empty.
template <class U, class A>
requires OnHiddenDuals<A>
auto coveredShare(const U& union_area, const A& area) { return ratio(union_area, area); }

}  // namespace iou
