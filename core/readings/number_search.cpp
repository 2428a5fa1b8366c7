// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/number_search.hpp"

#include "core/readings/search_run.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// Readings this many bits behind the likeliest are as good as it, where they fit as well.
constexpr double kAlike = 5.0;
constexpr std::size_t kMostAlike = 8;
constexpr std::size_t kMostOthers = 12;
/// How much the numbers have to reveal beyond what an explanation costs.
constexpr double kProof = 3.0;

bool anyNotFinite(const TheirNumbers& numbers) {
    for (const TheirPair& pair : numbers.pairs) {
        if (pair.value && !std::isfinite(pair.value->value)) return true;
        if (pair.gradient)
            for (const Printed& x : *pair.gradient)
                if (!std::isfinite(x.value)) return true;
    }
    return false;
}

const TheirPair& firstNotFinite(const TheirNumbers& numbers) {
    for (const TheirPair& pair : numbers.pairs) {
        TheirNumbers one;
        one.pairs = {pair};
        if (anyNotFinite(one)) return pair;
    }
    return numbers.pairs.front();
}

NumberAnswer explainNotFinite(const TheirNumbers& numbers, const Loss& expected) {
    const TheirPair& pair = firstNotFinite(numbers);
    NumberAnswer out;
    out.verdict = NumberAnswer::Verdict::not_finite;
    const auto all = notFiniteReasons(expected, pair.pred, pair.target);
    const bool value = pair.value && !std::isfinite(pair.value->value);
    const bool infinite = value && std::isinf(pair.value->value);
    // A value that is not finite needs a term that is not; a gradient alone may have either.
    for (const NotFiniteReason& r : all)
        if ((!value || r.in_value) && (!infinite || r.infinite)) out.reasons.push_back(r);
    if (out.reasons.empty()) out.reasons = all;
    return out;
}

/// Drops what agrees at every pair with something likelier.
std::vector<ReadingMatch> distinct(const std::vector<ReadingMatch>& found,
                                   const TheirNumbers& numbers, std::size_t limit) {
    std::vector<ReadingMatch> out;
    const TheirPair& first = numbers.pairs.front();
    for (const ReadingMatch& match : found) {
        if (out.size() == limit) break;
        const bool told = std::any_of(out.begin(), out.end(), [&](const ReadingMatch& other) {
            return agreeEverywhere(other.reading, match.reading, first.pred, first.target,
                                   numbers.hasGradient());
        });
        if (!told) out.push_back(match);
    }
    return out;
}

/// Numbers that differ by less are printed alike.
double visibleIn(Precision precision) {
    return precision == Precision::full ? 1e-9 : precision == Precision::single ? 1e-5 : 1e-3;
}

void takeGroup(NumberAnswer& answer, const std::vector<ReadingMatch>& found,
               const TheirNumbers& numbers) {
    for (const ReadingMatch& match : distinct(found, numbers, kMostAlike + kMostOthers)) {
        const bool alike = answer.same.empty() || match.cost <= answer.same.front().cost + kAlike;
        if (alike && answer.same.size() < kMostAlike)
            answer.same.push_back(match);
        else
            answer.others.push_back(match);
    }
}

}  // namespace

NumberAnswer explainNumbers(const TheirNumbers& numbers, const Loss& expected, Progress* progress) {
    if (numbers.pairs.empty() || (!numbers.hasValue() && !numbers.hasGradient())) return {};
    if (anyNotFinite(numbers)) return explainNotFinite(numbers, expected);
    SearchRun search(numbers, expected, progress);
    search.run();
    NumberAnswer out;
    out.precision = numbers.precision();
    out.cancelled = search.cancelled();
    if (out.cancelled) return out;
    using Verdict = NumberAnswer::Verdict;
    const auto fits = search.fitting();
    const auto halves = search.halves();
    const auto nearest = search.nearest();
    const bool believed = !fits.empty() && fits.front().cost <= search.evidence() - kProof;
    if (believed) {
        out.verdict = Verdict::fits;
        takeGroup(out, fits, numbers);
    } else if (!nearest.empty() && (halves.empty() || nearest.front().cost < halves.front().cost)) {
        out.verdict = Verdict::nearly;
        takeGroup(out, nearest, numbers);
        out.others.insert(out.others.end(), out.same.begin() + 1, out.same.end());
        out.same.erase(out.same.begin() + 1, out.same.end());
    } else if (!halves.empty()) {
        out.verdict = halves.front().value_fits ? Verdict::value_only : Verdict::gradient_only;
        takeGroup(out, halves, numbers);
    } else if (!fits.empty()) {
        out.verdict = Verdict::far_fetched;
        takeGroup(out, fits, numbers);
    }
    if (out.same.size() > 1 && out.verdict == Verdict::fits) {
        const TheirPair& first = numbers.pairs.front();
        out.telling = tellingPairs(out.same, first.pred, first.target, numbers.hasGradient(),
                                   visibleIn(out.precision));
    }
    return out;
}

}  // namespace iou
