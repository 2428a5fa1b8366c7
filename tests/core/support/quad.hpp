// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quadmath.h>

#include <cstddef>
#include <vector>

namespace iou::testing {

__extension__ using Float128 = __float128;

/// The values detach() let through, so that they can be held while the inputs move.
struct Tape {
    enum class Mode { off, record, replay };
    Mode mode = Mode::off;
    std::vector<Float128> values;
    std::size_t next = 0;

    static Tape& mine() {
        thread_local Tape tape;
        return tape;
    }
    Float128 pass(Float128 x) {
        if (mode == Mode::record) values.push_back(x);
        return mode == Mode::replay ? values.at(next++) : x;
    }
};

}  // namespace iou::testing

namespace iou {

/// A number with a 113-bit significand: every loss runs on it, as a reference for double.
struct Quad {
    testing::Float128 x = 0;

    Quad() = default;
    Quad(double value) : x(value) {}
    explicit Quad(testing::Float128 value) : x(value) {}

    friend Quad operator+(Quad a, Quad b) { return Quad(a.x + b.x); }
    friend Quad operator-(Quad a, Quad b) { return Quad(a.x - b.x); }
    friend Quad operator*(Quad a, Quad b) { return Quad(a.x * b.x); }
    friend Quad operator/(Quad a, Quad b) { return Quad(a.x / b.x); }
    friend Quad operator-(Quad a) { return Quad(-a.x); }
    friend bool operator<(Quad a, Quad b) { return a.x < b.x; }
    friend bool operator>(Quad a, Quad b) { return a.x > b.x; }
    friend bool operator<=(Quad a, Quad b) { return a.x <= b.x; }
    friend bool operator>=(Quad a, Quad b) { return a.x >= b.x; }
    friend bool operator==(Quad a, Quad b) { return a.x == b.x; }
};

inline Quad select(bool m, Quad a, Quad b) { return m ? a : b; }
inline Quad plainMinimum(Quad a, Quad b) { return a < b ? a : b; }
inline Quad plainMaximum(Quad a, Quad b) { return a > b ? a : b; }
inline Quad plainAbs(Quad a) { return Quad(fabsq(a.x)); }
inline Quad plainSqrt(Quad a) { return Quad(sqrtq(a.x)); }
inline Quad plainExp(Quad a) { return Quad(expq(a.x)); }
inline Quad plainLog(Quad a) { return Quad(logq(a.x)); }
inline Quad plainAtanUnit(Quad a) { return Quad(atanq(a.x)); }
inline Quad plainExpm1(Quad a) { return Quad(expm1q(a.x)); }
inline Quad plainPow(Quad a, double p) { return Quad(powq(a.x, p)); }
inline Quad plainLogRatio(Quad a, Quad b) {
    return fabsq(a.x - b.x) < b.x / 2 ? Quad(log1pq((a.x - b.x) / b.x)) : Quad(logq(a.x / b.x));
}
inline Quad frozen(Quad a) { return Quad(testing::Tape::mine().pass(a.x)); }

template <class V>
V piOf();
template <>
inline Quad piOf<Quad>() {
    return Quad(4 * atanq(1));
}

}  // namespace iou
