// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/overlap.hpp"
#include "core/kernels/lane_kernels.hpp"
#include "core/numbers/math.hpp"
#include "core/numbers/pack.hpp"
#include "core/registry/loss_info.hpp"

/// The loss formulas over lanes. Included by one small translation unit per loss header and
/// instruction set, compiled with that set's flags; every function here has lanes in its type.
namespace iou {

template <class V>
struct LaneSinks {
    /// Sums every part into its own accumulators.
    struct SumParts {
        double* sums;
        int* next;
        template <class T>
        const T& operator()(const TermInfo& info, const T& x) const {
            if (info.role == TermRole::part) {
                if constexpr (requires { V(plain(x)); })
                    V::S::accumulate(sums + sum_lanes * (*next)++, V(plain(x)).x);
            }
            return x;
        }
    };
    /// Keeps the term of one index.
    struct Pick {
        int wanted;
        int* next;
        V* out;  ///< value and four partials
        template <class T>
        const T& operator()(const TermInfo&, const T& x) const {
            if ((*next)++ == wanted) keep(x, out);
            return x;
        }
    };
    static V partial(Zero) { return V(0.0); }
    static V partial(const V& d) { return d; }
    template <class T>
    static void keep(const T& x, V* out) {
        if constexpr (is_dual<T>) {
            out[0] = x.v;
            out[1] = partial(x.dcx);
            out[2] = partial(x.dcy);
            out[3] = partial(x.dw);
            out[4] = partial(x.dh);
        } else {
            out[0] = V(x);
            for (int i = 1; i < 5; ++i) out[i] = V(0.0);
        }
    }
};

/// V: the native Pack. The target's centre is the origin, known when the program is compiled.
template <class L, class V>
struct LossKernels {
    static constexpr int lanes = sizeof(V) / sizeof(float);
    using Params = typename L::Params;
    using Target = Box<Zero, Zero, V, V>;
    using Sinks = LaneSinks<V>;

    static Box<V> prediction(const LaneBlock& b, int i) {
        return {V::load(b.cx + i), V::load(b.cy + i), V::load(b.w + i), V::load(b.h + i)};
    }
    static Target target(const LaneBlock& b, int i) {
        return {Zero{}, Zero{}, V::load(b.target_w + i), V::load(b.target_h + i)};
    }
    static auto seeded(const Box<V>& b) {
        return Box{makeDual(b.cx, V(1.0), Zero{}, Zero{}, Zero{}),
                   makeDual(b.cy, Zero{}, V(1.0), Zero{}, Zero{}),
                   makeDual(b.w, Zero{}, Zero{}, V(1.0), Zero{}),
                   makeDual(b.h, Zero{}, Zero{}, Zero{}, V(1.0))};
    }

    template <class Sink>
    static void direction(const Box<V>& pred, const Target& g, const Params& p, Sink&& term,
                          V* out) {
        if constexpr (requires { L::direction(pred, g, p); }) {
            Sinks::keep(L::eval(seeded(pred), g, p, term), out);
            if (p.step_gain) {
                const auto s = L::direction(pred, g, p);
                out[1] = s.cx;
                out[2] = s.cy;
                out[3] = s.w;
                out[4] = s.h;
            }
        } else {
            Sinks::keep(L::eval(seeded(pred), g, p, term), out);
        }
    }
    static void store(const LaneBlock& b, int i, const V* out, const V& factor) {
        for (int k = 0; k < 4; ++k) {
            const V d = b.iou_factor ? out[k + 1] * factor : out[k + 1];
            d.store(b.d[k] + i);
        }
    }

    template <bool parts>
    static void walk(const LaneBlock& b, const LaneParams& packed) {
        Params p;
        __builtin_memcpy(&p, packed.bytes, sizeof p);
        for (int i = 0; i < b.count; i += lanes) {
            const auto pred = prediction(b, i);
            const auto g = target(b, i);
            V out[5];
            const int lane = i % sum_lanes;
            if constexpr (parts) {
                int next = 0;
                direction(pred, g, p, typename Sinks::SumParts{b.term_sums + lane, &next}, out);
            } else {
                direction(pred, g, p, NoTerms{}, out);
            }
            const V iou_loss = V(1.0) - overlap(pred, g, NoTerms{}).iou;
            V::S::accumulate(b.iou_sums + lane, iou_loss.x);
            store(b, i, out, V(1.0) + iou_loss);
        }
    }
    static void evaluate(const LaneBlock& b, const LaneParams& packed) {
        Params p;
        __builtin_memcpy(&p, packed.bytes, sizeof p);
        for (int i = 0; i < b.count; i += lanes) {
            V loss[5];
            V picked[5];
            int next = 0;
            direction(prediction(b, i), target(b, i), p,
                      typename Sinks::Pick{b.term, &next, picked}, loss);
            const V* out = b.term < 0 ? loss : picked;
            out[0].store(b.value + i);
            for (int k = 0; k < 4; ++k) out[k + 1].store(b.d[k] + i);
        }
    }

    static constexpr LaneKernels table{&walk<false>, &walk<true>, &evaluate};
};

/// The lanes are in the type of the table too: without them the linker would merge the tables of
/// the instruction sets into one.
template <class List, class V>
struct KernelTable;
template <class... L, class V>
struct KernelTable<LossList<L...>, V> {
    static constexpr LaneKernels table[] = {LossKernels<L, V>::table...};
};

}  // namespace iou
