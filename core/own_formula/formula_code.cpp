// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_code.hpp"

#include "core/base/decimal.hpp"
#include "core/base/rng.hpp"
#include "core/own_formula/formula_run.hpp"

#include <algorithm>
#include <cmath>

namespace iou::own {

namespace {

using WideDual = Dual<Wide>;

/// The formula as cards and lists show it: the result, then what its names mean.
std::string shownFormula(const Formula& formula) {
    constexpr std::size_t longest = 200;
    std::string text = formula.textOf(formula.result, longest);
    for (const FormulaDefinition& d : formula.definitions)
        text += (d.name == formula.definitions.front().name ? ";  " : ", ") + d.name + " = " +
                formula.textOf(d.node, longest);
    return text;
}

/// detach(x) as published formulas write it: sg[x].
std::string withStops(const std::string& text) {
    constexpr std::string_view word = "detach(";
    std::string out;
    std::vector<bool> stops;  // for every open parenthesis
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, word.size(), word) == 0) {
            out += "sg[";
            stops.push_back(true);
            i += word.size() - 1;
        } else if (text[i] == ')' && !stops.empty()) {
            out += stops.back() ? ']' : ')';
            stops.pop_back();
        } else {
            if (text[i] == '(') stops.push_back(false);
            out += text[i];
        }
    }
    return out;
}

bool finite(const WideDual& x) {
    return std::isfinite(x.v) && std::isfinite(x.dcx) && std::isfinite(x.dcy) &&
           std::isfinite(x.dw) && std::isfinite(x.dh);
}

/// What an instruction made of, in words: "log of 0".
Phrase madeOf(const Instruction& x, const std::function<std::string(int)>& value) {
    switch (x.op) {
    case Op::divide: return phrase("%1 divided by %2", value(x.a), value(x.b));
    case Op::log: return phrase("logarithm of %1", value(x.a));
    case Op::log1p: return phrase("logarithm of 1 + %1", value(x.a));
    case Op::power: return phrase("%1 to the power of %2", value(x.a), value(x.b));
    case Op::power_number:
        return phrase("%1 to the power of %2", value(x.a), formatShortest(x.number));
    case Op::sqrt: return phrase("square root of %1", value(x.a));
    case Op::exp:
    case Op::expm1: return phrase("exponential of %1", value(x.a));
    case Op::asin: return phrase("arc sine of %1", value(x.a));
    case Op::acos: return phrase("arc cosine of %1", value(x.a));
    case Op::loss: return phrase("the loss that is called");
    default: return phrase("too large a number");
    }
}

}  // namespace

FormulaCode::FormulaCode(Formula formula, Program program, const std::string& source, int year)
    : m_formula(std::move(formula)), m_program(std::move(program)) {
    const auto keep = [this](std::string text) {
        return m_texts.emplace_back(std::move(text)).c_str();
    };
    for (const ProgramTerm& t : m_program.terms)
        m_terms.push_back({keep(t.id), keep(t.symbol), keep(t.sentence), t.shows, t.role});
    m_info.family = Family::own;
    m_info.year = year;
    m_info.source = keep(source);
    m_info.formula = keep(withStops(shownFormula(m_formula)));
    m_info.pathology = "";
    for (std::size_t i = 0; i < m_formula.parameters.size(); ++i)
        if (m_formula.parameters[i].momentum) m_mean = static_cast<int>(i);
}

void FormulaCode::findLaws() {
    constexpr int pairs = 12;
    constexpr double close = 1e-12;
    std::vector<double> params;
    for (const FormulaParameter& p : m_formula.parameters) params.push_back(p.value);
    const auto box = [](const Box<>& b, unsigned law) -> Box<> {
        switch (law) {
        case translation: return {b.cx + 3.0, b.cy - 5.0, b.w, b.h};
        case scale: return {b.cx * 8.0, b.cy * 8.0, b.w * 8.0, b.h * 8.0};
        case swap_axes: return {b.cy, b.cx, b.h, b.w};
        default: return {-b.cx, b.cy, b.w, b.h};
        }
    };
    m_info.laws = all_laws;
    for (int i = 0; i < pairs; ++i) {
        std::uint64_t k = 0;
        const auto draw = [&](double lo, double hi) {
            constexpr double grain = 1.0 / (1 << 20);
            const double u = randomUnit(7, static_cast<std::uint64_t>(i), k++);
            return std::round((lo + (hi - lo) * u) / grain) * grain;
        };
        const Box<> target{draw(-2, 2), draw(-2, 2), draw(0.25, 2), draw(0.25, 2)};
        const Box<> pred{target.cx + draw(-1.5, 1.5), target.cy + draw(-1.5, 1.5), draw(0.25, 2),
                         draw(0.25, 2)};
        const double here = value(pred, target, params.data());
        for (const unsigned law : {translation, scale, swap_axes, mirror}) {
            const double there = value(box(pred, law), box(target, law), params.data());
            if (!(std::fabs(there - here) <= close * std::max(1.0, std::fabs(here))))
                m_info.laws &= ~law;
        }
        const double match = value(target, target, params.data());
        if (i == 0) m_info.value_at_match = std::isfinite(match) ? match : 0.0;
        if (!(std::fabs(match - m_info.value_at_match) <= close)) m_info.laws &= ~identity;
    }
    if (!(m_info.laws & identity)) m_info.value_at_match = 0.0;
}

