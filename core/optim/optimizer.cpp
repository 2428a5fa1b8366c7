// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optim/optimizer.hpp"

#include "core/base/decimal.hpp"
#include "core/base/spec_text.hpp"
#include "core/optim/rules/adam.hpp"
#include "core/optim/rules/gd.hpp"
#include "core/optim/rules/momentum.hpp"
#include "core/optim/rules/rmsprop.hpp"

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

/// Calls f with a form as a type.
template <class F>
auto withForm(BoxForm form, F&& f) {
    switch (form) {
    case BoxForm::xyxy: return f(FormOf<BoxForm::xyxy>{});
    case BoxForm::log: return f(FormOf<BoxForm::log>{});
    case BoxForm::cxcywh: break;
    }
    return f(FormOf<BoxForm::cxcywh>{});
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
    const auto split = splitSpec(spec, phrase("optimizer"));
    if (!split) return split.error();
    for (const auto& info : optimizers()) {
        if (info.id != split->id) continue;
        Optimizer o(info.kind);
        for (const auto& s : split->settings) {
            const auto set = o.setParameter(s.name, s.value);
            if (!set) return set.error().at(specPlace(phrase("optimizer"), spec, s.position));
        }
        return o;
    }
    return Error{phrase("no optimizer \"%1\"", split->id), specPlace(phrase("optimizer"), spec, 1),
                 phrase("choose gd, momentum, adam or rmsprop")};
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
                return Error{phrase("%1 = %2 is out of range", name, formatShortest(value)),
                             {},
                             phrase("give %1 to %2", formatShortest(p.lo), formatShortest(p.hi))};
            m_params[i] = value;
            return Done{};
        }
        names += (names.empty() ? "" : ", ") + std::string(p.name);
        ++i;
    }
    return Error{phrase("%1 has no parameter \"%2\"", info().id, name),
                 {},
                 names.empty() ? phrase("it takes none") : phrase("it takes %1", names)};
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
    double x[4], g[4], change[4];
    return withForm(form, [&](auto form_of) {
        form_of.fromBox(box, x);
        form_of.chain(box, d.data(), g);
        withRule(optimizer.kind(), [&](auto rule) {
            double divisor[4] = {};
            rule.advance(g, state.v.data(), c.data());
            rule.divisors(state.v.data(), c.data(), divisor);
            rule.share(g, state.m.data(), divisor, c.data(), change);
        });
        for (int i = 0; i < 4; ++i) x[i] -= change[i];
        return form_of.toBox(x);
    });
}

std::array<double, 4> optimizerShare(const Optimizer& optimizer, BoxForm form,
                                     const optim::StepContext& context, const Box<>& box,
                                     const std::array<double, 4>& d, std::array<double, 4>& m,
                                     const std::array<double, 4>& v) {
    const auto c = optimizer.coefficients(context);
    const auto g = partialsIn(form, box, d);
    std::array<double, 4> change{};
    withRule(optimizer.kind(), [&](auto rule) {
        double divisor[4] = {};
        rule.divisors(v.data(), c.data(), divisor);
        rule.share(g.data(), m.data(), divisor, c.data(), change.data());
    });
    return change;
}

std::array<double, 4> variablesOf(BoxForm form, const Box<>& box) {
    std::array<double, 4> x{};
    withForm(form, [&](auto form_of) { form_of.fromBox(box, x.data()); });
    return x;
}

std::array<double, 4> partialsIn(BoxForm form, const Box<>& box, const std::array<double, 4>& d) {
    std::array<double, 4> g{};
    withForm(form, [&](auto form_of) { form_of.chain(box, d.data(), g.data()); });
    return g;
}

std::string_view formName(BoxForm form) { return form_names[static_cast<std::size_t>(form)]; }

Result<BoxForm> parseForm(std::string_view name) {
    for (std::size_t i = 0; i < std::size(form_names); ++i)
        if (form_names[i] == name) return static_cast<BoxForm>(i);
    return Error{phrase("no box form \"%1\"", name), {}, phrase("choose xyxy, cxcywh or log")};
}

}  // namespace iou
