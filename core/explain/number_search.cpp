// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/number_search.hpp"

#include "core/explain/gradient_variants.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace iou {

namespace {

/// Double arithmetic in another order of operations stays below this.
constexpr double kSameNumber = 1e-13;
/// A value whose size is all rounding is compared as 0.
constexpr double kTiny = 1e-300;

using Vector = std::array<double, 4>;

double longest(const Vector& d) {
    double out = 0.0;
    for (const double x : d) out = std::max(out, std::fabs(x));
    return out;
}

double errorOf(const Vector& found, const Vector& wanted) {
    double off = 0.0;
    for (std::size_t i = 0; i < 4; ++i) off = std::max(off, std::fabs(found[i] - wanted[i]));
    return off / std::max({longest(found), longest(wanted), kTiny});
}

double errorOf(double found, double wanted) {
    return std::fabs(found - wanted) / std::max({std::fabs(found), std::fabs(wanted), kTiny});
}

double factorOf(Reduction reduction, int pairs) {
    switch (reduction) {
    case Reduction::none: break;
    case Reduction::coordinates: return 0.25;
    case Reduction::pairs: return 1.0 / pairs;
    case Reduction::pairs_and_coordinates: return 0.25 / pairs;
    case Reduction::sum: return pairs;
    }
    return 1.0;
}

double withSign(ValueSign sign, double value) {
    switch (sign) {
    case ValueSign::loss: break;
    case ValueSign::negative: return -value;
    case ValueSign::metric: return 1.0 - value;
    case ValueSign::negative_metric: return value - 1.0;
    }
    return value;
}

bool turnsGradient(ValueSign sign) {
    return sign == ValueSign::negative || sign == ValueSign::metric;
}

/// How much of a reading is unusual: 0 for the expected loss as published, summed, by the said
/// form.
int oddness(const NumberMatch& m, const OtherNumbers& numbers, int kinship) {
    int odd = 2 * kinship;
    odd += m.how.slope == Reading::Slope::of_value ? 3 : 0;
    odd += m.how.slope == Reading::Slope::detached ? 1 : 0;
    odd += m.how.epsilon > 0.0 ? 1 : 0;
    odd += numbers.gradient && m.form != numbers.form ? 3 : 0;
    odd += m.sign == ValueSign::loss ? 0 : m.sign == ValueSign::metric ? 2 : 3;
    odd += m.reduction == Reduction::none ? 0 : 2;
    odd += m.reduction == Reduction::pairs_and_coordinates ? 1 : 0;
    odd += m.reduction != Reduction::none && !m.value_reduced ? 1 : 0;
    return odd;
}

/// Rank of an error. What fits, to three printed digits, is alike within a power of ten of
/// rounding; what does not fit comes after it, by its error.
double nearness(double error) {
    if (error > 1e-2) return 100.0 + error;
    return std::ceil(std::log10(std::max(error, kSameNumber) / kSameNumber));
}

/// Nearness, oddness, error.
using Rank = std::tuple<double, int, double>;

/// Whether an epsilon brings a reading nearer: it has to explain something.
bool isNearer(double error, double without) {
    return error < 0.9 * without && nearness(error) < nearness(without);
}

/// Readings of one loss with one slope and one epsilon.
class Readings {
public:
    Readings(const OtherNumbers& numbers, const NumberMatch& formula, const Gradient& g,
             int kinship)
        : m_numbers(numbers), m_formula(formula), m_g(g), m_kinship(kinship) {}

    /// The nearest of them; false when the formula has no finite number here.
    bool best(NumberMatch& out) {
        if (!std::isfinite(m_g.value) || !std::isfinite(longest(m_g.d))) return false;
        for (const BoxForm form : {BoxForm::cxcywh, BoxForm::xyxy, BoxForm::log}) {
            m_formula.form = form;
            if (!m_numbers.gradient && form != m_numbers.form) continue;
            m_partials = partialsIn(form, m_numbers.pred, m_g.d);
            for (const ValueSign sign : {ValueSign::loss, ValueSign::metric, ValueSign::negative,
                                         ValueSign::negative_metric}) {
                m_formula.sign = sign;
                tryReductions();
            }
        }
        out = m_best;
        return true;
    }

private:
    void tryReductions() {
        consider(Reduction::none, false);
        for (const Reduction r : {Reduction::coordinates, Reduction::pairs,
                                  Reduction::pairs_and_coordinates, Reduction::sum}) {
            if (m_numbers.pairs == 1 && r != Reduction::coordinates) continue;
            for (const bool value_reduced : {true, false}) consider(r, value_reduced);
        }
    }

