// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numbers/math.hpp"
#include "core/registry/hidden_dual.hpp"
#include "core/registry/loss_entry.hpp"
#include "core/registry/term_edits.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>

/// Turns a loss header into registry entries.
namespace iou {

/// What the formulas run in here: 11 more bits than double, so that every value and partial that is
/// handed out has, in effect, been rounded once, and no square of a large box overflows.
using Wide = long double;

/// The compiled parameter struct of a loss, from the values of its parameter list.
template <class L>
typename L::Params makeParams(const typename L::Params& base, const double* values) {
    typename L::Params p = base;
    for (std::size_t i = 0; i < L::parameters.size(); ++i) p.*(L::parameters[i].member) = values[i];
    return p;
}

/// True for a loss whose published step differs from its gradient.
template <class L>
inline constexpr bool has_step_gain = requires(typename L::Params p) {
    p.step_gain;
};

template <class L>
typename L::Params withStep(typename L::Params p, bool published) {
    if constexpr (has_step_gain<L>) p.step_gain = p.step_gain && published;
    return p;
}

/// A prediction that carries the four partials.
template <class V>
auto seeded(const Box<V>& b) {
    return Box{makeDual(b.cx, V(1.0), Zero{}, Zero{}, Zero{}),
               makeDual(b.cy, Zero{}, V(1.0), Zero{}, Zero{}),
               makeDual(b.w, Zero{}, Zero{}, V(1.0), Zero{}),
               makeDual(b.h, Zero{}, Zero{}, Zero{}, V(1.0))};
}

template <class V>
V partial(Zero) {
    return V(0.0);
}
template <class V>
V partial(const V& d) {
    return d;
}
/// Value and four partials of anything a formula makes: a dual, a plain number or a constant.
template <class V, class T>
std::array<V, 5> spread(const T& x) {
    if constexpr (is_dual<T>)
        return {x.v, partial<V>(x.dcx), partial<V>(x.dcy), partial<V>(x.dw), partial<V>(x.dh)};
    else
        return {V(x), V(0.0), V(0.0), V(0.0), V(0.0)};
}

/// What a formula made, rounded to double.
template <class T>
Gradient rounded(const T& x) {
    const auto s = spread<Wide>(x);
    const auto d = [&](std::size_t i) { return static_cast<double>(s[i]); };
    return {d(0), {d(1), d(2), d(3), d(4)}};
}
inline Box<Wide> wide(const Box<>& b) { return {b.cx, b.cy, b.w, b.h}; }

struct RecordTerms {
    std::vector<TermValue>* out;
    template <class T>
    const T& operator()(const TermInfo& info, const T& x) const {
        const Gradient g = rounded(x);
        out->push_back({&info, g.value, g.d});
        return x;
    }
};

/// Lets the partials of one source pass and stops those of the others.
struct OneSource {
    int wanted;
    int* next;  ///< sources met
    TermValue* met;
    template <class T>
    T operator()(const TermInfo& info, T x) const {
        if constexpr (is_dual<T>) {
            if (!isSource(info.role)) return x;
            if ((*next)++ != wanted) return stopped(x);
            *met = {&info, static_cast<double>(x.v), {}};
        }
        return x;
    }
    template <class V, class... D>
    static Dual<V, D...> stopped(const Dual<V, D...>& x) {
        return {x.v, D{}...};
    }
};

/// Collects the parts of a published step of its own.
struct RecordSteps {
    std::vector<TermValue>* out;
    template <class V>
    const Step<V>& operator()(const TermInfo& info, const Step<V>& ascent) const {
        const auto d = [](const V& x) { return -static_cast<double>(x); };
        out->push_back({&info, 0.0, {d(ascent.cx), d(ascent.cy), d(ascent.w), d(ascent.h)}});
        return ascent;
    }
};

/// A variant of a loss header: its formula compiled for every number type, and its kernels.
template <class L, std::size_t variant>
class CompiledCode final : public LossCode {
public:
    using Params = typename L::Params;

    explicit CompiledCode(const std::array<const LaneKernels*, isa_count>& lanes)
        : m_lanes(lanes) {}