double FormulaCode::value(const Box<>& pred, const Box<>& target, const double* params) const {
    Machine<Wide> machine(m_formula, m_program, pred, target, params, false);
    return static_cast<double>(machine.result());
}
Gradient FormulaCode::gradient(const Box<>& pred, const Box<>& target, const double* params) const {
    Machine<WideDual> machine(m_formula, m_program, pred, target, params, false);
    return rounded(machine.result());
}
Gradient FormulaCode::direction(const Box<>& pred, const Box<>& target,
                                const double* params) const {
    Machine<WideDual> machine(m_formula, m_program, pred, target, params, true);
    return rounded(machine.result());
}

void FormulaCode::explain(const Box<>& pred, const Box<>& target, const double* params,
                          std::vector<TermValue>& out) const {
    Machine<WideDual> machine(m_formula, m_program, pred, target, params, false);
    machine.run(m_program.code.size());
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Gradient g = rounded(machine.at(m_program.terms[i].value));
        out.push_back({&m_terms[i], g.value, g.d});
    }
}

void FormulaCode::contributions(const Box<>& pred, const Box<>& target, const double* params,
                                std::vector<TermValue>& out) const {
    Machine<WideDual> machine(m_formula, m_program, pred, target, params, true);
    machine.run(m_program.code.size());
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const ProgramTerm& term = m_program.terms[i];
        if (term.role != TermRole::part && term.role != TermRole::factor) continue;
        const WideDual& x = machine.at(term.value);
        Wide others = 1.0;
        if (term.product >= 0) {
            const auto& product = m_program.products[static_cast<std::size_t>(term.product)];
            others = product.sign;
            bool mine = false;  // a factor that occurs twice is one register
            for (const int factor : product.factors) {
                if (factor == term.value && !mine)
                    mine = true;
                else
                    others *= machine.at(factor).v;
            }
        }
        const Gradient g = rounded(chain(x.v, others, x));
        out.push_back({&m_terms[i], static_cast<double>(x.v), g.d});
    }
}

Gradient FormulaCode::gradientAs(const Box<>& pred, const Box<>& target, const double* params,
                                 const Reading& reading) const {
    const HiddenDual::Epsilon in_divisors(reading.epsilon);
    if (reading.slope == Reading::Slope::of_value) {
        Machine<HiddenDual> machine(m_formula, m_program, pred, target, params, false, &reading);
        return rounded(machine.result().x);
    }
    Machine<Dual<HiddenDual>> machine(m_formula, m_program, pred, target, params,
                                      reading.slope == Reading::Slope::published, &reading);
    const Dual<HiddenDual>& x = machine.result();
    const auto d = [](const HiddenDual& y) { return static_cast<double>(y.x.v); };
    return {d(x.v), {d(x.dcx), d(x.dcy), d(x.dw), d(x.dh)}};
}

void FormulaCode::advance(double* params, double batch_mean) const {
    if (m_mean < 0) return;
    const auto i = static_cast<std::size_t>(m_mean);
    const double m = *m_formula.parameters[i].momentum;
    params[i] = (1.0 - m) * params[i] + m * batch_mean;
}

const FormulaLanes& FormulaCode::madeLanes() const {
    std::call_once(m_lanes_once, [this] {
        m_lanes = std::make_unique<const FormulaLanes>(m_formula, m_program);
    });
    return *m_lanes;
}

const LaneKernels* FormulaCode::lanes(Isa isa) const { return madeLanes().kernels(isa); }

void FormulaCode::pack(std::span<const double> params, bool direction, LaneParams& out) const {
    if (madeLanes().possible())
        madeLanes().pack(params, direction, out);
    else
        LossCode::pack(params, direction, out);
}

std::vector<Phrase> FormulaCode::remarks(const Box<>& pred, const Box<>& target,
                                         const double* params) const {
    Machine<WideDual> machine(m_formula, m_program, pred, target, params, false);
    const bool sound = finite(machine.result());
    const auto value = [&](int r) { return formatShortest(static_cast<float>(machine.at(r).v)); };
    const auto place = [&](const Instruction& x) {
        const TextPlace at = placeIn(m_formula.text, x.at);
        const bool one_line = m_formula.text.find('\n') == std::string::npos;
        return one_line ? phrase("column %1", at.column) : placeText(at);
    };
    for (int i = 0; i <= m_program.result; ++i) {
        const Instruction& x = m_program.code[static_cast<std::size_t>(i)];
        if (!sound && !finite(machine.at(i)))
            return {phrase("not finite here: %1, %2", madeOf(x, value), place(x))};
        if (sound && x.op == Op::divide && machine.at(x.a).v == 0 && machine.at(x.b).v == 0)
            return {phrase("0/0 was taken as 0 (%1)", place(x))};
    }
    return {};
}

}  // namespace iou::own
