// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optim/optimizer.hpp"

#include "core/base/parameters.hpp"
#include "core/base/words.hpp"

#include <cassert>
#include <vector>

namespace iou {

namespace {

const OptimizerEntry& usualOptimizer() {
    const OptimizerEntry* const adam = findOptimizer("adam");
    assert(adam != nullptr);
    return *adam;
}

}  // namespace

const OptimizerEntry* findOptimizer(std::string_view id) {
    for (const auto& entry : optimizers())
        if (entry.id == id) return &entry;
    return nullptr;
}

Phrase optimizerChoices() {
    std::vector<std::string_view> ids;
    for (const auto& entry : optimizers()) ids.push_back(entry.id);
    return alternatives(ids);
}

Optimizer::Optimizer() : Optimizer(usualOptimizer()) {}

Optimizer::Optimizer(const OptimizerEntry& entry) : m_entry(&entry) {
    std::size_t i = 0;
    for (const auto& p : entry.parameters) m_params[i++] = p.default_value;
}

Result<Optimizer> Optimizer::parse(std::string_view spec) {
    const Phrase kind = phrase("optimizer");
    const auto split = splitSpec(spec, kind);
    if (!split) return split.error();
    const OptimizerEntry* const entry = findOptimizer(split->id);
    if (!entry)
        return Error{phrase("no optimizer \"%1\"", split->id), specPlace(kind, spec, 1),
                     phrase("choose %1", optimizerChoices())};
    Optimizer optimizer(*entry);
    if (const auto set = setParameters(optimizer, *split, spec, kind); !set) return set.error();
    return optimizer;
}

std::string Optimizer::spec() const {
    return specOf(m_entry->id, m_entry->parameters, m_params, [this](std::size_t i) {
        return m_params[i] != m_entry->parameters[i].default_value;
    });
}

Result<Done> Optimizer::setParameter(std::string_view name, double value) {
    const auto index = findParameter(m_entry->id, m_entry->parameters, name);
    if (!index) return index.error();
    const auto& p = m_entry->parameters[*index];
    if (auto fine = checkParameter(name, value, p.lo, p.hi); !fine) return fine;
    m_params[*index] = value;
    return Done{};
}

std::array<double, optim::coefficient_count>
Optimizer::coefficients(const optim::StepContext& s) const {
    std::array<double, optim::coefficient_count> c{};
    m_entry->coefficients(m_params.data(), s, c.data());
    return c;
}

Box<> optimizerStep(const Optimizer& optimizer, const BoxCode& code,
                    const optim::StepContext& context, const Box<>& box,
                    const std::array<double, 4>& d, OptimizerState& state) {
    const auto c = optimizer.coefficients(context);
    std::array<double, 4> x = state.x ? *state.x : variablesOf(code, box);
    const auto g = partialsAt(code, box, x, d);
    double change[4];
    optimizer.entry().step(g.data(), state.m.data(), state.v.data(), c.data(), change);
    for (std::size_t i = 0; i < 4; ++i) x[i] -= change[i];
    if (isAnchored(code.form)) state.x = x;
    return decodedBox(code, x);
}

std::array<double, 4> optimizerShare(const Optimizer& optimizer, const optim::StepContext& context,
                                     const std::array<double, 4>& g, std::array<double, 4>& m,
                                     const std::array<double, 4>& v) {
    const auto c = optimizer.coefficients(context);
    std::array<double, 4> change{};
    optimizer.entry().share(g.data(), m.data(), v.data(), c.data(), change.data());
    return change;
}

}  // namespace iou
