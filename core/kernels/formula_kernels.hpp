// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/formula_pair.hpp"

/// Typed formulas over lanes: a program of operations, each a loop over a strip of pairs. Included
/// by one translation unit per instruction set; every function here has lanes in its type.
namespace iou {

template <class V>
struct FormulaKernels : FormulaStrips<V> {
    using Strips = FormulaStrips<V>;
    using Frame = typename Strips::Frame;
    using Register = typename Strips::Register;
    using Full = Dual<V>;
    static constexpr int lanes = Strips::lanes;
    static constexpr int isa = lanes == 16 ? 2 : lanes == 8 ? 1 : 0;

    /// f(x): f gives value and slope of a vector.
    template <class F>
    static void unary(Frame& f, const LaneInstruction& x, const F& function) {
        const Register a = f.registers[x.a];
        alignas(64) float slope[formula_strip];
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes) {
            const auto y = function(V::load(a.v + i));
            y.value.store(v + i);
            y.slope.store(slope + i);
        }
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            const float* const d = a.d[k];
            for (int i = 0; i < f.count; i += lanes)
                (V::load(slope + i) * V::load(d + i)).store(out + i);
        }
    }
    struct Sloped {
        V value, slope;
    };
    /// Duals of a and b with all partials to one: for what is seldom used.
    template <class F>
    static void rare(Frame& f, const LaneInstruction& x, const F& function) {
        const Register a = f.registers[x.a];
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
        const Register a = f.registers[x.a];
        const Register b = x.b < 0 ? a : f.registers[x.b];
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes)
            select(holds(V::load(a.v + i), V::load(b.v + i)), V(1.0), V(0.0)).store(v + i);
    }
    /// a + s b
    static void sum(Frame& f, const LaneInstruction& x, double factor) {
        const Register a = f.registers[x.a];
        const Register b = f.registers[x.b];
        const V s(factor);
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes)
            (V::load(a.v + i) + V::load(b.v + i) * s).store(v + i);
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            const float* const da = a.d[k];
            const float* const db = b.d[k];
            if (!db) {
                for (int i = 0; i < f.count; i += lanes) V::load(da + i).store(out + i);
            } else if (!da) {
                for (int i = 0; i < f.count; i += lanes) (V::load(db + i) * s).store(out + i);
            } else {
                for (int i = 0; i < f.count; i += lanes)
                    (V::load(da + i) + V::load(db + i) * s).store(out + i);
            }
        }
    }
    static void multiply(Frame& f, const LaneInstruction& x) {
        const Register a = f.registers[x.a];
        const Register b = f.registers[x.b];
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes) (V::load(a.v + i) * V::load(b.v + i)).store(v + i);
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            const float* const da = a.d[k];
            const float* const db = b.d[k];
            if (!db) {
                for (int i = 0; i < f.count; i += lanes)
                    (V::load(da + i) * V::load(b.v + i)).store(out + i);
            } else if (!da) {
                for (int i = 0; i < f.count; i += lanes)
                    (V::load(a.v + i) * V::load(db + i)).store(out + i);
            } else {
                for (int i = 0; i < f.count; i += lanes)
                    (V::load(da + i) * V::load(b.v + i) + V::load(a.v + i) * V::load(db + i))
                        .store(out + i);
            }
        }
    }
    /// a/b with 0/0 = 0.
    static void divide(Frame& f, const LaneInstruction& x) {
        const Register a = f.registers[x.a];
        const Register b = f.registers[x.b];
        alignas(64) float reciprocal[formula_strip];
        float* const v = f.open(x);
        const V zero(0.0);
        for (int i = 0; i < f.count; i += lanes) {
            const V p = V::load(a.v + i);
            const V q = V::load(b.v + i);
            const V r = select((p == zero) & (q == zero), zero, V(V(1.0) / q));
            r.store(reciprocal + i);
            (p * r).store(v + i);
        }
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            const float* const da = a.d[k];
            const float* const db = b.d[k];
            if (!db) {
                for (int i = 0; i < f.count; i += lanes)
                    (V::load(da + i) * V::load(reciprocal + i)).store(out + i);
            } else if (!da) {
                for (int i = 0; i < f.count; i += lanes)
                    (-(V::load(v + i) * V::load(db + i)) * V::load(reciprocal + i)).store(out + i);
            } else {
                for (int i = 0; i < f.count; i += lanes)
                    ((V::load(da + i) - V::load(v + i) * V::load(db + i)) * V::load(reciprocal + i))
                        .store(out + i);
            }
        }
    }
    /// The smaller of sign a, sign b, times sign; ties share the gradient half and half.
    static void least(Frame& f, const LaneInstruction& x, bool larger) {
        const Register a = f.registers[x.a];
        const Register b = f.registers[x.b];
        float* const v = f.open(x);
        if (larger)
            for (int i = 0; i < f.count; i += lanes)
                plainMaximum(V::load(a.v + i), V::load(b.v + i)).store(v + i);
        else
            for (int i = 0; i < f.count; i += lanes)
                plainMinimum(V::load(a.v + i), V::load(b.v + i)).store(v + i);
        const Register& first = larger ? b : a;
        const Register& second = larger ? a : b;
        const V half(0.5);
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            for (int i = 0; i < f.count; i += lanes) {
                const V p = V::load(a.v + i);
                const V q = V::load(b.v + i);
                const V dp = Strips::partialAt(first, k, i);
                const V dq = Strips::partialAt(second, k, i);
                select(p < q, dp, select(p == q, V(half * (dp + dq)), dq)).store(out + i);
            }
        }
    }
    static void choose(Frame& f, const LaneInstruction& x) {
        const Register c = f.registers[x.a];
        const Register a = f.registers[x.b];
        const Register b = f.registers[x.c];
        float* const v = f.open(x);
        const V half(0.5);
        for (int i = 0; i < f.count; i += lanes)
            select(half < V::load(c.v + i), V::load(a.v + i), V::load(b.v + i)).store(v + i);
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            for (int i = 0; i < f.count; i += lanes)
                select(half < V::load(c.v + i), Strips::partialAt(a, k, i),
                       Strips::partialAt(b, k, i))
                    .store(out + i);
        }
    }
    /// The value of a; its partials times those of b where there is a factor.
    static void pass(Frame& f, const LaneInstruction& x, bool factor) {
        const Register a = f.registers[x.a];
        const Register b = factor ? f.registers[x.b] : a;
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes) V::load(a.v + i).store(v + i);
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            const float* const d = a.d[k];
            for (int i = 0; i < f.count; i += lanes) {
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
    static void power(Frame& f, const LaneInstruction& x, double p) {
        const V zero(0.0);
        unary(f, x, [&](const V& y) {
            return Sloped{powerOf(y, p), select(y == zero, zero, V(V(p) * powerOf(y, p - 1.0)))};
        });
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
    /// A built-in loss of two boxes, the second without partials.
    static void loss(Frame& f, const LaneInstruction& x) {
        alignas(64) float in[6][formula_strip];
        alignas(64) float made[5][formula_strip];
        const short* const boxes = x.pair->boxes;
        const auto at = [&](int k) -> const Register& { return f.registers[boxes[k]]; };
        for (int i = 0; i < f.count; i += lanes) {
            (V::load(at(0).v + i) - V::load(at(4).v + i)).store(in[0] + i);
            (V::load(at(1).v + i) - V::load(at(5).v + i)).store(in[1] + i);
            V::load(at(2).v + i).store(in[2] + i);
            V::load(at(3).v + i).store(in[3] + i);
            V::load(at(6).v + i).store(in[4] + i);
            V::load(at(7).v + i).store(in[5] + i);
        }
        LaneBlock b{in[0],       in[1],   in[2],   in[3],
                    in[4],       in[5],   f.count, {made[1], made[2], made[3], made[4]},
                    false,       nullptr, nullptr, made[0],
                    x.call->term};
        x.call->kernels[isa]->evaluate(b, x.call->params);
        float* const v = f.open(x);
        for (int i = 0; i < f.count; i += lanes) V::load(made[0] + i).store(v + i);
        for (int k = 0; k < 4; ++k) {
            if (!f.has(x, k)) continue;
            float* const out = f.strip(x.out, k);
            for (int i = 0; i < f.count; i += lanes) {
                V total(0.0);
                for (int j = 0; j < 4; ++j)
                    if (at(j).d[k])
                        total = total + V::load(made[1 + j] + i) * V::load(at(j).d[k] + i);
                total.store(out + i);
            }
        }
    }

    static void perform(Frame& f, const LaneInstruction& x) {
        const V zero(0.0);
        const V one(1.0);
        switch (x.op) {
        case LaneOp::fill: return fill(f, x, static_cast<double>(x.number));
        case LaneOp::parameter: return fill(f, x, static_cast<double>(f.values[x.which]));
        case LaneOp::low_edge: return sum(f, x, -0.5);
        case LaneOp::high_edge: return sum(f, x, 0.5);
        case LaneOp::add: return sum(f, x, 1.0);
        case LaneOp::subtract: return sum(f, x, -1.0);
        case LaneOp::multiply: return multiply(f, x);
        case LaneOp::divide: return divide(f, x);
        case LaneOp::negate: return unary(f, x, [&](const V& y) { return Sloped{-y, V(-1.0)}; });
        case LaneOp::square: return unary(f, x, [&](const V& y) { return Sloped{y * y, y + y}; });
        case LaneOp::power_number: return power(f, x, static_cast<double>(x.number));
        case LaneOp::power_parameter: return power(f, x, static_cast<double>(f.values[x.which]));
        case LaneOp::power: return powerOfLanes(f, x);
        case LaneOp::minimum: return least(f, x, false);
        case LaneOp::maximum: return least(f, x, true);
        case LaneOp::abs:
            return unary(f, x, [](const V& y) { return Sloped{plainAbs(y), plainSign(y, 1.0)}; });
        case LaneOp::sign:
            return unary(f, x, [&](const V& y) { return Sloped{plainSign(y, 1.0), zero}; });
        case LaneOp::relu:
            return unary(f, x, [&](const V& y) {
                return Sloped{plainMaximum(y, zero), select(zero < y, one, zero)};
            });
        case LaneOp::sqrt:
            return unary(f, x, [&](const V& y) {
                const V root = plainSqrt(y);
                const auto none = root == zero;
                return Sloped{root, select(none, zero, V(V(0.5) / select(none, one, root)))};
            });
        case LaneOp::exp:
            return unary(f, x, [](const V& y) {
                const V e = plainExp(y);
                return Sloped{e, e};
            });
        case LaneOp::expm1:
            return unary(f, x, [](const V& y) { return Sloped{plainExpm1(y), plainExp(y)}; });
        case LaneOp::log:
            return unary(f, x, [&](const V& y) { return Sloped{signedLog(y), one / y}; });
        case LaneOp::log1p: return rare(f, x, [](const Full& y, const Full&) { return log1p(y); });
        case LaneOp::sin: return rare(f, x, [](const Full& y, const Full&) { return sine(y); });
        case LaneOp::cos: return rare(f, x, [](const Full& y, const Full&) { return cosine(y); });
        case LaneOp::asin: return rare(f, x, [](const Full& y, const Full&) { return arcSine(y); });
        case LaneOp::acos:
            return rare(f, x, [](const Full& y, const Full&) { return arcCosine(y); });
        case LaneOp::atan:
            return unary(f, x, [&](const V& y) {
                return Sloped{V(atan2(y, one)), one / (one + y * y)};
            });
        case LaneOp::atan2:
            return rare(f, x, [](const Full& y, const Full& z) { return fullAngle(y, z); });
        case LaneOp::tanh:
            return rare(f, x, [](const Full& y, const Full&) { return hyperbolicTangent(y); });
        case LaneOp::sigmoid:
            return rare(f, x, [](const Full& y, const Full&) { return sigmoid(y); });
        case LaneOp::less: return condition(f, x, [](const V& y, const V& z) { return y < z; });
        case LaneOp::less_equal:
            return condition(f, x, [](const V& y, const V& z) { return y <= z; });
        case LaneOp::equal: return condition(f, x, [](const V& y, const V& z) { return y == z; });
        case LaneOp::both:
            return condition(f, x,
                             [](const V& y, const V& z) { return (V(0.5) < y) & (V(0.5) < z); });
        case LaneOp::either:
            return condition(f, x,
                             [](const V& y, const V& z) { return (V(0.5) < y) | (V(0.5) < z); });
        case LaneOp::opposite:
            return condition(f, x, [](const V& y, const V&) { return y <= V(0.5); });
        case LaneOp::select: return choose(f, x);
        case LaneOp::detach: return pass(f, x, false);
        case LaneOp::gain: return pass(f, x, f.direction);
        case LaneOp::pair_of_inputs: return Strips::pairOfInputs(f, *x.pair);
        case LaneOp::pair_of_scaled: return Strips::pairOfScaled(f, *x.pair);
        case LaneOp::pair: return Strips::pair(f, *x.pair);
        case LaneOp::loss: return loss(f, x);
        case LaneOp::part: {
            const float* const v = f.registers[x.a].v;
            float* const sums = f.term_sums + x.which * sum_lanes;
            for (int i = 0; i < f.count; i += lanes) V::load(v + i).addTo(sums + i % sum_lanes);
            return;
        }
        }
    }

    /// Runs a program over a block, strip by strip; keep(frame, first) takes what it made.
    template <class Keep>
    static void run(const LaneBlock& b, const LaneProgram& program, const FormulaLaneParams& p,
                    const Keep& keep) {
        alignas(64) float strips[formula_strips][5][formula_strip];
        Frame f(strips, p, b.term_sums);
        for (int first = 0; first < b.count; first += formula_strip) {
            f.begin(b, first);
            for (int i = 0; i < program.count; ++i) perform(f, program.code[i]);
            keep(f, first);
        }
    }
    static FormulaLaneParams unpacked(const LaneParams& packed) {
        FormulaLaneParams p;
        __builtin_memcpy(&p, packed.bytes, sizeof p);
        return p;
    }
    static void walk(const LaneBlock& b, const FormulaLaneParams& p, const LaneProgram& program) {
        run(b, program, p, [&](const Frame& f, int first) {
            const Register& x = f.registers[program.result];
            const float* const iou_loss = f.registers[program.iou_loss].v;
            for (int i = 0; i < f.count; i += lanes) {
                const V lack = V::load(iou_loss + i);
                lack.addTo(b.iou_sums + i % sum_lanes);
                const V factor = V(1.0) + lack;
                for (int k = 0; k < 4; ++k) {
                    const V d = Strips::partialAt(x, k, i);
                    (b.iou_factor ? V(d * factor) : d).store(b.d[k] + first + i);
                }
            }
        });
    }
    static void step(const LaneBlock& b, const LaneParams& packed) {
        const FormulaLaneParams p = unpacked(packed);
        walk(b, p, *p.step);
    }
    static void record(const LaneBlock& b, const LaneParams& packed) {
        const FormulaLaneParams p = unpacked(packed);
        walk(b, p, *p.record);
    }
    static void evaluate(const LaneBlock& b, const LaneParams& packed) {
        const FormulaLaneParams p = unpacked(packed);
        const LaneProgram& program = b.term < 0 ? *p.evaluate : p.terms[b.term];
        run(b, program, p, [&](const Frame& f, int first) {
            const Register& x = f.registers[program.result];
            for (int i = 0; i < f.count; i += lanes) {
                V::load(x.v + i).store(b.value + first + i);
                for (int k = 0; k < 4; ++k) Strips::partialAt(x, k, i).store(b.d[k] + first + i);
            }
        });
    }

    static constexpr LaneKernels table{&step, &record, &evaluate};
};

}  // namespace iou