    double value(const Box<>& pred, const Box<>& target, const double* values) const override {
        return static_cast<double>(
            L::eval(wide(pred), wide(target), params(values, false), NoTerms{}));
    }
    Gradient gradient(const Box<>& pred, const Box<>& target, const double* values) const override {
        return differentiate(pred, target, params(values, false));
    }
    Gradient direction(const Box<>& pred, const Box<>& target,
                       const double* values) const override {
        const Params p = params(values, true);
        if constexpr (requires { L::direction(pred, target, p); }) {
            const Step<Wide> s = L::direction(wide(pred), wide(target), p);
            return {value(pred, target, values),
                    {static_cast<double>(s.cx), static_cast<double>(s.cy), static_cast<double>(s.w),
                     static_cast<double>(s.h)}};
        } else {
            return differentiate(pred, target, p);
        }
    }
    void explain(const Box<>& pred, const Box<>& target, const double* values,
                 std::vector<TermValue>& out) const override {
        const Params p = params(values, false);
        (void)L::eval(seeded(wide(pred)), wide(target), p, RecordTerms{&out});
    }
    void contributions(const Box<>& pred, const Box<>& target, const double* values,
                       std::vector<TermValue>& out) const override {
        const Params p = params(values, true);
        if constexpr (requires { L::direction(pred, target, p); }) {
            std::vector<TermValue> named;
            explain(pred, target, values, named);
            const std::size_t first = out.size();
            (void)L::direction(wide(pred), wide(target), p, RecordSteps{&out});
            for (std::size_t i = first; i < out.size(); ++i)
                for (const TermValue& t : named)
                    if (t.info == out[i].info) out[i].value = t.value;
        } else {
            for (int wanted = 0;; ++wanted) {
                int next = 0;
                TermValue source{};
                source.d = rounded(L::eval(seeded(wide(pred)), wide(target), p,
                                           OneSource{wanted, &next, &source}))
                               .d;
                if (wanted >= next) break;
                out.push_back(source);
            }
        }
    }
    Gradient gradientAs(const Box<>& pred, const Box<>& target, const double* values,
                        const Reading& reading) const override {
        using H = HiddenDual;
        const H::Epsilon in_divisors(reading.epsilon);
        const Box<H> hidden{H(pred.cx), H(pred.cy), H(pred.w), H(pred.h)};
        const Box<H> hidden_target{H(target.cx), H(target.cy), H(target.w), H(target.h)};
        const Params p = params(values, reading.slope == Reading::Slope::published);
        if (reading.slope == Reading::Slope::of_value) {
            const bool by_target = TermEdits::byTarget();
            const auto s = seeded(wide(by_target ? target : pred));
            const Box<H> moved{H::of(s.cx), H::of(s.cy), H::of(s.w), H::of(s.h)};
            return rounded(spread<H>(L::eval(
                by_target ? hidden : moved, by_target ? moved : hidden_target, p, EditedTerms{}))[0]
                               .x);
        }
        const auto s = spread<H>(L::eval(seeded(hidden), hidden_target, p, EditedTerms{}));
        const auto d = [&](std::size_t i) { return static_cast<double>(s[i].x.v); };
        if constexpr (requires { L::direction(pred, target, p); })
            if (reading.slope == Reading::Slope::published)
                return {d(0), direction(pred, target, values).d};
        return {d(0), {d(1), d(2), d(3), d(4)}};
    }
    int meanIndex() const override {
        if constexpr (requires { L::advance; })
            for (std::size_t i = 0; i < L::parameters.size(); ++i)
                if (std::string_view(L::parameters[i].name) == "mean") return static_cast<int>(i);
        return -1;
    }
    void advance([[maybe_unused]] double* values,
                 [[maybe_unused]] double batch_mean) const override {
        if constexpr (requires { L::advance; }) {
            Params p = params(values, false);
            L::advance(p, batch_mean);
            for (std::size_t i = 0; i < L::parameters.size(); ++i)
                values[i] = p.*(L::parameters[i].member);
        }
    }
    const LaneKernels* lanes(Isa isa) const override {
        return m_lanes[static_cast<std::size_t>(isa)];
    }
    void pack(std::span<const double> values, bool published, LaneParams& out) const override {
        static_assert(std::is_trivially_copyable_v<Params> && sizeof(Params) <= sizeof(LaneParams));
        const Params p = params(values.data(), published);
        std::memcpy(out.bytes, &p, sizeof p);
    }

private:
    static Params params(const double* values, bool published) {
        return withStep<L>(makeParams<L>(L::variants[variant].params, values), published);
    }
    static Gradient differentiate(const Box<>& pred, const Box<>& target, const Params& p) {
        return rounded(L::eval(seeded(wide(pred)), wide(target), p, NoTerms{}));
    }

    std::array<const LaneKernels*, isa_count> m_lanes;  ///< null where not built in
};

template <class L, std::size_t variant>
LossEntry makeEntry(const std::array<const LaneKernels*, isa_count>& lanes) {
    static const CompiledCode<L, variant> code(lanes);
    const auto& v = L::variants[variant];
    LossEntry e;
    e.id = v.id;
    e.name = v.name;
    e.sentence = v.sentence;
    e.kind = v.kind;
    e.info = &L::info;
    e.code = &code;
    std::vector<double> defaults;
    for (const auto& p : L::parameters) {
        defaults.push_back(v.params.*(p.member));
        e.parameters.push_back({p.name, p.symbol, p.sentence, defaults.back(), p.lo, p.hi});
    }
    // A formula names the same terms at every pair.
    std::vector<TermValue> met;
    code.explain({1.5, 1.25, 2.0, 1.0}, {1.0, 1.0, 1.0, 2.0}, defaults.data(), met);
    for (const auto& t : met)
        if (std::find(e.terms.begin(), e.terms.end(), t.info) == e.terms.end())
            e.terms.push_back(t.info);
    return e;
}

/// Appends every variant of one loss. lanes: the loss's kernels per instruction set.
template <class L>
void appendLoss(std::vector<LossEntry>& out,
                const std::array<const LaneKernels*, isa_count>& lanes) {
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        (out.push_back(makeEntry<L, i>(lanes)), ...);
    }
    (std::make_index_sequence<L::variants.size()>{});
}

/// Appends every loss of a header. lanes[isa][k]: kernels of the k-th loss of the list.
template <class... L>
void appendFamily(LossList<L...>, std::vector<LossEntry>& out,
                  const std::array<const LaneKernels*, isa_count>& lanes) {
    int k = 0;
    const auto at = [&](int index) {
        std::array<const LaneKernels*, isa_count> mine{};
        for (std::size_t isa = 0; isa < isa_count; ++isa)
            mine[isa] = lanes[isa] ? lanes[isa] + index : nullptr;
        return mine;
    };
    (appendLoss<L>(out, at(k++)), ...);
}

}  // namespace iou
