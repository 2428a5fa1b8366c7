// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/formula_pair.hpp"

/// What a typed formula does with numbers, each a loop over a strip of pairs for the values and one
/// for every partial there is.
namespace iou {

template <class V>
struct FormulaArithmetic : FormulaStrips<V> {
    using Strips = FormulaStrips<V>;
    using Frame = typename Strips::Frame;
    using Register = typename Strips::Register;
    using Full = Dual<V>;
    static constexpr int lanes = Strips::lanes;

    /// Partials of two operands and where those of the result go; null: none. Values are loaded
    /// once for all of them.
    struct Partials {
        const float* a[4];
        const float* b[4];
        float* out[4];

        Partials(Frame& f, const LaneInstruction& x, const Register& p, const Register& q) {
            for (int k = 0; k < 4; ++k) {
                a[k] = p.d[k];
                b[k] = q.d[k];
                out[k] = f.has(x, k) ? f.strip(x.out, k) : nullptr;
            }
        }
        /// Stores one(da) of every partial at i.
        template <class One>
        void each(int i, const One& one) const {
#pragma GCC unroll 4
            for (int k = 0; k < 4; ++k)
                if (out[k]) V(one(V::load(a[k] + i))).store(out[k] + i);
        }
        /// Stores one(da), other(db) or both(da, db) of every partial at i.
        template <class One, class Other, class Both>
        void each(int i, const One& one, const Other& other, const Both& both) const {
#pragma GCC unroll 4
            for (int k = 0; k < 4; ++k) {
                if (!out[k]) continue;
                if (!b[k])
                    V(one(V::load(a[k] + i))).store(out[k] + i);
                else if (!a[k])
                    V(other(V::load(b[k] + i))).store(out[k] + i);
                else
                    V(both(V::load(a[k] + i), V::load(b[k] + i))).store(out[k] + i);
            }
        }
    };
    /// f(x): f gives value and slope of a vector.
    template <class F>
    [[gnu::flatten]] static void unary(Frame& f, const LaneInstruction& x, const F& function) {
        const Register a = f.read(x.a);
        const int count = f.count;  // in a register: stores could change the frame's
        float* const v = f.open(x);
        if (x.mask == 0) {
            for (int i = 0; i < count; i += lanes) function(V::load(a.v + i)).value.store(v + i);
            return;
        }
        const Partials partials(f, x, a, Register{});
        for (int i = 0; i < count; i += lanes) {
            const auto y = function(V::load(a.v + i));
            y.value.store(v + i);
            partials.each(i, [&](const V& d) { return y.slope * d; });
        }
    }
    static void negate(Frame& f, const LaneInstruction& x) {
        const Register a = f.read(x.a);
        const int count = f.count;
        float* const v = f.open(x);
        const Partials partials(f, x, a, Register{});
        const V minus(-1.0);
        for (int i = 0; i < count; i += lanes) {
            (-V::load(a.v + i)).store(v + i);
            partials.each(i, [&](const V& d) { return minus * d; });
        }
    }
    struct Sloped {
        V value, slope;
    };
    /// Duals of a and b with all partials to one: for what is seldom used.
    template <class F>
    static void rare(Frame& f, const LaneInstruction& x, const F& function) {
        const Register a = f.read(x.a);
        const Register b = x.b < 0 ? a : f.registers[x.b];
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes) {
            const Full y = function(Strips::full(a, i), Strips::full(b, i));
            y.v.store(v + i);
            Strips::storePartials(f, x.out, x.mask, i, y);
        }
    }
    /// A condition, as 1 or 0.
    template <class F>
    static void condition(Frame& f, const LaneInstruction& x, const F& holds) {
        const Register a = f.read(x.a);
        const Register b = x.b < 0 ? a : f.registers[x.b];
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes)
            select(holds(V::load(a.v + i), V::load(b.v + i)), V(1.0), V(0.0)).store(v + i);
    }
    /// A sum of two kinds of terms: a + b, a - b, a + b/2, a - b/2.
    struct Plus {
        static V of(const V& a, const V& b) { return a + b; }
        static V alone(const V& b) { return b; }
    };
    struct Minus {
        static V of(const V& a, const V& b) { return a - b; }
        static V alone(const V& b) { return -b; }
    };
    struct PlusHalf {
        static V of(const V& a, const V& b) { return a + b * V(0.5); }
        static V alone(const V& b) { return b * V(0.5); }
    };
    struct MinusHalf {
        static V of(const V& a, const V& b) { return a - b * V(0.5); }
        static V alone(const V& b) { return b * V(-0.5); }
    };
    /// Calls body with what gives two operands at a place: a number that is the same for all pairs
    /// is loaded once.
    template <class Body>
    static void withOperands(const Register& a, const Register& b, const Body& body) {
        const auto strip = [](const float* v) { return [v](int i) { return V::load(v + i); }; };
        const auto fixed = [](const float* v) { return [y = V::load(v)](int) { return y; }; };
        if (a.uniform == b.uniform)
            body(strip(a.v), strip(b.v));
        else if (a.uniform)
            body(fixed(a.v), strip(b.v));
        else
            body(strip(a.v), fixed(b.v));
    }
    template <class Kind>
    static void sum(Frame& f, const LaneInstruction& x) {
        const Register a = f.read(x.a);
        const Register b = f.read(x.b);
        const int count = f.count;
        float* const v = f.open(x);
        if (x.value)
            withOperands(a, b, [&](const auto& p, const auto& q) {
                for (int i = 0; i < count; i += lanes) Kind::of(p(i), q(i)).store(v + i);
            });
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            const float* const da = a.d[k];
            const float* const db = b.d[k];
            if (!db && da == Strips::ones.x) {
                f.registers[x.out].d[k] = da;
            } else if (!db) {
                if (da == out) continue;
                for (int i = 0; i < count; i += lanes) V::load(da + i).store(out + i);
            } else if (!da) {
                for (int i = 0; i < count; i += lanes) Kind::alone(V::load(db + i)).store(out + i);
            } else {
                for (int i = 0; i < count; i += lanes)
                    Kind::of(V::load(da + i), V::load(db + i)).store(out + i);
            }
        }
    }
    static void multiply(Frame& f, const LaneInstruction& x) {
        const Register a = f.read(x.a);
        const Register b = f.read(x.b);
        const int count = f.count;
        float* const v = f.open(x);
        const Partials partials(f, x, a, b);
        withOperands(a, b, [&](const auto& first, const auto& second) {
            for (int i = 0; i < count; i += lanes) {
                const V p = first(i);
                const V q = second(i);
                (p * q).store(v + i);
                partials.each(
                    i, [&](const V& dp) { return dp * q; }, [&](const V& dq) { return p * dq; },
                    [&](const V& dp, const V& dq) { return dp * q + p * dq; });
            }
        });
    }
    /// a/b with 0/0 = 0.
    static void divide(Frame& f, const LaneInstruction& x) {
        const Register a = f.read(x.a);
        const Register b = f.read(x.b);
        const int count = f.count;
        float* const v = f.open(x);
        const Partials partials(f, x, a, b);
        const V zero(0.0);
        const V one(1.0);
        const V of_all = b.uniform ? V(one / V::load(b.v)) : one;
        withOperands(a, b, [&](const auto& first, const auto& second) {
            for (int i = 0; i < count; i += lanes) {
                const V p = first(i);
                const V q = second(i);
                const V inverse = b.uniform ? of_all : V(one / q);
                const V r = select((p == zero) & (q == zero), zero, inverse);
                const V y = p * r;
                y.store(v + i);
                partials.each(
                    i, [&](const V& dp) { return dp * r; },
                    [&](const V& dq) { return -(y * dq) * r; },
                    [&](const V& dp, const V& dq) { return (dp - y * dq) * r; });
            }
        });
    }
    /// The smaller, or the larger, of a and b; ties share the gradient half and half.
    template <bool larger>
    static void least(Frame& f, const LaneInstruction& x) {
        const Register a = f.read(x.a);
        const Register b = f.read(x.b);
        const int count = f.count;
        float* const v = f.open(x);
        const Partials partials(f, x, a, b);
        const V zero(0.0);
        const V half(0.5);
        withOperands(a, b, [&](const auto& left, const auto& right) {
            for (int i = 0; i < count; i += lanes) {
                const V p = left(i);
                const V q = right(i);
                (larger ? plainMaximum(p, q) : plainMinimum(p, q)).store(v + i);
                const auto first = larger ? q < p : p < q;
                const auto tie = p == q;
                partials.each(
                    i,
                    [&](const V& dp) { return select(first, dp, select(tie, V(half * dp), zero)); },
                    [&](const V& dq) { return select(first, zero, select(tie, V(half * dq), dq)); },
                    [&](const V& dp, const V& dq) {
                        return select(first, dp, select(tie, V(half * (dp + dq)), dq));
                    });
            }
        });
    }
    static void choose(Frame& f, const LaneInstruction& x) {
        const Register c = f.read(x.a);
        const Register a = f.read(x.b);
        const Register b = f.read(x.c);
        const int count = f.count;
        float* const v = f.open(x);
        const Partials partials(f, x, a, b);
        const V zero(0.0);
        for (int i = 0; i < count; i += lanes) {
            const auto holds = V(0.5) < V::load(c.v + i);
            if (x.value) select(holds, V::load(a.v + i), V::load(b.v + i)).store(v + i);
            partials.each(
                i, [&](const V& dp) { return select(holds, dp, zero); },
                [&](const V& dq) { return select(holds, zero, dq); },
                [&](const V& dp, const V& dq) { return select(holds, dp, dq); });
        }
    }
    /// The value of a; its partials times those of b where there is a factor.
    static void pass(Frame& f, const LaneInstruction& x, bool factor) {
        const Register a = f.read(x.a);
        const Register b = factor && x.mask != 0 ? f.read(x.b) : a;
        const int count = f.count;
        float* const v = f.open(x);
        if (x.value && a.v != v)
            for (int i = 0; i < count; i += lanes) V::load(a.v + i).store(v + i);
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            const float* const d = a.d[k];
            if (!factor && d == out) continue;
            for (int i = 0; i < count; i += lanes) {
                const V slope = V::load(d + i);
                (factor ? V(slope * V::load(b.v + i)) : slope).store(out + i);
            }
        }
    }
    static void fill(Frame& f, const LaneInstruction& x, double number) {
        float* const v = f.open(x);
        const V y(number);
        for (int i = 0; i < f.count; i += lanes) y.store(v + i);
    }
    static void spread(Frame& f, const LaneInstruction& x) {
        const V y = V::load(f.read(x.a).v);
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes) y.store(v + i);
    }
    /// p: a number, or one that is known when the program is compiled.
    template <class P>
    static void powerBy(Frame& f, const LaneInstruction& x, const P& p) {
        const V zero(0.0);
        unary(f, x, [&](const V& y) {
            const double exponent = p;
            return Sloped{powerOf(y, exponent),
                          select(y == zero, zero, V(V(exponent) * powerOf(y, exponent - 1.0)))};
        });
    }
    template <int whole>
    struct Whole {
        constexpr operator double() const { return whole; }
    };
    static void power(Frame& f, const LaneInstruction& x, double p) {
        if (p == 3.0) return powerBy(f, x, Whole<3>{});
        if (p == 4.0) return powerBy(f, x, Whole<4>{});
        powerBy(f, x, p);
    }
    static void powerOfLanes(Frame& f, const LaneInstruction& x) {
        rare(f, x, [](const Full& y, const Full& p) {
            const V zero(0.0);
            const V value = plainPower(y.v, p.v);
            const V slope = select(y.v == zero, zero, V(p.v * plainPower(y.v, V(p.v - V(1.0)))));
            const V by_exponent = select(y.v == zero, zero, V(value * signedLog(y.v)));
            const auto d = [&](const V& dy, const V& dp) {
                // An exponent without partials may stand over a base below 0.
                return V(slope * dy + select(dp == zero, zero, V(by_exponent * dp)));
            };
            return Full{value, d(y.dcx, p.dcx), d(y.dcy, p.dcy), d(y.dw, p.dw), d(y.dh, p.dh)};
        });
    }
};

}  // namespace iou
