// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/more_math.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace iou {

/// A double with its five partials, by the numbers of a rotated box (forward mode).
struct Dual5 {
    double v = 0.0;
    std::array<double, 5> d{};

    Dual5() = default;
    Dual5(double value) : v(value) {}  // NOLINT: a constant is a number too
    Dual5(double value, const std::array<double, 5>& partials) : v(value), d(partials) {}
    /// The i-th variable.
    static Dual5 variable(double value, std::size_t i) {
        Dual5 x(value);
        x.d[i] = 1.0;
        return x;
    }

    friend Dual5 operator+(const Dual5& a, const Dual5& b) {
        return a.with(a.v + b.v, [&](std::size_t i) { return a.d[i] + b.d[i]; });
    }
    friend Dual5 operator-(const Dual5& a, const Dual5& b) {
        return a.with(a.v - b.v, [&](std::size_t i) { return a.d[i] - b.d[i]; });
    }
    friend Dual5 operator*(const Dual5& a, const Dual5& b) {
        return a.with(a.v * b.v, [&](std::size_t i) { return a.d[i] * b.v + a.v * b.d[i]; });
    }
    friend Dual5 operator/(const Dual5& a, const Dual5& b) {
        const double q = a.v / b.v;
        return a.with(q, [&](std::size_t i) { return (a.d[i] - q * b.d[i]) / b.v; });
    }
    friend Dual5 operator-(const Dual5& a) { return a.chain(-a.v, -1.0); }

    /// f(x) with its slope f'(x).
    Dual5 chain(double f, double slope) const {
        return with(f, [&](std::size_t i) { return slope * d[i]; });
    }

private:
    template <class Partial>
    Dual5 with(double value, const Partial& partial) const {
        Dual5 out(value);
        for (std::size_t i = 0; i < out.d.size(); ++i) out.d[i] = partial(i);
        return out;
    }
};

/// What a formula of rotated boxes is written in, for double and for Dual5.
inline double valueOf(double x) { return x; }
inline double valueOf(const Dual5& x) { return x.v; }

/// The same partials with a better rounded value.
inline double withValueOf(double value, double) { return value; }
inline Dual5 withValueOf(double value, const Dual5& x) { return {value, x.d}; }

/// sqrt x; the slope at 0 is taken as 0 (the kink of a norm shares its directions).
inline double root(double x) { return std::sqrt(x); }
inline Dual5 root(const Dual5& x) {
    const double r = std::sqrt(x.v);
    return x.chain(r, r > 0.0 ? 0.5 / r : 0.0);
}
/// ln(1 + x), accurate near 0.
inline double logOfOnePlus(double x) { return plainLog1p(x); }
inline Dual5 logOfOnePlus(const Dual5& x) { return x.chain(plainLog1p(x.v), 1.0 / (1.0 + x.v)); }
/// e^x - 1, accurate near 0.
inline double expLessOne(double x) { return plainExpm1(x); }
inline Dual5 expLessOne(const Dual5& x) { return x.chain(plainExpm1(x.v), plainExp(x.v)); }
/// |x|, with slope 0 at 0.
inline double magnitude(double x) { return std::fabs(x); }
inline Dual5 magnitude(const Dual5& x) {
    return x.chain(std::fabs(x.v), x.v > 0.0 ? 1.0 : (x.v < 0.0 ? -1.0 : 0.0));
}

/// Cosine and sine of an angle in radians.
template <class T>
struct Turn {
    T cos, sin;
};
inline Turn<double> turnOf(double a) { return {plainCosine(a), plainSine(a)}; }
inline Turn<Dual5> turnOf(const Dual5& a) {
    const double c = plainCosine(a.v), s = plainSine(a.v);
    return {a.chain(c, -s), a.chain(s, c)};
}

}  // namespace iou
