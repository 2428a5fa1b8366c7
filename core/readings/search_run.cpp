// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/search_run.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// A value further off than this is not looked at with an epsilon.
constexpr double kNearValue = 0.05;
/// Quantities held are looked for in readings that are no more far-fetched.
constexpr double kDeepCost = 16.0;
constexpr double kMillionth = 1e-6;
/// Of a size, to either side of a kink.
constexpr double kNudge = 1e-10;
constexpr double kPartCost = 5.0;
constexpr double kSecondPartCost = 6.0;
constexpr double kHeldCost = 3.0;
constexpr double kAnyFactor = 50.0;

double signCost(ValueSign sign) {
    return sign == ValueSign::loss ? 0.0 : sign == ValueSign::metric ? 2.0 : 3.0;
}

double signedNumber(ValueSign sign, double value) {
    switch (sign) {
    case ValueSign::loss: break;
    case ValueSign::negative: return -value;
    case ValueSign::metric: return 1.0 - value;
    case ValueSign::negative_metric: return value - 1.0;
    }
    return value;
}

void byCost(std::vector<ReadingMatch>& matches) {
    std::stable_sort(matches.begin(), matches.end(),
                     [](const ReadingMatch& a, const ReadingMatch& b) { return a.cost < b.cost; });
}

}  // namespace

SearchRun::SearchRun(const TheirNumbers& numbers, const Loss& expected, Progress* progress)
    : m_numbers(numbers), m_expected(expected), m_progress(progress), m_data(pairData(numbers)),
      m_has_value(numbers.hasValue()), m_has_gradient(numbers.hasGradient()) {}

std::vector<ReadingMatch> SearchRun::fitting() const { return m_fits; }
std::vector<ReadingMatch> SearchRun::halves() const { return m_halves; }
std::vector<ReadingMatch> SearchRun::nearest() const { return m_near; }

void SearchRun::run() {
    const std::vector<Candidate> plain = plainCandidates(m_expected);
    const std::vector<Candidate> mistaken = mistakenCandidates(plain);
    if (m_progress)
        m_progress->total = static_cast<std::int64_t>(plain.size() + mistaken.size()) + 1000;
    tryAll(plain, true);
    tryAll(mistaken, false);
    if (m_has_value)
        tryEpsilons();
    else
        tryEpsilonsAlone(plain);
    if (isOpen() && !cancelled()) tryFreeParameters(plain);
    if (isOpen() && !cancelled()) tryWeightedSums(plain);
    if (m_fits.empty() && m_has_value && m_has_gradient && !cancelled()) tryGradientsOnly(plain);
    byCost(m_fits);
    byCost(m_halves);
    // A factor of two nearer is worth a bit of simplicity.
    std::stable_sort(
        m_near.begin(), m_near.end(), [](const ReadingMatch& a, const ReadingMatch& b) {
            const auto rank = [](const ReadingMatch& m) {
                return m.cost + std::log2(std::max({m.value_error, m.gradient_error, 1e-17}));
            };
            return rank(a) < rank(b);
        });
    if (m_progress) m_progress->done = m_progress->total.load();
}

void SearchRun::tryAll(const std::vector<Candidate>& candidates, bool is_plain) {
    for (const Candidate& candidate : candidates) {
        if (cancelled()) return;
        if (m_progress) m_progress->advance(1);
        if (!isTooDear(candidate.cost)) tryCandidate(candidate, is_plain);
    }
}

bool SearchRun::hasEffect(const CodeReading& reading, const Pieces& pieces) {
    auto& plain = m_plain[&reading.loss.entry()];
    if (plain.empty()) {
        const CodeReading published{.loss = Loss(reading.loss.entry())};
        for (const PairData& pair : m_data)
            plain.push_back(piecesOf(published, pair.pred, pair.target).whole);
    }
    const auto differs = [&](const Gradient& g, const Gradient& before) {
        const auto apart = [](double a, double b) {
            return a != b && !(std::fabs(a - b) <= 1e-13 * std::fabs(a));
        };
        if (apart(g.value, before.value)) return true;
        for (std::size_t k = 0; m_has_gradient && k < 4; ++k)
            if (apart(g.d[k], before.d[k])) return true;
        return false;
    };
    if (differs(pieces.whole, plain.front())) return true;
    for (std::size_t i = 1; i < m_data.size(); ++i)
        if (differs(piecesOf(reading, m_data[i].pred, m_data[i].target).whole, plain[i]))
            return true;
    return false;
}

