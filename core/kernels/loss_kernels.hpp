// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/loss_info.hpp"
#include "core/geometry/overlap.hpp"
#include "core/kernels/lane_kernels.hpp"
#include "core/numbers/math.hpp"
#include "core/numbers/pack.hpp"

/// The loss formulas over lanes. Included by one small translation unit per loss header and
/// instruction set, compiled with that set's flags; every function here has lanes in its type.
namespace iou {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

template <class V>
struct LaneSinks {
    using Full = Dual<V>;

    /// Sums every part into its own accumulators.
    struct SumParts {
        float* sums;
        int* next;
        template <class T>
        const T& operator()(const TermInfo& info, const T& x) const {
            if (isSummand(info.role)) {
                if constexpr (requires { V(plain(x)); })
                    V(plain(x)).addTo(sums + sum_lanes * (*next)++);
            }
            return x;
        }
    };
    /// Keeps the term of one index.
    struct Pick {
        int wanted;
        int* next;
        Full* out;
        template <class T>
        const T& operator()(const TermInfo&, const T& x) const {
            if ((*next)++ == wanted) *out = full(x);
            return x;
        }
    };
    static V partial(Zero) { return V(0.0); }
    static V partial(const V& d) { return d; }
    template <class T>
    static Full full(const T& x) {
        if constexpr (is_dual<T>)
            return {x.v, partial(x.dcx), partial(x.dcy), partial(x.dw), partial(x.dh)};
        else
            return {V(x), V(0.0), V(0.0), V(0.0), V(0.0)};
    }
};

/// V: the native Pack. The target's centre is the origin, known when the program is compiled.
template <class L, class V>
struct LossKernels {
    static constexpr int lanes = sizeof(V) / sizeof(float);
    using Params = typename L::Params;
    using Target = Box<Zero, Zero, V, V>;
    using Sinks = LaneSinks<V>;
    using Full = Dual<V>;

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

    /// The loss with what the box descends along in place of its partials.
    template <class Sink>
    static Full direction(const Box<V>& pred, const Target& g, const Params& p, Sink&& term) {
        Full out = Sinks::full(L::eval(seeded(pred), g, p, term));
        if constexpr (requires { L::direction(pred, g, p); }) {
            if (p.step_gain) {
                const auto s = L::direction(pred, g, p);
                out = Full{out.v, s.cx, s.cy, s.w, s.h};
            }
        }
        return out;
    }
    static void store(const LaneBlock& b, int i, const Full& x) {
        x.dcx.store(b.d[0] + i);
        x.dcy.store(b.d[1] + i);
        x.dw.store(b.d[2] + i);
        x.dh.store(b.d[3] + i);
    }

    /// keep(i, make(i)) for every vector of a block, in order; in_pairs: two are made side by side.
    /// What one waits for, the other fills, which the processor does not look far enough ahead to
    /// arrange. Not under sanitizers, which would compile twice as long for the same results.
    template <bool in_pairs, class Make, class Keep>
    static void eachVector(int count, const Make& make, const Keep& keep) {
        if constexpr (in_pairs && !sanitized) {
            for (int i = 0; i < count; i += 2 * lanes) {
                const int j =
                    i + lanes < count ? i + lanes : i;  // an odd number ends with one twice
                const auto first = make(i);
                const auto second = make(j);
                keep(i, first);
                if (j > i) keep(j, second);
            }
        } else {
            for (int i = 0; i < count; i += lanes) keep(i, make(i));
        }
    }

    struct Measured {
        Full x;
        V iou_loss;
    };
    template <bool parts>
    [[gnu::flatten]] static void walk(const LaneBlock& block, const LaneParams& packed) {
        const LaneBlock b = block;  // addresses in registers: the stores below cannot change them
        Params p;
        __builtin_memcpy(&p, packed.bytes, sizeof p);
        const auto measured = [&](int i, auto&& term) {
            const auto pred = prediction(b, i);
            const auto g = target(b, i);
            const Full x = direction(pred, g, p, term);
            return Measured{x, V(1.0) - overlap(pred, g, NoTerms{}).iou};
        };
        const auto keep = [&](int i, const Measured& m) {
            m.iou_loss.addTo(b.iou_sums + i % sum_lanes);
            if (b.iou_factor) {
                const V factor = V(1.0) + m.iou_loss;
                store(
                    b, i,
                    {m.x.v, m.x.dcx * factor, m.x.dcy * factor, m.x.dw * factor, m.x.dh * factor});
            } else {
                store(b, i, m.x);
            }
        };
        if constexpr (parts) {
            const auto make = [&](int i) {
                int next = 0;
                return measured(i, typename Sinks::SumParts{b.term_sums + i % sum_lanes, &next});
            };
            eachVector<false>(b.count, make, keep);
        } else {
            const auto make = [&](int i) { return measured(i, NoTerms{}); };
            eachVector<true>(b.count, make, keep);
        }
    }
    /// picked: the term b.term instead of the loss.
    template <bool picked>
    [[gnu::flatten]] static void values(const LaneBlock& block, const LaneParams& packed) {
        const LaneBlock b = block;
        Params p;
        __builtin_memcpy(&p, packed.bytes, sizeof p);
        const auto keep = [&](int i, const Full& x) {
            x.v.store(b.value + i);
            store(b, i, x);
        };
        if constexpr (picked) {
            const auto make = [&](int i) {
                Full x = Sinks::full(V(0.0));
                int next = 0;
                (void)direction(prediction(b, i), target(b, i), p,
                                typename Sinks::Pick{b.term, &next, &x});
                return x;
            };
            eachVector<false>(b.count, make, keep);
        } else {
            const auto make = [&](int i) {
                return direction(prediction(b, i), target(b, i), p, NoTerms{});
            };
            eachVector<true>(b.count, make, keep);
        }
    }
    static void evaluate(const LaneBlock& b, const LaneParams& packed) {
        b.term < 0 ? values<false>(b, packed) : values<true>(b, packed);
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
