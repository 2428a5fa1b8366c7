// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/loss.hpp"

#include "core/base/parameters.hpp"
#include "core/base/spec_text.hpp"
#include "core/kernels/isa.hpp"
#include "core/registry/carried_losses.hpp"
#include "core/registry/loss_names.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/scalar_lanes.hpp"

#include <algorithm>
#include <utility>

namespace iou {

namespace {

Result<Loss> parseFormulaSpec(std::string_view spec) {
    const auto split = splitFormulaSpec(spec);
    if (!split) return split.error();
    auto entry = lossFrom({std::string(formula_kind), split->text});
    if (!entry) return entry.error();
    Loss loss(std::move(*entry));
    for (const auto& s : split->settings.settings)
        if (const auto set = loss.setParameter(s.name, s.value); !set)
            return set.error().within(phrase("loss \"%1\"", spec));
    return loss;
}

}  // namespace

Loss::Loss(LossPointer entry)
    : m_entry(std::move(entry)), m_set(m_entry->parameters.size(), false) {
    for (const auto& p : m_entry->parameters) m_params.push_back(p.default_value);
}

Result<Loss> Loss::parse(std::string_view spec) {
    if (isFormulaSpec(spec)) return parseFormulaSpec(spec);
    const std::size_t colon = std::min(spec.find(':'), spec.size());
    const std::string_view settings = spec.substr(colon);
    if (isCompositionSpec(spec)) {
        // "Generalized IoU" has a blank, too.
        const bool name = spec.substr(0, colon).find_first_of("(+*") == spec.npos;
        const std::string meant = name ? specOfName(spec.substr(0, colon)) : std::string();
        return meant.empty() ? composedLoss(spec) : parse(meant + std::string(settings));
    }
    const auto split = splitSpec(spec, phrase("loss"));
    if (!split) return split.error();
    LossPointer entry = CarriedLosses::find(split->id);
    if (!entry) {
        const std::string meant = specOfName(split->id);
        if (meant.empty()) return unknownLoss(split->id).at(specPlace(phrase("loss"), spec, 1));
        return parse(meant + std::string(settings));
    }
    Loss loss(std::move(entry));
    if (const auto set = setParameters(loss, *split, spec, phrase("loss")); !set)
        return set.error();
    return loss;
}

std::string Loss::spec() const {
    std::string name = CarriedLosses::nameOf(*m_entry);  // met, whatever it is called
    if (m_entry->source.kind == formula_kind) name = formulaSpec(m_entry->source.text);
    if (m_entry->source.kind == composition_kind) name = m_entry->source.text;
    return specOf(name, m_entry->parameters, m_params, [this](std::size_t i) { return m_set[i]; });
}

Result<Done> Loss::setParameter(int index, double value) {
    const auto i = static_cast<std::size_t>(index);
    const ParameterInfo& p = m_entry->parameters[i];
    if (const auto checked = checkParameter(p.name, value, p.lo, p.hi); !checked) return checked;
    m_params[i] = value;
    m_set[i] = true;
    return Done{};
}

Result<Done> Loss::setParameter(std::string_view name, double value) {
    const auto index = findParameter(id(), m_entry->parameters, name);
    if (!index) return index.error();
    return setParameter(static_cast<int>(*index), value);
}

void Loss::resetParameter(int index) {
    const auto i = static_cast<std::size_t>(index);
    m_params[i] = m_entry->parameters[i].default_value;
    m_set[i] = false;
}

bool Loss::hasRunningMean() const {
    const int mean = m_entry->code->meanIndex();
    return mean >= 0 && !isSet(mean);
}

double Loss::value(const Box<>& pred, const Box<>& target) const {
    return m_entry->code->value(pred, target, m_params.data());
}
Gradient Loss::gradient(const Box<>& pred, const Box<>& target) const {
    return m_entry->code->gradient(pred, target, m_params.data());
}
Gradient Loss::direction(const Box<>& pred, const Box<>& target) const {
    return m_entry->code->direction(pred, target, m_params.data());
}
std::vector<TermValue> Loss::terms(const Box<>& pred, const Box<>& target) const {
    std::vector<TermValue> out;
    m_entry->code->explain(pred, target, m_params.data(), out);
    return out;
}
std::vector<TermValue> Loss::contributions(const Box<>& pred, const Box<>& target) const {
    std::vector<TermValue> out;
    m_entry->code->contributions(pred, target, m_params.data(), out);
    return out;
}
Gradient Loss::gradientAs(const Box<>& pred, const Box<>& target, const Reading& reading) const {
    return m_entry->code->gradientAs(pred, target, m_params.data(), reading);
}
std::vector<Phrase> Loss::remarks(const Box<>& pred, const Box<>& target) const {
    return m_entry->code->remarks(pred, target, m_params.data());
}
bool Loss::hasLanes() const { return m_entry->code->lanes(activeIsa()) != nullptr; }
const LaneKernels& Loss::lanes() const {
    const LaneKernels* const kernels = m_entry->code->lanes(activeIsa());
    return kernels ? *kernels : scalarLanes();
}
LaneParams Loss::laneParams(bool direction) const {
    LaneParams p{};
    m_entry->code->pack(m_params, direction, p);
    return p;
}

}  // namespace iou