void SearchRun::tryCandidate(const Candidate& candidate, bool is_plain) {
    const PairData& first = m_data.front();
    const Pieces pieces = piecesOf(candidate.reading, first.pred, first.target);
    if (!std::isfinite(pieces.whole.value)) return;
    if (!is_plain && !hasEffect(candidate.reading, pieces)) return;
    if (!m_has_value) return tryGradientAlone(candidate, pieces);
    tryValue(candidate, {}, pieces);
    if (pieces.whole.value > 2.0 || pieces.whole.value < 0.0)
        tryValue(candidate, {.parts = {}, .clamped = true, .cost = 4.0}, pieces);
    if (pieces.parts.size() < 2 || (!is_plain && candidate.reading.mistake.change == Change::none))
        return;
    for (std::size_t i = 0; i < pieces.parts.size(); ++i)
        for (const double c : {0.0, -1.0, 0.5, 2.0}) {
            const TermChange change{pieces.parts[i].info, c};
            tryValue(candidate, {.parts = {change}, .cost = kPartCost}, pieces);
            for (std::size_t k = 0; is_plain && k < i; ++k)
                for (const double more : {0.0, -1.0, 0.5, 2.0})
                    tryValue(candidate,
                             {.parts = {change, {pieces.parts[k].info, more}},
                              .cost = kPartCost + kSecondPartCost},
                             pieces);
        }
}

void SearchRun::tryValue(const Candidate& candidate, const Sum& sum, const Pieces& pieces) {
    if (isTooDear(candidate.cost + sum.cost)) return;
    double value = pieces.whole.value;
    for (const TermChange& change : sum.parts)
        for (const TermValue& part : pieces.parts)
            if (part.info == change.term) {
                if (part.value == 0.0) return;  // the same without the change
                value += (change.coefficient - 1.0) * part.value;
            }
    if (sum.clamped) value = std::clamp(value, 0.0, 2.0);
    for (int s = 0; s < value_sign_count; ++s)
        tryFactors(candidate, sum, static_cast<ValueSign>(s), value);
}

void SearchRun::tryFactors(const Candidate& candidate, const Sum& sum, ValueSign sign,
                           double value) {
    const double cost = candidate.cost + sum.cost + signCost(sign);
    if (isTooDear(cost)) return;
    const double signed_value = signedNumber(sign, value);
    const PairData& first = m_data.front();
    const double least = std::min(kNearValue, effectOf(1e-2));
    const auto reading = [&](double factor) {
        CodeReading r = candidate.reading;
        r.by = m_numbers.by;
        r.parts = sum.parts;
        r.clamped = sum.clamped;
        r.sign = sign;
        r.factor = factor;
        return r;
    };
    const auto consider = [&](double factor, double more) {
        const double printed = signed_value * factor;
        if (first.fitsValue(printed)) {
            const CodeReading r = reading(factor);
            // An epsilon may be too small to show in the value, but not in the gradient.
            if (valueFits(r) && !keepWithGradient(r, cost + more))
                m_values.push_back({r, cost + more, 0.0});
            return true;
        }
        const double error = first.valueError(printed);
        if (error < kMillionth) keepNear(reading(factor), cost + more);
        if (error < least) m_values.push_back({reading(factor), cost + more, error});
        return false;
    };
    const double n = m_numbers.batch;
    if (consider(1.0, 0.0) || consider(0.25, 4.0)) return;
    if (n > 1.0 && (consider(1.0 / n, 3.0) || consider(0.25 / n, 4.0) || consider(n, 4.0))) return;
    const double any = first.value / signed_value;
    if (!std::isfinite(any) || any <= 0.0 || isTooDear(cost + 6.0)) return;
    // Rounder than any value would be by chance, or proven by the gradient and further pairs.
    const double tolerance = std::max(first.value_allowance / std::fabs(first.value) + 1e-15,
                                      1e-3 * std::min(effectOf(1e-4), 1.0));
    if (const auto round = roundNumber(any, tolerance);
        round && round->value != 1.0 && round->value != 0.25 && consider(round->value, round->cost))
        return;
    if (m_has_gradient && sum.parts.empty() && !isTooDear(cost + kAnyFactor)) {
        const CodeReading r = reading(any);
        if (valueFits(r)) (void)findGradient(r, cost + kAnyFactor, false);
    }
}

