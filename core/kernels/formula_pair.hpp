// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/aspect.hpp"
#include "core/geometry/overlap.hpp"
#include "core/kernels/formula_pack.hpp"
#include "core/kernels/formula_program.hpp"

/// The strips of a formula's program, and what two boxes have together: found in one pass, with the
/// partials that a pair is known to have when the program is compiled.
namespace iou {

template <class V>
struct FormulaOnes {
    alignas(64) float x[formula_strip]{};
    constexpr FormulaOnes() {
        for (float& one : x) one = 1.0F;
    }
};

template <class V>
struct FormulaStrips {
    static constexpr int lanes = sizeof(V) / sizeof(float);
    using Full = Dual<V>;
    using Strip = float[formula_strip];

    /// Where values and partials stand; no partial: null. uniform: one vector, the same for all.
    struct Register {
        const float* v;
        const float* d[4];
        bool uniform;
    };
    /// The partial of a coordinate by itself.
    static constexpr FormulaOnes<V> ones{};

    struct Frame {
        float (*strips)[5][formula_strip];
        float* outputs[5];  ///< value and partials of the block
        Register registers[formula_output + 1];
        const float* values;  ///< of the parameters
        float* term_sums;
        bool direction;
        int count;

        /// value: where that of the result goes.
        Frame(float (*all)[5][formula_strip], const FormulaLaneParams& p, const LaneBlock& b,
              float* value)
            : strips(all), outputs{value, b.d[0], b.d[1], b.d[2], b.d[3]}, values(p.values),
              term_sums(b.term_sums), direction(p.direction), count(b.count) {
            const float* const inputs[] = {b.cx, b.cy, b.w, b.h, b.target_w, b.target_h};
            for (int k = 0; k < formula_inputs; ++k) {
                Register& r = registers[formula_strips + k];
                r = {inputs[k], {nullptr, nullptr, nullptr, nullptr}, false};
                if (k < 4) r.d[k] = ones.x;
            }
        }
        /// Below 0: an operand of which nothing is wanted.
        Register read(short index) const { return index < 0 ? Register{} : registers[index]; }
        bool has(const LaneInstruction& x, int k) const { return (x.mask >> k & 1) != 0; }
        float* array(int out, int which) {
            return out == formula_output ? outputs[which] : strips[out][which];
        }
        float* strip(int out, int partial) { return array(out, partial + 1); }
        /// Makes a register ready; gives where its values go.
        float* open(int out, unsigned mask, bool uniform = false) {
            Register& r = registers[out];
            float* const v = array(out, 0);
            r.v = v;
            r.uniform = uniform;
            for (int k = 0; k < 4; ++k)
                r.d[k] = (mask >> static_cast<unsigned>(k) & 1U) != 0 ? strip(out, k) : nullptr;
            return v;
        }
        float* open(const LaneInstruction& x) { return open(x.out, x.mask, x.uniform); }
    };

    static V partialAt(const Register& r, int k, int i) {
        return r.d[k] ? V::load(r.d[k] + i) : V(0.0);
    }
    static Full full(const Register& r, int i) {
        return {V::load(r.v + i), partialAt(r, 0, i), partialAt(r, 1, i), partialAt(r, 2, i),
                partialAt(r, 3, i)};
    }
    static V partialOf(Zero) { return V(0.0); }
    static V partialOf(const V& d) { return d; }
    /// Into strips, never where the block wants its results.
    static void storePartials(Frame& f, int out, unsigned mask, int i, const Full& x) {
        if ((mask & 1U) != 0) x.dcx.store(f.strips[out][1] + i);
        if ((mask & 2U) != 0) x.dcy.store(f.strips[out][2] + i);
        if ((mask & 4U) != 0) x.dw.store(f.strips[out][3] + i);
        if ((mask & 8U) != 0) x.dh.store(f.strips[out][4] + i);
    }
    /// Where value and partials of a quantity go; null: nowhere. No store can change it.
    struct Wanted {
        float* v = nullptr;
        float* d[4]{};

        template <class T>
        void keep(int i, const T& x) const {
            if (!v) return;
            V(plain(x)).store(v + i);
            if constexpr (is_dual<T>) {
                if (d[0]) partialOf(x.dcx).store(d[0] + i);
                if (d[1]) partialOf(x.dcy).store(d[1] + i);
                if (d[2]) partialOf(x.dw).store(d[2] + i);
                if (d[3]) partialOf(x.dh).store(d[3] + i);
            }
        }
    };