    void consider(Reduction reduction, bool value_reduced) {
        NumberMatch m = m_formula;
        const double factor = factorOf(reduction, m_numbers.pairs);
        m.reduction = reduction;
        m.value_reduced = value_reduced;
        m.value = withSign(m.sign, m_g.value) * (value_reduced ? factor : 1.0);
        for (std::size_t i = 0; i < 4; ++i)
            m.gradient[i] = (turnsGradient(m.sign) ? -factor : factor) * m_partials[i];
        if (m_numbers.value) m.error = errorOf(m.value, *m_numbers.value);
        if (m_numbers.gradient)
            m.error = std::max(m.error, errorOf(m.gradient, *m_numbers.gradient));
        const Rank rank{nearness(m.error), oddness(m, m_numbers, m_kinship), m.error};
        if (m_any && rank >= m_rank) return;
        m_any = true;
        m_rank = rank;
        m_best = m;
    }

    const OtherNumbers& m_numbers;
    NumberMatch m_formula;
    Gradient m_g;
    int m_kinship;
    Vector m_partials{};
    bool m_any = false;
    Rank m_rank;
    NumberMatch m_best = m_formula;
};

bool sameNumbers(const NumberMatch& a, const NumberMatch& b) {
    return a.form == b.form && errorOf(a.value, b.value) < kSameNumber &&
           errorOf(a.gradient, b.gradient) < kSameNumber;
}

/// 0: the loss itself, 1: of its formula, 2: another.
int kinshipOf(const LossPointer& entry, const LossEntry& expected,
              const std::vector<LossPointer>& relatives) {
    if (entry.get() == &expected) return 0;
    return std::find(relatives.begin(), relatives.end(), entry) != relatives.end() ? 1 : 2;
}

}  // namespace

std::vector<NumberMatch> searchNumbers(const OtherNumbers& numbers, const Loss& expected,
                                       std::size_t limit) {
    if (!numbers.value && !numbers.gradient) return {};
    struct Ranked {
        Rank rank;
        NumberMatch match;
    };
    std::vector<Ranked> found;
    const auto relatives = relativesOf(expected.entry());
    for (const LossPointer& entry : allLosses()) {
        const int kinship = kinshipOf(entry, expected.entry(), relatives);
        const Loss loss = kinship == 0 ? expected : withSettingsOf(expected, *entry);
        for (const auto slope :
             {Reading::Slope::published, Reading::Slope::detached, Reading::Slope::of_value}) {
            if (slope == Reading::Slope::detached && entry->kind != Kind::direction) continue;
            Gradient plain;
            double plain_error = std::numeric_limits<double>::infinity();
            for (const double epsilon : searched_epsilons) {
                const Gradient g = loss.gradientAs(numbers.pred, numbers.target, {slope, epsilon});
                if (epsilon == 0.0) plain = g;
                const bool same = epsilon > 0.0 && g.value == plain.value && g.d == plain.d;
                NumberMatch m{.loss = loss, .how = {slope, epsilon}};
                if (same || !Readings(numbers, m, g, kinship).best(m)) continue;
                if (epsilon == 0.0)
                    plain_error = m.error;
                else if (!isNearer(m.error, plain_error))
                    continue;
                found.push_back(
                    {{nearness(m.error), oddness(m, numbers, kinship), m.error}, std::move(m)});
            }
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::vector<NumberMatch> out;
    for (Ranked& r : found) {
        if (out.size() == limit) break;
        const bool told = std::any_of(
            out.begin(), out.end(), [&](const NumberMatch& m) { return sameNumbers(m, r.match); });
        if (!told) out.push_back(std::move(r.match));
    }
    return out;
}

}  // namespace iou