bool SearchRun::valueFits(const CodeReading& reading) const {
    return std::all_of(m_data.begin(), m_data.end(), [&](const PairData& pair) {
        return pair.fitsValue(numbersOf(reading, pair.pred, pair.target).value);
    });
}

double SearchRun::effectOf(double epsilon) const {
    double least = 1e300;
    for (const PairData& pair : m_data)
        least = std::min({least, pair.pred.w, pair.pred.h, pair.target.w, pair.target.h});
    if (!(least > 0.0)) return 1.0;
    return std::min(1.0, 30.0 * epsilon / std::min(least, least * least));
}

bool SearchRun::keepWithGradient(const CodeReading& reading, double cost) {
    if (!m_has_gradient) {
        keep(reading, cost, true, true);
        return true;
    }
    const bool found = findGradient(reading, cost, true);
    if (!found) keep(reading, cost, true, false);
    return found;
}

bool SearchRun::findGradient(CodeReading reading, double cost, bool deep) {
    using enum Reading::Slope;
    const bool direction = reading.loss.entry().kind == Kind::direction;
    bool found = fitHeldParts(reading, cost, false);
    for (const auto slope : {published, of_value, detached}) {
        if (found && slope != published) break;
        if (slope == detached && !direction) continue;
        reading.slope = slope;
        const double more = slope == published ? 0.0 : slope == detached ? 1.0 : 2.0;
        found = found || fitHeldParts(reading, cost + more, deep);
    }
    if (found || !deep || cost > kDeepCost) return found;
    const std::vector<const TermInfo*>& all = reading.loss.entry().terms;
    for (const bool twice : {false, true})
        for (const auto slope : {published, of_value}) {
            reading.slope = slope;
            const double more = slope == published ? 0.0 : 2.0;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (isSummand(all[i]->role)) continue;
                reading.held = {all[i]};
                if (!twice) {
                    found = fitHeldParts(reading, cost + more + 4.0, false) || found;
                    continue;
                }
                for (std::size_t k = 0; k < i; ++k) {
                    if (isSummand(all[k]->role)) continue;
                    reading.held = {all[i], all[k]};
                    found = fitHeldParts(reading, cost + more + 8.0, false) || found;
                }
            }
            if (found) return true;
        }
    return false;
}

