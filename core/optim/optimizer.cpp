// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optim/optimizer.hpp"

#include "core/io/numbers.hpp"
#include "core/optim/adam.hpp"
#include "core/optim/gd.hpp"
#include "core/optim/momentum.hpp"
#include "core/optim/rmsprop.hpp"
#include "core/registry/spec_text.hpp"

namespace iou {

namespace {

template <class O>
OptimizerInfo describe(OptimizerKind kind) {
    return {kind, O::id, O::name, O::parameters};
}

/// Calls f with the rule type of a kind.
template <class F>
auto withRule(OptimizerKind kind, F&& f) {
    switch (kind) {
    case OptimizerKind::gd: return f(optim::GradientDescent{});
    case OptimizerKind::momentum: return f(optim::Momentum{});
    case OptimizerKind::rmsprop: return f(optim::RmsProp{});
    case OptimizerKind::adam: break;
    }
    return f(optim::Adam{});
}

template <BoxForm form, class Rule>
Box<> stepIn(const Box<>& box, const double* d, OptimizerState& state, const double* c) {
    double x[4], g[4], change[4];
    FormOf<form>::fromBox(box, x);
    FormOf<form>::chain(box, d, g);
    Rule::step(g, state.m.data(), state.v.data(), c, change);
    for (int i = 0; i < 4; ++i) x[i] -= change[i];
    return FormOf<form>::toBox(x);
}

constexpr std::string_view form_names[] = {"xyxy", "cxcywh", "log"};

}  // namespace

std::span<const OptimizerInfo> optimizers() {
    using enum OptimizerKind;
    static const OptimizerInfo infos[] = {
        describe<optim::GradientDescent>(gd), describe<optim::Momentum>(momentum),
        describe<optim::Adam>(adam), describe<optim::RmsProp>(rmsprop)};
    return infos;
}

Optimizer::Optimizer(OptimizerKind kind) : m_kind(kind) {
    std::size_t i = 0;
    for (const auto& p : info().parameters) m_params[i++] = p.default_value;
}

const OptimizerInfo& Optimizer::info() const {
    return optimizers()[static_cast<std::size_t>(m_kind)];
}

Result<Optimizer> Optimizer::parse(std::string_view spec) {
    const auto split = splitSpec(spec, "optimizer");
    if (!split) return split.error();
    for (const auto& info : optimizers()) {
        if (info.id != split->id) continue;
        Optimizer o(info.kind);
        for (const auto& s : split->settings) {
            const auto set = o.setParameter(s.name, s.value);
            if (!set)
                return Error{set.error().what, settingPlace("optimizer", spec, s),
                             set.error().remedy};
        }
        return o;
    }
    return Error{"no optimizer \"" + split->id + "\"",
                 "optimizer \"" + std::string(spec) + "\", character 1",
                 "choose gd, momentum, adam or rmsprop"};
}

std::string Optimizer::spec() const {
    std::string text(info().id);
    char separator = ':';
    std::size_t i = 0;
    for (const auto& p : info().parameters) {
        const double value = m_params[i++];
        if (value == p.default_value) continue;
        text += separator + std::string(p.name) + '=' + formatShortest(value);
        separator = ',';
    }
    return text;
}

Result<Done> Optimizer::setParameter(std::string_view name, double value) {
    std::string names;
    std::size_t i = 0;
    for (const auto& p : info().parameters) {
        if (p.name == name) {
            if (!(value >= p.lo && value <= p.hi))
                return Error{std::string(name) + " = " + formatShortest(value) + " is out of range",
                             "", "give " + formatShortest(p.lo) + " to " + formatShortest(p.hi)};
            m_params[i] = value;
            return Done{};
        }
        names += (names.empty() ? "" : ", ") + std::string(p.name);
        ++i;
    }
    return Error{std::string(info().id) + " has no parameter \"" + std::string(name) + "\"", "",
                 names.empty() ? "it takes none" : "it takes " + names};
}

std::array<double, optim::coefficient_count>
Optimizer::coefficients(const optim::StepContext& s) const {
    std::array<double, optim::coefficient_count> c{};
    withRule(m_kind, [&](auto rule) { rule.coefficients(m_params.data(), s, c.data()); });
    return c;
}

Box<> optimizerStep(const Optimizer& optimizer, BoxForm form, const optim::StepContext& context,
                    const Box<>& box, const std::array<double, 4>& d, OptimizerState& state) {
    const auto c = optimizer.coefficients(context);
    return withRule(optimizer.kind(), [&](auto rule) {
        using Rule = decltype(rule);
        switch (form) {
        case BoxForm::xyxy: return stepIn<BoxForm::xyxy, Rule>(box, d.data(), state, c.data());
        case BoxForm::log: return stepIn<BoxForm::log, Rule>(box, d.data(), state, c.data());
        case BoxForm::cxcywh: break;
        }
        return stepIn<BoxForm::cxcywh, Rule>(box, d.data(), state, c.data());
    });
}

std::string_view formName(BoxForm form) { return form_names[static_cast<std::size_t>(form)]; }

Result<BoxForm> parseForm(std::string_view name) {
    for (std::size_t i = 0; i < std::size(form_names); ++i)
        if (form_names[i] == name) return static_cast<BoxForm>(i);
    return Error{"no box form \"" + std::string(name) + "\"", "", "choose xyxy, cxcywh or log"};
}

}  // namespace iou
