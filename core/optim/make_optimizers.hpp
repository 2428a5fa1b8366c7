// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optim/optimizer.hpp"

#include <algorithm>
#include <array>

/// Makes the list of optimisers out of their rules; included by the generated list alone.
namespace iou {

/// number: the rule's position among those the kernels are made for.
template <class Rule>
OptimizerEntry optimizerEntry(int number) {
    static_assert(Rule::parameters.size() <= optim::max_optimizer_parameters);
    OptimizerEntry entry;
    entry.id = Rule::id;
    entry.name = Rule::name;
    entry.place = Rule::place;
    entry.parameters = Rule::parameters;
    entry.number = number;
    entry.coefficients = [](const double* parameters, const optim::StepContext& context,
                            double* c) { Rule::coefficients(parameters, context, c); };
    entry.step = [](const double* g, double* m, double* v, const double* c, double* change) {
        double divisor[4] = {};
        Rule::advance(g, v, c);
        Rule::divisors(v, c, divisor);
        Rule::share(g, m, divisor, c, change);
    };
    entry.share = [](const double* g, double* m, const double* v, const double* c, double* change) {
        double divisor[4] = {};
        Rule::divisors(v, c, divisor);
        Rule::share(g, m, divisor, c, change);
    };
    return entry;
}

/// In menu order.
template <class... Rules>
std::array<OptimizerEntry, sizeof...(Rules)> makeOptimizers() {
    int number = 0;
    std::array entries{optimizerEntry<Rules>(number++)...};
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const OptimizerEntry& a, const OptimizerEntry& b) { return a.place < b.place; });
    return entries;
}

}  // namespace iou