bool SearchRun::fitHeldParts(CodeReading reading, double cost, bool subsets) {
    std::vector<Pieces> pieces;
    for (const PairData& pair : m_data) {
        pieces.push_back(piecesOf(reading, pair.pred, pair.target));
        if (pieces.back().parts.size() != pieces.front().parts.size()) return false;
    }
    const auto& parts = pieces.front().parts;
    const std::size_t count =
        subsets && parts.size() > 1 ? std::min<std::size_t>(parts.size(), 6) : 0;
    const std::vector<TermChange> changed = reading.parts;
    const bool turned = reading.sign == ValueSign::negative || reading.sign == ValueSign::metric;
    const double factor = reading.factor;
    bool found = false;
    for (unsigned mask = 0; mask < (1U << count); ++mask) {
        if (count > 0 && mask == (1U << count) - 1U) break;
        const int held = __builtin_popcount(mask);
        if (isTooDear(cost + kHeldCost * held)) continue;
        reading.parts = changed;
        for (std::size_t i = 0; i < count; ++i) {
            if ((mask & (1U << i)) == 0U) continue;
            const auto at =
                std::find_if(reading.parts.begin(), reading.parts.end(),
                             [&](const TermChange& c) { return c.term == parts[i].info; });
            if (at != reading.parts.end())
                at->held = true;
            else
                reading.parts.push_back({parts[i].info, 1.0, true});
        }
        const FreeFactor free = mask > 0      ? FreeFactor::none
                                : m_has_value ? FreeFactor::round
                                              : FreeFactor::any;
        std::vector<std::array<double, 4>> gradients;
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            Gradient g = pieces[p].whole;
            double value = g.value;
            for (const TermChange& change : reading.parts)
                for (const TermValue& part : pieces[p].parts)
                    if (part.info == change.term) {
                        const double more = (change.held ? 0.0 : change.coefficient) - 1.0;
                        value += (change.coefficient - 1.0) * part.value;
                        for (std::size_t i = 0; i < 4; ++i) g.d[i] += more * part.d[i];
                    }
            if (reading.clamped && (value > 2.0 || value < 0.0)) g.d = {};
            for (double& x : g.d) x *= (turned ? -1.0 : 1.0) * factor;
            gradients.push_back(g.d);
        }
        if (const auto fit = fitGradient(m_data, gradients, m_numbers.by, m_numbers.batch, free)) {
            reading.by = fit->by;
            // Without a value nothing tells a mean of the gradient from a factor.
            if (m_has_value)
                reading.gradient_factor = fit->factor;
            else
                reading.factor = factor * fit->factor;
            keep(reading, cost + kHeldCost * held + fit->cost, true, true);
            found = true;
            if (mask == 0) return true;
        }
    }
    return found;
}

void SearchRun::keep(const CodeReading& reading, double cost, bool value_fits, bool gradient_fits) {
    ReadingMatch match{reading, value_fits, gradient_fits};
    match.cost = cost;
    for (const PairData& pair : m_data) {
        const Gradient g = numbersOf(reading, pair.pred, pair.target);
        if (pair.has_value)
            match.value_error = std::max(match.value_error, pair.valueError(g.value));
        if (pair.has_gradient)
            match.gradient_error = std::max(match.gradient_error, pair.gradientError(g.d));
    }
    if (match.fits()) {
        m_cheapest = std::min(m_cheapest, cost);
        m_fits.push_back(std::move(match));
    } else {
        m_halves.push_back(std::move(match));
    }
}

void SearchRun::keepNear(const CodeReading& reading, double cost) {
    ReadingMatch match{reading, false, false};
    match.cost = cost;
    for (const PairData& pair : m_data) {
        const Gradient g = numbersOf(reading, pair.pred, pair.target);
        match.value_error = std::max(match.value_error, pair.valueError(g.value));
        if (!pair.has_gradient) continue;
        double best = 1e300;
        // Where edges coincide, rounding decides which side's slope code has.
        for (const double dx : {0.0, -kNudge, kNudge})
            for (const double dy : {0.0, -kNudge, kNudge}) {
                Box<> nudged = pair.pred;
                nudged.cx += dx * pair.pred.w;
                nudged.cy += dy * pair.pred.h;
                CodeReading other = reading;
                for (int by = 0; by < gradient_by_count; ++by) {
                    other.by = static_cast<GradientBy>(by);
                    const double error =
                        pair.gradientError(numbersOf(other, nudged, pair.target).d);
                    if (error < best) match.reading.by = other.by;
                    best = std::min(best, error);
                }
            }
        match.gradient_error = std::max(match.gradient_error, best);
    }
    if (std::max(match.value_error, match.gradient_error) < kMillionth)
        m_near.push_back(std::move(match));
}

}  // namespace iou
