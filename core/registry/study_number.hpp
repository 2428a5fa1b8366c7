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

struct Jet {
    using Full = Dual<long double>;
    Full x{};

    Jet() = default;
    Jet(double value) : x{value, 0, 0, 0, 0} {}
    explicit Jet(long double value) : x{value, 0, 0, 0, 0} {}
    explicit Jet(const Full& full) : x(full) {}
    /// Anything a dual function makes of duals with four partials.
    template <class... D>
    static Jet of(const Dual<long double, D...>& d) {
        return Jet(Full{d.v, 0.0L + d.dcx, 0.0L + d.dcy, 0.0L + d.dw, 0.0L + d.dh});
    }

    friend Jet operator+(const Jet& a, const Jet& b) { return Jet(a.x + b.x); }
    friend Jet operator-(const Jet& a, const Jet& b) { return Jet(a.x - b.x); }
    friend Jet operator*(const Jet& a, const Jet& b) { return Jet(a.x * b.x); }
    friend Jet operator/(const Jet& a, const Jet& b) { return Jet(a.x / b.x); }
    friend Jet operator-(const Jet& a) { return Jet(-a.x); }
    friend bool operator<(const Jet& a, const Jet& b) { return a.x.v < b.x.v; }
    friend bool operator>(const Jet& a, const Jet& b) { return a.x.v > b.x.v; }
    friend bool operator<=(const Jet& a, const Jet& b) { return a.x.v <= b.x.v; }
    friend bool operator>=(const Jet& a, const Jet& b) { return a.x.v >= b.x.v; }
    friend bool operator==(const Jet& a, const Jet& b) { return a.x.v == b.x.v; }

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
};

inline Jet select(bool m, const Jet& a, const Jet& b) { return m ? a : b; }
inline Jet plainMinimum(const Jet& a, const Jet& b) { return Jet::of(minimum(a.x, b.x)); }
inline Jet plainMaximum(const Jet& a, const Jet& b) { return Jet::of(maximum(a.x, b.x)); }
inline Jet plainAbs(const Jet& a) { return Jet::of(abs(a.x)); }
inline Jet plainSqrt(const Jet& a) { return Jet::of(sqrt(a.x)); }
inline Jet plainExp(const Jet& a) { return Jet::of(exp(a.x)); }
inline Jet plainLog(const Jet& a) { return Jet::of(log(a.x)); }
inline Jet plainExpm1(const Jet& a) { return Jet::of(expm1(a.x)); }
inline Jet plainPow(const Jet& a, double p) { return Jet::of(power(a.x, p)); }
/// b is constant: a target's size.
inline Jet plainLogRatio(const Jet& a, const Jet& b) { return Jet::of(logRatio(a.x, b.x.v)); }

template <class T>
concept OnJets = std::is_same_v<PlainOf<T>, Jet>;

/// The division of every formula, with the epsilon; 0/0 = 0 without it.
template <class A, class B>
requires(OnJets<A> || OnJets<B>) auto ratio(const A& a, const B& b) {
    const auto divisor = b + Jet(Jet::epsilon);
    return a / select(isZero(divisor), Jet(1.0), divisor);
}
/// Public code adds no epsilon to the divisor of an angle.
template <class Y, class X>
requires(OnJets<Y> || OnJets<X>) auto atan2(const Y& y, const X& x) {
    if constexpr (is_dual<Y> || is_dual<X>) {
        const auto p = detail::lift<Jet>(y);
        const auto q = detail::lift<Jet>(x);
        const Jet square_sum = q.v * q.v + p.v * p.v;
        const Jet divisor = select(isZero(square_sum), Jet(1.0), square_sum);
        const Jet along = q.v / divisor;
        const Jet across = p.v / divisor;
        return makeDual(atan2(p.v, q.v), along * p.dcx - across * q.dcx,
                        along * p.dcy - across * q.dcy, along * p.dw - across * q.dw,
                        along * p.dh - across * q.dh);
    } else {
        return Jet::of(atan2(y.x, x.x));
    }
}
/// 1 - IoU as public code writes it.
template <class P, class G, class O>
requires OnJets<std::remove_cvref_t<decltype(std::declval<P>().w)>>
auto accurateIouLoss(const P&, const G&, const O& o) { return 1.0 - o.iou; }
/// The 1 of 1 - U/C, so that public code's (C - U)/(C + epsilon) comes out.
template <class A>
requires OnJets<A>
auto nonEmpty(const A& area) { return ratio(area, area); }

}  // namespace iou
