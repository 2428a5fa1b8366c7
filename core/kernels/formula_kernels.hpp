// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/formula_arithmetic.hpp"

/// Typed formulas over lanes: a program of operations, each a loop over a strip of pairs. Included
/// by one translation unit per instruction set; every function here has lanes in its type.
namespace iou {

template <class V>
struct FormulaKernels : FormulaArithmetic<V> {
    using Strips = FormulaStrips<V>;
    using Arithmetic = FormulaArithmetic<V>;
    using Frame = typename Strips::Frame;
    using Register = typename Strips::Register;
    using Full = Dual<V>;
    using Sloped = typename Arithmetic::Sloped;
    static constexpr int lanes = Strips::lanes;
    static constexpr int isa = lanes == 16 ? 2 : lanes == 8 ? 1 : 0;

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
        case LaneOp::fill: return Arithmetic::fill(f, x, static_cast<double>(x.number));
        case LaneOp::parameter:
            return Arithmetic::fill(f, x, static_cast<double>(f.values[x.which]));
        case LaneOp::low_edge:
            return Arithmetic::template sum<typename Arithmetic::MinusHalf>(f, x);
        case LaneOp::high_edge:
            return Arithmetic::template sum<typename Arithmetic::PlusHalf>(f, x);
        case LaneOp::add: return Arithmetic::template sum<typename Arithmetic::Plus>(f, x);
        case LaneOp::subtract: return Arithmetic::template sum<typename Arithmetic::Minus>(f, x);
        case LaneOp::multiply: return Arithmetic::multiply(f, x);
        case LaneOp::divide: return Arithmetic::divide(f, x);
        case LaneOp::negate: return Arithmetic::negate(f, x);
        case LaneOp::square:
            return Arithmetic::unary(f, x, [&](const V& y) { return Sloped{y * y, y + y}; });
        case LaneOp::power_number: return Arithmetic::power(f, x, static_cast<double>(x.number));
        case LaneOp::power_parameter:
            return Arithmetic::power(f, x, static_cast<double>(f.values[x.which]));
        case LaneOp::power: return Arithmetic::powerOfLanes(f, x);
        case LaneOp::minimum: return Arithmetic::template least<false>(f, x);
        case LaneOp::maximum: return Arithmetic::template least<true>(f, x);
        case LaneOp::abs:
            return Arithmetic::unary(f, x, [](const V& y) {
                return Sloped{plainAbs(y), plainSign(y, 1.0)};
            });
        case LaneOp::sign:
            return Arithmetic::unary(f, x, [&](const V& y) {
                return Sloped{plainSign(y, 1.0), zero};
            });
        case LaneOp::relu:
            return Arithmetic::unary(f, x, [&](const V& y) {
                return Sloped{plainMaximum(y, zero), select(zero < y, one, zero)};
            });
        case LaneOp::sqrt:
            return Arithmetic::unary(f, x, [&](const V& y) {
                const V root = plainSqrt(y);
                const auto none = root == zero;
                return Sloped{root, select(none, zero, V(V(0.5) / select(none, one, root)))};
            });
        case LaneOp::exp:
            return Arithmetic::unary(f, x, [](const V& y) {
                const V e = plainExp(y);
                return Sloped{e, e};
            });
        case LaneOp::expm1:
            return Arithmetic::unary(f, x, [&](const V& y) {
                const V e = plainExp(y);  // of which plainExpm1() is one less
                return Sloped{e - one, e};
            });
        case LaneOp::log:
            return Arithmetic::unary(f, x, [&](const V& y) {
                return Sloped{signedLog(y), one / y};
            });
        case LaneOp::log1p:
            return Arithmetic::rare(f, x, [](const Full& y, const Full&) { return log1p(y); });
        case LaneOp::sin:
            return Arithmetic::rare(f, x, [](const Full& y, const Full&) { return sine(y); });
        case LaneOp::cos:
            return Arithmetic::rare(f, x, [](const Full& y, const Full&) { return cosine(y); });
        case LaneOp::asin:
            return Arithmetic::rare(f, x, [](const Full& y, const Full&) { return arcSine(y); });
        case LaneOp::acos:
            return Arithmetic::rare(f, x, [](const Full& y, const Full&) { return arcCosine(y); });
        case LaneOp::atan:
            return Arithmetic::unary(f, x, [&](const V& y) {
                return Sloped{V(atan2(y, one)), one / (one + y * y)};
            });
        case LaneOp::atan2:
            return Arithmetic::rare(f, x,
                                    [](const Full& y, const Full& z) { return fullAngle(y, z); });
        case LaneOp::tanh:
            return Arithmetic::rare(
                f, x, [](const Full& y, const Full&) { return hyperbolicTangent(y); });
        case LaneOp::sigmoid:
            return Arithmetic::rare(f, x, [](const Full& y, const Full&) { return sigmoid(y); });
        case LaneOp::less:
            return Arithmetic::condition(f, x, [](const V& y, const V& z) { return y < z; });
        case LaneOp::less_equal:
            return Arithmetic::condition(f, x, [](const V& y, const V& z) { return y <= z; });
        case LaneOp::equal:
            return Arithmetic::condition(f, x, [](const V& y, const V& z) { return y == z; });
        case LaneOp::both:
            return Arithmetic::condition(
                f, x, [](const V& y, const V& z) { return (V(0.5) < y) & (V(0.5) < z); });
        case LaneOp::either:
            return Arithmetic::condition(
                f, x, [](const V& y, const V& z) { return (V(0.5) < y) | (V(0.5) < z); });
        case LaneOp::opposite:
            return Arithmetic::condition(f, x, [](const V& y, const V&) { return y <= V(0.5); });
        case LaneOp::select: return Arithmetic::choose(f, x);
        case LaneOp::spread: return Arithmetic::spread(f, x);
        case LaneOp::detach: return Arithmetic::pass(f, x, false);
        case LaneOp::gain: return Arithmetic::pass(f, x, f.direction);
        case LaneOp::pair_of_inputs: return Strips::pairOfInputs(f, *x.pair);
        case LaneOp::pair_of_scaled: return Strips::pairOfScaled(f, *x.pair);
        case LaneOp::pair_of_mixed: return Strips::pairOfMixed(f, *x.pair);
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

