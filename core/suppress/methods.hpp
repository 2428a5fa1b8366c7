// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/words.hpp"
#include "core/suppress/detection.hpp"

#include <span>
#include <string>
#include <string_view>

namespace iou::suppress {

enum class Method { greedy, soft_linear, soft_gaussian, diou, iou_guided, greedy_combined };
inline constexpr EnumWords<Method, 6> method_words{"greedy", "soft_linear", "soft_gaussian",
                                                   "diou",   "iou_guided",  "greedy_combined"};

/// A method and its numbers, of which it uses some.
struct Rule {
    Method method = Method::greedy;
    double threshold = 0.5;    ///< an overlap above it suppresses, one equal to it does not
    double sigma = 0.5;        ///< of the Gaussian decay
    double min_score = 0.001;  ///< soft methods drop what falls below
    double beta = 1.0;         ///< exponent of the distance of the centres
    double a = 0.5;            ///< weight of the predicted IoU
    bool across_classes = false;

    friend bool operator==(const Rule&, const Rule&) = default;
};

/// A number of a rule: its name in files and options, its range, where it stands.
struct RuleNumber {
    std::string_view name;
    double lo, hi;
    double Rule::*value;
};
inline constexpr RuleNumber threshold_number{"iou_threshold", -1.0, 1.0, &Rule::threshold};
inline constexpr RuleNumber sigma_number{"sigma", 1e-6, 1e6, &Rule::sigma};
inline constexpr RuleNumber min_score_number{"min_score", 0.0, 1e9, &Rule::min_score};
inline constexpr RuleNumber beta_number{"beta", 1e-3, 100.0, &Rule::beta};
inline constexpr RuleNumber a_number{"a", 0.0, 1.0, &Rule::a};
/// All of them.
std::span<const RuleNumber> ruleNumbers();

/// What is said of a method, and what it uses.
struct MethodInfo {
    Method method;
    Phrase name;
    Phrase sentence;  ///< what it does
    std::span<const RuleNumber> numbers;
    bool uses_predicted_iou = false;
    bool decays = false;  ///< lowers scores instead of suppressing at once
};
/// In the order of the enumeration.
std::span<const MethodInfo> methods();
const MethodInfo& infoOf(Method method);

/// The threshold an overlap meets in this rule; none for the Gaussian decay.
bool usesThreshold(Method method);

/// Parses "greedy" or "METHOD:name=value,..." with the numbers the method uses, and
/// across_classes=1.
Result<Rule> parseRule(std::string_view text);
/// The text parseRule() takes, with what differs from the usual.
std::string ruleText(const Rule& rule);

/// Refuses numbers out of range.
Result<Done> checkRule(const Rule& rule);
/// Refuses a detection the rule has no answer for: a box turned inside out or out of range, a score
/// or predicted IoU that is no number or outside what the method wants. The error names what is
/// wrong, without a place.
Result<Done> checkDetection(const Rule& rule, const Detection& detection);

}  // namespace iou::suppress
