// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/step_reason.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string_view>
#include <vector>

namespace iou {

namespace {

constexpr double kNotableGrowth = 5e-4;  ///< of the area
constexpr double kNotableMove = 1e-5;    ///< of the target's size
constexpr double kStays = 1e-3;          ///< of the faster of two rates

/// Terms whose rise and fall are those of a quotient, or of one quantity.
struct Quotient {
    std::string_view term, upper, lower;
};
constexpr std::array kQuotients{
    Quotient{"iou_loss", "intersection", "union_area"},
    Quotient{"log_loss", "intersection", "union_area"},
    Quotient{"enclosing_penalty", "union_area", "enclosing_area"},
    Quotient{"distance_penalty", "center_distance2", "enclosing_diagonal2"},
    Quotient{"interpolated_loss", "interpolated_iou", ""},
    Quotient{"inner_loss", "inner_iou", ""},
};

using Terms = std::vector<TermValue>;

const TermValue* find(const Terms& terms, std::string_view id) {
    const auto at = std::find_if(terms.begin(), terms.end(),
                                 [&](const TermValue& t) { return t.info->id == id; });
    return at == terms.end() ? nullptr : &*at;
}

double rateOf(double before, double after) {
    if (before == after) return 0.0;
    if (before == 0.0)
        return std::copysign(std::numeric_limits<double>::infinity(), after - before);
    return (after - before) / std::abs(before);
}

std::optional<StepReason::Rate> rate(const Terms& before, const Terms& after, std::string_view id) {
    const TermValue* was = find(before, id);
    const TermValue* is = find(after, id);
    if (!was || !is) return {};
    return StepReason::Rate{was->info, rateOf(was->value, is->value)};
}

void addRates(StepReason& reason, const Loss& loss, const Box<>& before, const Box<>& after,
              const Box<>& target) {
    const Terms was = loss.terms(before, target), is = loss.terms(after, target);
    const std::string_view id = reason.source->id;
    const auto quotient = std::find_if(kQuotients.begin(), kQuotients.end(),
                                       [&](const Quotient& q) { return q.term == id; });
    if (quotient != kQuotients.end()) {
        if (const auto upper = rate(was, is, quotient->upper)) {
            reason.upper = *upper;
            reason.lower = rate(was, is, quotient->lower);
            return;
        }
    }
    reason.upper = rate(was, is, id).value_or(StepReason::Rate{reason.source, 0.0});
}

Phrase symbol(const StepReason::Rate& rate) { return {std::string_view(rate.quantity->symbol)}; }

Phrase roseOrFell(const StepReason::Rate& one) {
    if (one.rate > 0.0) return phrase("%1 rises", symbol(one));
    if (one.rate < 0.0) return phrase("%1 falls", symbol(one));
    return phrase("%1 stays", symbol(one));
}

Phrase compared(const StepReason::Rate& a, const StepReason::Rate& b) {
    const StepReason::Rate& fast = std::abs(a.rate) >= std::abs(b.rate) ? a : b;
    const StepReason::Rate& slow = &fast == &a ? b : a;
    if (!(std::abs(slow.rate) > kStays * std::abs(fast.rate))) {
        if (fast.rate > 0.0) return phrase("%1 rises, %2 stays", symbol(fast), symbol(slow));
        if (fast.rate < 0.0) return phrase("%1 falls, %2 stays", symbol(fast), symbol(slow));
        return phrase("%1 and %2 stay", symbol(fast), symbol(slow));
    }
    if (fast.rate * slow.rate < 0.0) {
        const bool fast_rises = fast.rate > 0.0;
        return phrase("%1 rises, %2 falls", symbol(fast_rises ? fast : slow),
                      symbol(fast_rises ? slow : fast));
    }
    if (fast.rate > 0.0) return phrase("%1 rises faster than %2", symbol(fast), symbol(slow));
    return phrase("%1 falls faster than %2", symbol(fast), symbol(slow));
}

Phrase why(const StepReason& reason) {
    if (reason.flat) return phrase("no term has a slope");
    if (!reason.source) return phrase("earlier steps carry it on");
    return reason.lower ? compared(reason.upper, *reason.lower) : roseOrFell(reason.upper);
}

/// Two digits, as a person says it; of a run that left all numbers, with its power of ten.
Phrase spoken(double x) {
    constexpr double many = 1e6;
    std::array<char, 32> digits{};
    const double size = std::abs(x);
    if (size >= many && std::isfinite(size)) {
        std::snprintf(digits.data(), digits.size(), "%.1e", size);
        const std::string text(digits.data());
        const auto power = text.find('e');
        const bool round = text[power - 1] == '0';
        return Phrase::number(text.substr(0, round ? power - 2 : power) + 'e' +
                              std::to_string(std::stoi(text.substr(power + 1))));
    }
    const int decimals =
        size >= 9.95 || size == 0.0 ? 0 : static_cast<int>(std::ceil(1.0 - std::log10(size)));
    std::snprintf(digits.data(), digits.size(), "%.*f", std::clamp(decimals, 0, 12), size);
    std::string text(digits.data());
    if (text.find('.') != text.npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return Phrase::number(text);
}

}  // namespace

StepReason stepReason(const Loss& loss, const Box<>& before, const Box<>& after,
                      const Box<>& target) {
    StepReason reason;
    const std::array<double, 4> step{after.cx - before.cx, after.cy - before.cy, after.w - before.w,
                                     after.h - before.h};
    reason.growth = after.w * after.h / (before.w * before.h) - 1.0;
    reason.distance = std::hypot(step[0], step[1]);
    const double size = std::sqrt(target.w * target.h);
    if (std::abs(reason.growth) >= kNotableGrowth)
        reason.change =
            reason.growth > 0.0 ? StepReason::Change::grows : StepReason::Change::shrinks;
    else if (reason.distance >= kNotableMove * size)
        reason.change = StepReason::Change::moves;
    const bool by_size =
        reason.change == StepReason::Change::grows || reason.change == StepReason::Change::shrinks;
    const double towards_lower = loss.entry().kind == Kind::metric ? 1.0 : -1.0;
    reason.flat = true;
    double most = 0.0;
    for (const TermValue& part : loss.contributions(before, target)) {
        if (std::any_of(part.d.begin(), part.d.end(), [](double d) { return d != 0.0; }))
            reason.flat = false;
        const std::size_t first = by_size ? 2 : 0;
        const double gained =
            towards_lower * (part.d[first] * step[first] + part.d[first + 1] * step[first + 1]);
        if (!(gained > most)) continue;
        most = gained;
        reason.source = part.info;
    }
    // A step that flat terms did not make was made by those before.
    if (reason.change != StepReason::Change::stays) reason.flat = false;
    if (reason.source) addRates(reason, loss, before, after, target);
    return reason;
}

Phrase reasonText(const StepReason& reason) {
    switch (reason.change) {
    case StepReason::Change::grows:
        return phrase("grows %1 %: %2", spoken(100.0 * reason.growth), why(reason));
    case StepReason::Change::shrinks:
        return phrase("shrinks %1 %: %2", spoken(100.0 * reason.growth), why(reason));
    case StepReason::Change::moves:
        return phrase("moves %1: %2", spoken(reason.distance), why(reason));
    case StepReason::Change::stays: break;
    }
    return reason.flat ? phrase("stays: %1", why(reason)) : phrase("stays where it is");
}

}  // namespace iou
