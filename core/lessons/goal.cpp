// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/goal.hpp"

#include "core/base/decimal.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace iou {

namespace {

/// "abs(X - 100)" is about X.
struct AbsoluteDifference {
    Expression of;
    double from;
};
std::optional<AbsoluteDifference> absoluteDifference(const std::string& text) {
    if (!text.starts_with("abs(") || !text.ends_with(")")) return std::nullopt;
    const std::string_view inner = std::string_view(text).substr(4, text.size() - 5);
    const std::size_t minus = inner.rfind(" - ");
    if (minus == std::string_view::npos) return std::nullopt;
    const auto from = parseNumber(inner.substr(minus + 3));
    auto of = Expression::parse(inner.substr(0, minus));
    if (!from || !of) return std::nullopt;
    return AbsoluteDifference{std::move(*of), *from};
}

/// "alpha - gap_x / (gap_x + target.w)" is about alpha, where the difference has no name.
struct NamedDifference {
    Expression of, from;
};
std::optional<NamedDifference> namedDifference(const std::string& text) {
    const std::string_view whole = text;
    const std::size_t minus = whole.find(" - ");
    if (minus == std::string_view::npos || quantityName(text).text() != text) return std::nullopt;
    auto of = Expression::parse(whole.substr(0, minus));
    auto from = Expression::parse(whole.substr(minus + 3));
    // What follows must be one term: a - b + c is not a - (b + c).
    if (!of || of->isConstant() || !from || whole.find(" - ", minus + 3) != std::string_view::npos)
        return std::nullopt;
    if (whole.find(" + ", minus + 3) < whole.find('(', minus + 3)) return std::nullopt;
    return NamedDifference{std::move(*of), std::move(*from)};
}

/// What "chosen.giou + chosen.diou" and "stepping.cxcywh" let one choose from; empty: a number.
std::vector<Phrase> choicesIn(std::string_view text) {
    std::vector<Phrase> list;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(" + "), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 3, text.size()));
        const std::size_t dot = word.find('.');
        if (dot == std::string_view::npos) return {};
        const std::string_view what = word.substr(0, dot), rest = word.substr(dot + 1);
        if (what == "stepping")
            list.push_back(rest == "xyxy"     ? phrase("edges")
                           : rest == "cxcywh" ? phrase("centre and size")
                                              : phrase("centre and log size"));
        else if (const LossPointer entry = findLoss(rest); entry && what == "chosen")
            list.emplace_back(entry->name);
        else
            return {};
    }
    return list;
}

}  // namespace

double GoalMeter::missing() const {
    if (!choices.empty()) return std::nan("");
    return std::max({0.0, lo - value, value - hi});
}

double GoalMeter::done(const GoalMeter& first) const {
    if (met) return 1.0;
    const double before = first.missing();
    return before > 0.0 && std::isfinite(before) ? std::clamp(1.0 - missing() / before, 0.0, 1.0)
                                                 : 0.0;
}

bool Goal::Comparison::met(Situation& situation) const {
    double left = sides.front().value(situation);
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const double right = sides[i + 1].value(situation);
        const bool holds = signs[i] == Sign::at_most    ? left <= right
                           : signs[i] == Sign::at_least ? left >= right
                           : signs[i] == Sign::below    ? left < right
                                                        : left > right;
        if (!holds) return false;
        left = right;
    }
    return true;
}

GoalMeter Goal::Comparison::measure(Situation& situation) const {
    // The first side that changes is what one watches; the others are its bounds.
    std::size_t watched = 0;
    while (watched + 1 < sides.size() && sides[watched].isConstant()) ++watched;
    const Document* const shown = &situation.document;
    GoalMeter meter{.name = quantityName(sides[watched].text(), shown),
                    .value = sides[watched].value(situation),
                    .met = met(situation)};
    const auto bound = [&](std::size_t side, bool below) {
        const double at = sides[side].value(situation);
        (below ? meter.hi : meter.lo) = at;
    };
    if (watched > 0) {
        const Sign sign = signs[watched - 1];
        bound(watched - 1, sign == Sign::above || sign == Sign::at_least);
    }
    if (watched < signs.size()) {
        const Sign sign = signs[watched];
        bound(watched + 1, sign == Sign::below || sign == Sign::at_most);
    }
    meter.choices = choicesIn(sides[watched].text());
    if (const auto difference = absoluteDifference(sides[watched].text())) {
        meter.name = quantityName(difference->of.text(), shown);
        meter.value = difference->of.value(situation);
        meter.lo = difference->from - meter.hi;
        meter.hi = difference->from + meter.hi;
    } else if (const auto named = namedDifference(sides[watched].text())) {
        const double from = named->from.value(situation);
        meter.name = quantityName(named->of.text(), shown);
        meter.value = named->of.value(situation);
        meter.lo += from;
        meter.hi += from;
    }
    return meter;
}

Goal::Comparison Goal::read(ExpressionReader& reader) {
    Comparison comparison;
    comparison.sides.push_back(reader.sum());
    const auto sign = [&]() -> std::optional<Sign> {
        if (reader.take("<=")) return Sign::at_most;
        if (reader.take(">=")) return Sign::at_least;
        if (reader.take("<")) return Sign::below;
        if (reader.take(">")) return Sign::above;
        return std::nullopt;
    };
    while (const auto next = sign()) {
        comparison.signs.push_back(*next);
        comparison.sides.push_back(reader.sum());
    }
    if (comparison.signs.empty()) reader.fail(phrase("one of < > <= >="));
    return comparison;
}

Result<Goal> Goal::parse(std::string_view text) {
    if (text.size() > max_expression_length)
        return Error{phrase("the goal is too long"), {}, phrase("at most 1000 characters")};
    ExpressionReader reader(text);
    Goal goal;
    goal.m_text = text;
    do goal.m_comparisons.push_back(read(reader));
    while (reader.take("and "));
    if (!reader.error() && !reader.atEnd()) reader.fail(phrase("a comparison, \"and\" or the end"));
    if (reader.error()) return *reader.error();
    return goal;
}

bool Goal::met(const Document& document, int playhead) const {
    Situation situation(document, playhead);
    return std::ranges::all_of(m_comparisons,
                               [&](const Comparison& each) { return each.met(situation); });
}

std::vector<GoalMeter> Goal::measure(const Document& document, int playhead) const {
    Situation situation(document, playhead);
    std::vector<GoalMeter> meters;
    for (const Comparison& each : m_comparisons) meters.push_back(each.measure(situation));
    return meters;
}

}  // namespace iou
