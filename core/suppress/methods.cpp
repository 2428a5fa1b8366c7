// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/methods.hpp"

#include "core/base/decimal.hpp"
#include "core/base/parameters.hpp"
#include "core/geometry/box_size.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace iou::suppress {

namespace {

constexpr RuleNumber kAll[] = {threshold_number, sigma_number, min_score_number, beta_number,
                               a_number};
constexpr RuleNumber kThreshold[] = {threshold_number};
constexpr RuleNumber kLinear[] = {threshold_number, min_score_number};
constexpr RuleNumber kGaussian[] = {sigma_number, min_score_number};
constexpr RuleNumber kDistance[] = {threshold_number, beta_number};
constexpr RuleNumber kCombined[] = {threshold_number, a_number};
constexpr double kEdgeLimit = 1e9;
constexpr std::string_view kAcross = "across_classes";

Error outOfRange(double x, Phrase remedy) {
    return {phrase("%1 is out of range", Phrase::number(formatShortest(x))), {}, std::move(remedy)};
}

}  // namespace

std::span<const RuleNumber> ruleNumbers() { return kAll; }

std::span<const MethodInfo> methods() {
    static const MethodInfo rows[] = {
        {Method::greedy, phrase("Greedy"),
         phrase("The highest score is kept and removes every box of its class that overlaps it "
                "more than the threshold; then the next."),
         kThreshold},
        {Method::soft_linear, phrase("Soft, linear"),
         phrase("The highest score is kept; scores of boxes that overlap it more than the "
                "threshold are multiplied by 1 − overlap."),
         kLinear, false, true},
        {Method::soft_gaussian, phrase("Soft, Gaussian"),
         phrase("The highest score is kept; scores of all boxes that overlap it are lowered, the "
                "more the more they overlap; a wide sigma is gentle."),
         kGaussian, false, true},
        {Method::diou, phrase("DIoU"),
         phrase("As greedy, by IoU less the normalised distance of the centres: boxes beside one "
                "another stay."),
         kDistance},
        {Method::iou_guided, phrase("IoU-guided"),
         phrase("The highest predicted IoU is kept, whatever its score, and takes the best score "
                "of the boxes it removes."),
         kThreshold, true},
        {Method::greedy_combined, phrase("Combined score"),
         phrase("As greedy, in the order of p^(1-a) q^a: a box is ranked by class and place."),
         kCombined, true},
    };
    return rows;
}

const MethodInfo& infoOf(Method method) { return methods()[static_cast<std::size_t>(method)]; }

bool usesThreshold(Method method) {
    const auto numbers = infoOf(method).numbers;
    return std::any_of(numbers.begin(), numbers.end(),
                       [](const RuleNumber& n) { return n.value == &Rule::threshold; });
}

Result<Rule> parseRule(std::string_view text) {
    const Phrase kind = phrase("method");
    const auto split = splitSpec(text, kind);
    if (!split) return split.error();
    const auto method =
        method_words.parse(split->id, phrase("no method of suppression \"%1\"", split->id));
    if (!method) return method.error().at(specPlace(kind, text, 1));
    Rule rule;
    rule.method = *method;
    const auto numbers = infoOf(*method).numbers;
    for (const auto& s : split->settings) {
        const auto place = specPlace(kind, text, s.position);
        if (s.name == kAcross) {
            if (s.value != 0.0 && s.value != 1.0)
                return Error{phrase("%1 is out of range", formatShortest(s.value)), place,
                             phrase("give 0 or 1")};
            rule.across_classes = s.value == 1.0;
            continue;
        }
        const auto index = findParameter(split->id, numbers, s.name);
        if (!index) return index.error().at(place);
        const RuleNumber& n = numbers[*index];
        if (const auto fine = checkParameter(s.name, s.value, n.lo, n.hi); !fine)
            return fine.error().at(place);
        rule.*n.value = s.value;
    }
    return rule;
}

std::string ruleText(const Rule& rule) {
    const Rule usual;
    std::string text(method_words.of(rule.method));
    char separator = ':';
    const auto append = [&](std::string_view name, double value) {
        text += separator;
        text.append(name).append("=").append(formatShortest(value));
        separator = ',';
    };
    for (const RuleNumber& n : infoOf(rule.method).numbers)
        if (rule.*n.value != usual.*n.value) append(n.name, rule.*n.value);
    if (rule.across_classes) append(kAcross, 1.0);
    return text;
}

Result<Done> checkRule(const Rule& rule) {
    for (const RuleNumber& n : kAll)
        if (auto fine = checkParameter(n.name, rule.*n.value, n.lo, n.hi); !fine) return fine;
    return Done{};
}

Result<Done> checkDetection(const Rule& rule, const Detection& d) {
    const Edges& box = d.box;
    for (const double x : {box.left, box.top, box.right, box.bottom})
        if (!(std::fabs(x) <= kEdgeLimit))
            return outOfRange(x, phrase("give an edge from -1e9 to 1e9"));
    if (box.right < box.left || box.bottom < box.top)
        return Error{phrase("the box has a negative size"), {}, phrase("give l <= r and t <= b")};
    for (const double size : {box.right - box.left, box.bottom - box.top})
        if (!isBoxSize(size)) return tooSmall(phrase("the size %1", formatShortest(size)));
    if (!(std::fabs(d.score) <= kEdgeLimit))
        return outOfRange(d.score, phrase("give a score from -1e9 to 1e9"));
    if (rule.method == Method::greedy_combined && d.score < 0.0)
        return outOfRange(d.score, phrase("a power is of a score of 0 or more"));
    if (infoOf(rule.method).uses_predicted_iou &&
        !(d.predicted_iou >= 0.0 && d.predicted_iou <= 1.0))
        return outOfRange(d.predicted_iou, phrase("give a predicted IoU from 0 to 1"));
    return Done{};
}

}  // namespace iou::suppress
