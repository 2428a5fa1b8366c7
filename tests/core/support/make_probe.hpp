// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/make_entry.hpp"
#include "tests/core/support/probe.hpp"

#include <utility>
#include <vector>

namespace iou::testing {

template <class L, std::size_t variant>
struct ProbeFunctions {
    static typename L::Params params(const double* values) {
        return withStep<L>(makeParams<L>(L::variants[variant].params, values), false);
    }
    static Quad value(const Box<Quad>& pred, const Box<Quad>& target, const double* values) {
        return spread<Quad>(L::eval(pred, target, params(values), NoTerms{}))[0];
    }
    static ExactGradient gradient(const Box<Quad>& pred, const Box<Quad>& target,
                                  const double* values) {
        const auto s = spread<Quad>(L::eval(seeded(pred), target, params(values), NoTerms{}));
        return {s[0], {s[1], s[2], s[3], s[4]}};
    }
};

template <class... L>
void appendProbes(LossList<L...>, std::vector<LossProbe>& out) {
    const auto variants = [&out]<class One>(LossList<One>) {
        [&out]<std::size_t... i>(std::index_sequence<i...>) {
            (out.push_back({One::variants[i].id, &ProbeFunctions<One, i>::value,
                            &ProbeFunctions<One, i>::gradient}),
             ...);
        }
        (std::make_index_sequence<One::variants.size()>{});
    };
    (variants(LossList<L>{}), ...);
}

}  // namespace iou::testing
