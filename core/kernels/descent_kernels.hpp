// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_form.hpp"
#include "core/kernels/step_kernels.hpp"
#include "core/numbers/pack.hpp"
#include "core/optim/update.hpp"

/// What a descent needs beside its loss, over lanes: the steps of the optimisers, and the metrics.
/// Compiled once per instruction set.
namespace iou {

/// A box beyond this size or distance (target sizes and pixels alike) has diverged.
inline constexpr double divergence_limit = 1e9;

/// Rules: of every optimiser, by its number.
template <class V, class... Rules>
struct DescentKernelsOf {
    static constexpr int lanes = sizeof(V) / sizeof(float);

    /// The gradient by the form's variables of the cases at i, and what their change is divided by.
    template <class Rule, BoxForm form, class Block>
    static void begin(const Block& b, const V* c, int i, V* g, V* divisor) {
        V d[4];
        V v[4];
        for (int k = 0; k < 4; ++k) {
            d[k] = V::load(b.d[k] + i);
            v[k] = V::load(b.v[k] + i);
        }
        if constexpr (isAnchored(form)) {
            V x[4];
            for (int k = 0; k < 4; ++k) x[k] = V::load(b.x[k] + i);
            FormOf<form>::chain(boxAt(b, i), x, frameAt(b, i), d, g);
        } else {
            FormOf<form>::chain(boxAt(b, i), d, g);
        }
        Rule::advance(g, v, c);
        for (int k = 0; k < 4; ++k) v[k].store(b.v[k] + i);
        Rule::divisors(v, c, divisor);
    }
    /// What each variable loses.
    template <class Rule>
    static void changes(const OptimizerBlock& b, const V* c, int i, const V* g, const V* divisor,
                        V* change) {
        V m[4];
        for (int k = 0; k < 4; ++k) m[k] = V::load(b.m[k] + i);
        Rule::share(g, m, divisor, c, change);
        for (int k = 0; k < 4; ++k) m[k].store(b.m[k] + i);
    }
    /// Takes the changes. A box that leaves the finite world stays where it was, and is marked.
    template <BoxForm form, class Block>
    static void move(const Block& b, int i, const V* change) {
        V x[4];
        V next[4];
        for (int k = 0; k < 4; ++k) {
            x[k] = V::load(b.x[k] + i);
            next[k] = x[k] - change[k];
        }
        const V reach =
            (plainAbs(next[0]) + plainAbs(next[1])) + (plainAbs(next[2]) + plainAbs(next[3]));
        V smallest = V::load(b.smallest + i);
        if (!allAtMost(reach, V(divergence_limit))) [[unlikely]] {
            const auto sound = reach <= V(divergence_limit);
            for (int k = 0; k < 4; ++k) next[k] = select(sound, next[k], x[k]);
            smallest = select(sound, smallest, V(-__builtin_inf()));
        }
        for (int k = 0; k < 4; ++k) next[k].store(b.x[k] + i);
        Box<V> box;
        if constexpr (isAnchored(form))
            box = FormOf<form>::toBox(next, frameAt(b, i));
        else
            box = FormOf<form>::toBox(next);
        plainMinimum(smallest, plainMinimum(box.w, box.h)).store(b.smallest + i);
        box.cx.store(b.box[0] + i);
        box.cy.store(b.box[1] + i);
        box.w.store(b.box[2] + i);
        box.h.store(b.box[3] + i);
    }
    static Box<V> rowsAt(BlockRows from, int i) {
        return {V::load(from[0] + i), V::load(from[1] + i), V::load(from[2] + i),
                V::load(from[3] + i)};
    }
    static Box<V> boxAt(const OptimizerBlock& b, int i) { return rowsAt(b.box, i); }
    static CodeFrame<V> frameAt(const AnchoredBlock& b, int i) {
        return {rowsAt(b.anchor, i), V(b.place), V(b.size), V(b.limit)};
    }
    /// Three vectors of cases are under way, each a stage further: roots and quotients take long,
    /// and the processor does not look far enough ahead by itself to fill the time.
    template <class Rule, BoxForm form, class Block>
    [[gnu::flatten]] static void step(const Block& block) {
        const Block b = block;  // addresses in registers: the stores cannot change them
        V c[optim::coefficient_count];
        for (int k = 0; k < optim::coefficient_count; ++k)
            c[k] = V(static_cast<double>(b.coefficients[k]));
        V g[4] = {};
        V divisor[4] = {};
        V change[4] = {};
        begin<Rule, form>(b, c, 0, g, divisor);
        if (b.count > lanes) {
            changes<Rule>(b, c, 0, g, divisor, change);
            begin<Rule, form>(b, c, lanes, g, divisor);
        }
        for (int i = 2 * lanes; i < b.count; i += lanes) {
            V next_g[4] = {};
            V next_divisor[4] = {};
            V next_change[4] = {};
            begin<Rule, form>(b, c, i, next_g, next_divisor);
            changes<Rule>(b, c, i - lanes, g, divisor, next_change);
            move<form>(b, i - 2 * lanes, change);
            for (int k = 0; k < 4; ++k) {
                g[k] = next_g[k];
                divisor[k] = next_divisor[k];
                change[k] = next_change[k];
            }
        }
        if (b.count > lanes) move<form>(b, b.count - 2 * lanes, change);
        changes<Rule>(b, c, b.count - lanes, g, divisor, change);
        move<form>(b, b.count - lanes, change);
    }

    [[gnu::flatten]] static void metrics(const MetricsBlock& block) {
        const MetricsBlock b = block;
        constexpr int parts = sum_lanes / lanes;
        V sums[parts][6];  // in registers
        for (int part = 0; part < parts; ++part) {
            for (int k = 0; k < 4; ++k) sums[part][k] = V::load(b.l1[k] + part * lanes);
            sums[part][4] = V::load(b.aei + part * lanes);
            sums[part][5] = V::load(b.worst + part * lanes);
        }
        for (int first = 0; first < b.count; first += sum_lanes) {
            for (int part = 0; part < parts; ++part) {
                const int i = first + part * lanes;
                const V w = V::load(b.box[2] + i);
                const V h = V::load(b.box[3] + i);
                const V wg = V::load(b.target_w + i);
                const V hg = V::load(b.target_h + i);
                const V area = wg * hg;
                const V aei = (w * h - area) / area;
                V* const sum = sums[part];
                sum[0] = sum[0] + plainAbs(V::load(b.box[0] + i));
                sum[1] = sum[1] + plainAbs(V::load(b.box[1] + i));
                sum[2] = sum[2] + plainAbs(w - wg);
                sum[3] = sum[3] + plainAbs(h - hg);
                sum[4] = sum[4] + aei;
                sum[5] = plainMaximum(aei, sum[5]);
            }
        }
        for (int part = 0; part < parts; ++part) {
            for (int k = 0; k < 4; ++k) sums[part][k].store(b.l1[k] + part * lanes);
            sums[part][4].store(b.aei + part * lanes);
            sums[part][5].store(b.worst + part * lanes);
        }
    }

    static constexpr OptimizerRow rows[] = {
        {{&step<Rules, BoxForm::xyxy>, &step<Rules, BoxForm::cxcywh>,
          &step<Rules, BoxForm::log>}}...};
    static constexpr AnchoredRow anchored_rows[] = {
        {{&step<Rules, BoxForm::faster_rcnn>, &step<Rules, BoxForm::center_size>,
          &step<Rules, BoxForm::corners_sqrt_area>}}...};
    static_assert(form_count + anchored_form_count == box_form_count);
    static constexpr StepKernels table{{rows, &metrics}, anchored_rows};
};

}  // namespace iou