    /// A pass over the pairs of a strip: what is wanted of the boxes that boxes(i) gives.
    template <class Boxes>
    static void passOver(Frame& f, const LanePair& wanted, const Boxes& boxes) {
        unsigned want = 0;
        Wanted to[pair_quantities];
        for (int q = 0; q < pair_quantities; ++q) {
            const int out = wanted.outs[q];
            if (out < 0) continue;
            want |= 1U << static_cast<unsigned>(q);
            to[q].v = f.open(out, wanted.masks[q]);
            for (int k = 0; k < 4; ++k)
                to[q].d[k] = f.registers[out].d[k] ? f.strip(out, k) : nullptr;
        }
        constexpr unsigned overlaps = 0x3F, encloses = 0x3C0, distance = 0x400, aspect = 0x800;
        constexpr unsigned loss_alone = 0x20;
        const int count = f.count;
        for (int i = 0; i < count; i += lanes) {
            const auto keep = [&](int q, const auto& x) { to[q].keep(i, x); };
            const auto both = boxes(i);
            const auto& a = both.first;
            const auto& b = both.second;
            if ((want & overlaps) == loss_alone) {
                keep(5, overlap(a, b, NoTerms{}).iou_loss);
            } else if ((want & overlaps) != 0) {
                const auto o = overlap(a, b, NoTerms{});
                keep(0, o.width);
                keep(1, o.height);
                keep(2, o.intersection);
                keep(3, o.union_area);
                keep(4, o.iou);
                keep(5, o.iou_loss);
            }
            if ((want & encloses) != 0) {
                const auto e = enclosing(a, b, NoTerms{});
                keep(6, e.width);
                keep(7, e.height);
                if ((want & 0x100U) != 0) keep(8, e.width * e.height);
                if ((want & 0x200U) != 0) keep(9, diagonal2(e, NoTerms{}));
            }
            if ((want & distance) != 0) keep(10, centerDistance2(a, b, NoTerms{}));
            if ((want & aspect) != 0) keep(11, aspectDifference(a, b, NoTerms{}));
        }
    }
    template <class A, class B>
    struct Both {
        A first;
        B second;
    };
    template <class A, class B>
    Both(A, B) -> Both<A, B>;

    /// The prediction and the target, whose centre is the origin.
    [[gnu::flatten]] static void pairOfInputs(Frame& f, const LanePair& wanted) {
        const auto at = [&](int k) { return f.registers[formula_strips + k].v; };
        passOver(f, wanted, [&](int i) {
            const auto load = [&](int k) { return V::load(at(k) + i); };
            return Both{Box{makeDual(load(0), V(1.0), Zero{}, Zero{}, Zero{}),
                            makeDual(load(1), Zero{}, V(1.0), Zero{}, Zero{}),
                            makeDual(load(2), Zero{}, Zero{}, V(1.0), Zero{}),
                            makeDual(load(3), Zero{}, Zero{}, Zero{}, V(1.0))},
                        Box<Zero, Zero, V, V>{Zero{}, Zero{}, load(4), load(5)}};
        });
    }
    /// A box whose every coordinate has the partial by that of the prediction alone, and one
    /// without partials: an interpolated or scaled prediction and a target.
    [[gnu::flatten]] static void pairOfScaled(Frame& f, const LanePair& wanted) {
        passOver(f, wanted, [&](int i) {
            const auto at = [&](int k) -> const Register& { return f.registers[wanted.boxes[k]]; };
            const auto load = [&](int k) { return V::load(at(k).v + i); };
            const auto slope = [&](int k) { return partialAt(at(k), k, i); };
            return Both{Box{makeDual(load(0), slope(0), Zero{}, Zero{}, Zero{}),
                            makeDual(load(1), Zero{}, slope(1), Zero{}, Zero{}),
                            makeDual(load(2), Zero{}, Zero{}, slope(2), Zero{}),
                            makeDual(load(3), Zero{}, Zero{}, Zero{}, slope(3))},
                        Box<V>{load(4), load(5), load(6), load(7)}};
        });
    }
    /// As pairOfScaled, of a box whose coordinates are made of the prediction's here: the boxes of
    /// interp() and scaled().
    [[gnu::flatten]] static void pairOfMixed(Frame& f, const LanePair& wanted) {
        struct Source {
            const float* v;
            int each;  ///< 0: one vector, the same for all; -1: a strip
        };
        const auto sourceOf = [&](short index) {
            if (index < 0) return Source{nullptr, 0};
            const Register& r = f.registers[index];
            return Source{r.v, r.uniform ? 0 : -1};
        };
        Source boxes[8];
        Source factors[4];
        Source summands[4];
        for (int k = 0; k < 8; ++k) boxes[k] = sourceOf(wanted.boxes[k]);
        for (int k = 0; k < 4; ++k) {
            factors[k] = sourceOf(wanted.factors[k]);
            summands[k] = sourceOf(wanted.summands[k]);
        }
        passOver(f, wanted, [&](int i) {
            const auto load = [i](const Source& s) { return V::load(s.v + (i & s.each)); };
            const auto slope = [&](int k) { return factors[k].v ? load(factors[k]) : V(1.0); };
            const auto value = [&](int k) {
                V x = load(boxes[k]);
                if (factors[k].v) x = x * load(factors[k]);
                if (summands[k].v) x = x + load(summands[k]);
                return x;
            };
            return Both{Box{makeDual(value(0), slope(0), Zero{}, Zero{}, Zero{}),
                            makeDual(value(1), Zero{}, slope(1), Zero{}, Zero{}),
                            makeDual(value(2), Zero{}, Zero{}, slope(2), Zero{}),
                            makeDual(value(3), Zero{}, Zero{}, Zero{}, slope(3))},
                        Box<V>{load(boxes[4]), load(boxes[5]), load(boxes[6]), load(boxes[7])}};
        });
    }
    /// Any two boxes.
    [[gnu::flatten]] static void pair(Frame& f, const LanePair& wanted) {
        passOver(f, wanted, [&](int i) {
            const auto load = [&](int k) { return full(f.registers[wanted.boxes[k]], i); };
            return Both<Box<Full>, Box<Full>>{{load(0), load(1), load(2), load(3)},
                                              {load(4), load(5), load(6), load(7)}};
        });
    }
};

}  // namespace iou
