// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/search_run.hpp"

#include <algorithm>
#include <cmath>

/// Where the plain search widens: epsilons, parameters of any value, sums of two losses.
namespace iou {

namespace {

constexpr std::size_t kMaxTried = 300;
constexpr double kRoundParameter = 6.0;
/// Any number tells as many bits as it has digits.
constexpr double kAnyParameter = 50.0;
constexpr double kSumCost = 10.0;
constexpr double kWeightCost = 3.0;
constexpr double kWeights[] = {1.0,  2.0, 0.5, 5.0,  0.25, 0.1, 0.05, 0.2, 0.3, 0.4, 0.6, 0.7,
                               0.75, 0.8, 0.9, 1.25, 1.5,  2.5, 3.0,  4.0, 6.0, 7.5, 10.0};

}  // namespace

void SearchRun::tryGradientAlone(const Candidate& candidate, const Pieces& pieces) {
    const PairData& first = m_data.front();
    for (const ValueSign sign : {ValueSign::loss, ValueSign::negative}) {
        CodeReading reading = candidate.reading;
        reading.sign = sign;
        const double cost = candidate.cost + (sign == ValueSign::loss ? 0.0 : 3.0);
        if (isTooDear(cost)) continue;
        if (fitHeldParts(reading, cost, false)) return;
        if (reading.boxes != BoxReading::as_given || reading.mistake.change != Change::none)
            continue;
        for (const TermValue& part : pieces.parts)
            for (const double c : {0.0, -1.0, 0.5, 2.0}) {
                if (pieces.parts.size() < 2) break;
                reading.parts = {{part.info, c}};
                if (!isTooDear(cost + 5.0)) (void)fitHeldParts(reading, cost + 5.0, false);
            }
        reading.parts.clear();
        reading.slope = Reading::Slope::of_value;
        (void)fitHeldParts(reading, cost + 2.0, false);
        if (reading.loss.entry().kind == Kind::direction) {
            reading.slope = Reading::Slope::detached;
            (void)fitHeldParts(reading, cost + 1.0, false);
        }
    }
    // Near enough for an epsilon to make up the rest.
    for (int by = 0; by < gradient_by_count; ++by) {
        const auto d = partialsBy(static_cast<GradientBy>(by), first.pred, pieces.whole.d);
        const double error = first.gradientError(d);
        if (error < std::min(0.05, effectOf(1e-2)))
            m_values.push_back({candidate.reading, candidate.cost, error});
    }
}

void SearchRun::tryEpsilons() {
    // Those that are likely first; what fits ends the search for what is less likely.
    std::stable_sort(m_values.begin(), m_values.end(), [](const NearValue& a, const NearValue& b) {
        return a.cost + std::log2(a.error + 1e-16) / 8.0 <
               b.cost + std::log2(b.error + 1e-16) / 8.0;
    });
    if (m_values.size() > kMaxTried) m_values.erase(m_values.begin() + kMaxTried, m_values.end());
    const PairData& first = m_data.front();
    const std::vector<NearValue> values = std::move(m_values);
    m_values.clear();
    for (std::size_t i = 0; i < values.size() && !cancelled(); ++i) {
        if (m_progress) m_progress->advance(2);
        const NearValue& near = values[i];
        if (isTooDear(near.cost + 2.0)) continue;
        const LossEntry& entry = near.reading.loss.entry();
        auto& choices = m_choices[&entry];
        if (choices.empty()) choices = epsilonChoices(entry);
        for (const EpsilonChoice& choice : choices) {
            if (near.reading.mistake.place != EpsilonPlace::none) break;
            if (isTooDear(near.cost + choice.cost) || effectOf(choice.mistake.epsilon) < near.error)
                continue;
            CodeReading reading = near.reading;
            reading.mistake.place = choice.mistake.place;
            reading.mistake.epsilon = choice.mistake.epsilon;
            if (!m_has_value) {
                (void)fitHeldParts(reading, near.cost + choice.cost, false);
                continue;
            }
            const double value = numbersOf(reading, first.pred, first.target).value;
            if (first.fitsValue(value)) {
                if (valueFits(reading)) (void)keepWithGradient(reading, near.cost + choice.cost);
            } else if (first.valueError(value) < 1e-6) {
                keepNear(reading, near.cost + choice.cost);
            }
        }
    }
}

void SearchRun::tryEpsilonsAlone(const std::vector<Candidate>& plain) {
    if (m_fits.empty() && m_values.empty())
        for (const Candidate& c : plain) m_values.push_back({c.reading, c.cost, 0.0});
    tryEpsilons();
}

void SearchRun::tryFreeParameters(const std::vector<Candidate>& plain) {
    if (!m_has_value) return;
    for (const Candidate& candidate : plain)
        for (int i = 0; i < static_cast<int>(candidate.reading.loss.parameters().size()); ++i) {
            if (cancelled()) return;
            if (candidate.reading.loss.entry().parameters[static_cast<std::size_t>(i)].name !=
                "momentum")
                tryFreeParameter(candidate, i);
        }
}

void SearchRun::tryFreeParameter(const Candidate& candidate, int index) {
    const PairData& first = m_data.front();
    const ParameterInfo& info =
        candidate.reading.loss.entry().parameters[static_cast<std::size_t>(index)];
    for (const ValueSign sign : {ValueSign::loss, ValueSign::metric}) {
        CodeReading reading = candidate.reading;
        reading.sign = sign;
        reading.by = m_numbers.by;
        const auto off = [&](double x) {
            (void)reading.loss.setParameter(index, x);
            return numbersOf(reading, first.pred, first.target).value - first.value;
        };
        const double signed_cost = candidate.cost + (sign == ValueSign::loss ? 0.0 : 2.0);
        std::vector<double> grid = commonValues(info);
        grid.push_back(info.default_value);
        std::sort(grid.begin(), grid.end());
        double before = off(grid.front());
        for (std::size_t k = 1; k < grid.size(); ++k) {
            const double here = off(grid[k]);
            double lo = grid[k - 1], hi = grid[k];
            const double at_lo = before;
            before = here;
            if (!std::isfinite(at_lo) || !std::isfinite(here) || (at_lo < 0.0) == (here < 0.0))
                continue;
            for (int step = 0; step < 60; ++step) {
                const double middle = 0.5 * (lo + hi);
                ((off(middle) < 0.0) == (at_lo < 0.0) ? lo : hi) = middle;
            }
            double x = 0.5 * (lo + hi);
            double cost = kAnyParameter;
            for (int digits = 2; x > 0.0 && digits <= 5; ++digits) {
                const double unit = std::pow(10.0, std::floor(std::log10(x)) - digits + 1);
                const double round = std::round(x / unit) / std::round(1.0 / unit);
                if (unit < 1.0 && first.fitsValue(off(round) + first.value)) {
                    x = round;
                    cost = std::min(cost, kRoundParameter + 3.0 * digits);
                    break;
                }
            }
            (void)off(x);
            if (valueFits(reading)) {
                if (!m_has_gradient)
                    keep(reading, signed_cost + cost, true, true);
                else
                    (void)findGradient(reading, signed_cost + cost, false);
            }
        }
    }
}

void SearchRun::tryWeightedSums(const std::vector<Candidate>& plain) {
    const PairData& first = m_data.front();
    std::vector<Gradient> numbers;
    for (const Candidate& c : plain) {
        const Loss& loss = c.reading.loss;
        numbers.push_back(loss.direction(first.pred, first.target));
    }
    const auto consider = [&](std::size_t i, std::size_t k, double a, double b, double cost) {
        CodeReading reading = plain[i].reading;
        reading.by = m_numbers.by;
        reading.factor = a;
        reading.second = plain[k].reading.loss;
        reading.second_weight = b;
        const double sum_cost = cost + kSumCost + plain[i].cost + 0.5 * plain[k].cost;
        if (m_has_value && !valueFits(reading)) return;
        if (m_has_gradient) {
            for (int by = 0; by < gradient_by_count; ++by) {
                reading.by = static_cast<GradientBy>(by);
                const bool fits =
                    std::all_of(m_data.begin(), m_data.end(), [&](const PairData& pair) {
                        return pair.fitsGradient(numbersOf(reading, pair.pred, pair.target).d);
                    });
                if (fits) return keep(reading, sum_cost, true, true);
            }
            return;
        }
        keep(reading, sum_cost, true, true);
    };
    for (std::size_t i = 0; i < plain.size() && !cancelled(); ++i)
        for (std::size_t k = i + 1; k < plain.size(); ++k) {
            const double x = numbers[i].value, y = numbers[k].value;
            if (!std::isfinite(x) || !std::isfinite(y) || !m_has_value) continue;
            if (plain[i].reading.loss.entry().info->family == Family::legacy ||
                plain[k].reading.loss.entry().info->family == Family::legacy)
                continue;
            for (std::size_t a = 0; a < std::size(kWeights); ++a)
                for (std::size_t b = 0; b < std::size(kWeights); ++b)
                    if (first.fitsValue(kWeights[a] * x + kWeights[b] * y))
                        consider(i, k, kWeights[a], kWeights[b],
                                 (a < 4 ? 1.0 : kWeightCost) + (b < 4 ? 1.0 : kWeightCost));
            if (!m_has_gradient || numbers[i].value == numbers[k].value) continue;
            // Any two weights: from the value and the first partial, proven by the others.
            for (int by = 0; by < 2; ++by) {
                const auto form = static_cast<GradientBy>(by);
                const auto p = partialsBy(form, first.pred, numbers[i].d);
                const auto q = partialsBy(form, first.pred, numbers[k].d);
                std::size_t top = 0;
                for (std::size_t c = 1; c < 4; ++c)
                    if (std::fabs(first.gradient[c]) > std::fabs(first.gradient[top])) top = c;
                const double det = x * q[top] - y * p[top];
                const double a = (first.value * q[top] - y * first.gradient[top]) / det;
                const double b = (x * first.gradient[top] - first.value * p[top]) / det;
                if (!std::isfinite(a) || !std::isfinite(b) || a <= 0.0 || b <= 0.0) continue;
                const auto ra = roundNumber(a, 1e-3), rb = roundNumber(b, 1e-3);
                if (ra && rb) consider(i, k, ra->value, rb->value, ra->cost + rb->cost);
            }
        }
}

void SearchRun::tryGradientsOnly(const std::vector<Candidate>& plain) {
    for (const Candidate& candidate : plain) {
        if (cancelled()) return;
        for (const ValueSign sign : {ValueSign::loss, ValueSign::negative})
            for (const auto slope : {Reading::Slope::published, Reading::Slope::of_value}) {
                std::vector<std::array<double, 4>> gradients;
                CodeReading reading = candidate.reading;
                reading.sign = sign;
                reading.slope = slope;
                for (const PairData& pair : m_data) {
                    auto d = piecesOf(reading, pair.pred, pair.target).whole.d;
                    for (double& x : d) x *= sign == ValueSign::loss ? 1.0 : -1.0;
                    gradients.push_back(d);
                }
                const auto fit =
                    fitGradient(m_data, gradients, m_numbers.by, m_numbers.batch, FreeFactor::any);
                if (!fit) continue;
                reading.by = fit->by;
                reading.gradient_factor = fit->factor;
                keep(reading, candidate.cost + fit->cost, false, true);
            }
    }
}

}  // namespace iou