    /// Runs a program over a block; keep(frame) takes what it made. value: where the result's value
    /// is wanted; null: nowhere.
    template <class Keep>
    static void run(const LaneBlock& b, const LaneProgram& program, const FormulaLaneParams& p,
                    float* value, const Keep& keep) {
        alignas(64) float strips[formula_strips][5][formula_strip];
        alignas(64) float unwanted[formula_strip];
        Frame f(strips, p, b, value ? value : unwanted);
        for (int i = 0; i < program.count; ++i) {
            f.count = program.code[i].uniform ? lanes : b.count;
            perform(f, program.code[i]);
        }
        f.count = b.count;
        keep(f);
    }
    static FormulaLaneParams unpacked(const LaneParams& packed) {
        FormulaLaneParams p;
        __builtin_memcpy(&p, packed.bytes, sizeof p);
        return p;
    }
    static void walk(const LaneBlock& b, const FormulaLaneParams& p, const LaneProgram& program) {
        run(b, program, p, nullptr, [&](const Frame& f) {
            const Register& x = f.registers[program.result];
            const float* const iou_loss = f.registers[program.iou_loss].v;
            const int count = f.count;
            for (int i = 0; i < count; i += lanes)
                V::load(iou_loss + i).addTo(b.iou_sums + i % sum_lanes);
            for (int k = 0; k < 4; ++k) {
                if (!b.iou_factor && x.d[k] == b.d[k]) continue;
                for (int i = 0; i < count; i += lanes) {
                    const V d = Strips::partialAt(x, k, i);
                    const V factor = V(1.0) + V::load(iou_loss + i);
                    (b.iou_factor ? V(d * factor) : d).store(b.d[k] + i);
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
        run(b, program, p, b.value, [&](const Frame& f) {
            const Register& x = f.registers[program.result];
            const int count = f.count;
            if (x.v != b.value)
                for (int i = 0; i < count; i += lanes) V::load(x.v + i).store(b.value + i);
            for (int k = 0; k < 4; ++k) {
                if (x.d[k] == b.d[k]) continue;
                for (int i = 0; i < count; i += lanes) Strips::partialAt(x, k, i).store(b.d[k] + i);
            }
        });
    }

    static constexpr LaneKernels table{&step, &record, &evaluate};
};

}  // namespace iou
