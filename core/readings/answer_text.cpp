// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readings/answer_text.hpp"

#include "core/base/decimal.hpp"
#include "core/base/words.hpp"
#include "core/geometry/box_text.hpp"
#include "core/json/json_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

Json numbersJson(const Gradient& g, bool with_gradient) {
    Json out{{"value", numberOrWord(g.value)}};
    if (with_gradient) {
        out["gradient"] = Json::array();
        for (const double x : g.d) out["gradient"].push_back(numberOrWord(x));
    }
    return out;
}

Json readingJson(const ReadingMatch& m, bool with_gradient) {
    const CodeReading& r = m.reading;
    Json out{{"words", readingWords(r, with_gradient).text()},
             {"loss", r.loss.spec()},
             {"value_fits", m.value_fits},
             {"gradient_fits", m.gradient_fits},
             {"value_error", numberOrWord(m.value_error)},
             {"gradient_error", numberOrWord(m.gradient_error)},
             {"bits", numberOrWord(m.cost)},
             {"boxes", boxReadingId(r.boxes)},
             {"epsilon", numberOrWord(r.mistake.epsilon)},
             {"epsilon_place", epsilonPlaceId(r.mistake.place)},
             {"change", changeId(r.mistake.change)},
             {"sign", valueSignId(r.sign)},
             {"factor", numberOrWord(r.factor)},
             {"form", gradientByName(r.by)}};
    if (r.second) out["plus"] = {{"loss", r.second->spec()}, {"factor", r.second_weight}};
    return out;
}

/// The numbers of a box without what the change of notation left behind.
std::array<double, 4> typedNumbers(const Box<>& box, BoxNotation notation) {
    auto numbers = boxNumbers(box, notation);
    for (double& x : numbers) {
        if (x == 0.0) continue;
        const double unit = std::pow(10.0, std::floor(std::log10(std::fabs(x))) - 11.0);
        x = unit < 1.0 ? std::round(x / unit) / std::round(1.0 / unit) : std::round(x);
    }
    return numbers;
}
Json boxJson(const Box<>& box, BoxNotation notation) {
    Json out = Json::array();
    for (const double x : typedNumbers(box, notation)) out.push_back(numberOrWord(x));
    return out;
}
std::string pairText(const TellingPair& pair, BoxNotation notation) {
    std::string out;
    for (const Box<>& box : {pair.pred, pair.target})
        for (const double x : typedNumbers(box, notation))
            out += (out.empty() ? "" : ", ") + formatShortest(x);
    return out + '\n';
}

/// As many digits as it takes to tell the readings apart.
std::string digits(double x, Precision precision) {
    char text[40];
    std::snprintf(text, sizeof text, precision == Precision::full ? "%.12g" : "%.6g", x);
    return text;
}

/// Each loss once.
Phrase namesOf(const std::vector<ReadingMatch>& matches) {
    std::vector<std::string_view> names;
    Phrase out;
    for (const ReadingMatch& m : matches) {
        const std::string_view name = m.reading.loss.name();
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        names.push_back(name);
        out = out.empty() ? Phrase(name) : phrase("%1, %2", out, name);
    }
    return out;
}

}  // namespace

std::string_view verdictId(NumberAnswer::Verdict verdict) {
    static constexpr EnumWords<NumberAnswer::Verdict, 7> words{
        "fits", "value_only", "gradient_only", "nearly", "far_fetched", "unknown", "not_finite"};
    return words.of(verdict);
}

Phrase answerSentence(const NumberAnswer& answer, bool with_variables) {
    using enum NumberAnswer::Verdict;
    const auto first = [&] { return readingWords(answer.same.front().reading, with_variables); };
    if (answer.cancelled) return phrase("The search was stopped.");
    switch (answer.verdict) {
    case NumberAnswer::Verdict::fits:
        if (answer.same.size() == 1) {
            if (answer.precision == Precision::decimals)
                return phrase("Fits to the printed digits: %1.", first());
            return phrase("These are the numbers of %1.", first());
        }
        if (answer.same.size() == 2)
            return phrase("%1 and %2 give these numbers alike: these pairs cannot tell.", first(),
                          readingWords(answer.same[1].reading, with_variables));
        return phrase("%1 readings of %2 give these numbers: these pairs cannot tell.",
                      answer.same.size(), namesOf(answer.same));
    case value_only:
        return phrase("The value is that of %1; the gradient is another one.", first());
    case gradient_only:
        return phrase("The gradient is that of %1; the value is another one: a mean over other "
                      "pairs, or a further summand.",
                      first());
    case nearly:
        return phrase("Nearly the numbers of %1, but not to the printed digits: an epsilon or an "
                      "order of operations that is not known.",
                      first());
    case far_fetched:
        return phrase("Undecided: so few digits fit many readings. One is %1.", first());
    case unknown: return phrase("No reading of a known formula gives these numbers.");
    case not_finite:
        if (answer.reasons.empty())
            return phrase("No known formula gives a number that is not finite at these boxes.");
        return phrase("Not finite: %1.", notFiniteWords(answer.reasons.front()));
    }
    return {};
}

Phrase judgedWords(const ReadingMatch& match, bool has_value, bool has_gradient) {
    const Phrase value = !has_value         ? Phrase()
                         : match.value_fits ? phrase("value fits")
                                            : phrase("value is another");
    const Phrase gradient = !has_gradient         ? Phrase()
                            : match.gradient_fits ? phrase("gradient fits")
                                                  : phrase("gradient is another");
    if (value.empty() || gradient.empty()) return value.empty() ? gradient : value;
    return phrase("%1, %2", value, gradient);
}

std::string tellingText(const NumberAnswer& answer, BoxNotation notation) {
    std::string out;
    for (const TellingPair& pair : answer.telling) {
        out += pairText(pair, notation);
    }
    return out;
}

std::string answerText(const NumberAnswer& answer, const TheirNumbers& numbers,
                       BoxNotation notation) {
    const bool with_gradient = numbers.hasGradient();
    std::string out = answerSentence(answer, with_gradient).text() + '\n';
    if (answer.verdict == NumberAnswer::Verdict::not_finite) {
        for (const NotFiniteReason& r : answer.reasons) {
            out += "  " + notFiniteWords(r).text();
            if (r.term) out += "  (" + std::string(r.term->sentence) + ')';
            out += '\n';
        }
        return out;
    }
    const auto list = [&](const std::vector<ReadingMatch>& matches) {
        for (const ReadingMatch& m : matches)
            out += "  " + readingWords(m.reading, with_gradient).text() + "  (" +
                   judgedWords(m, numbers.hasValue(), with_gradient).text() + ")\n";
    };
    list(answer.same);
    if (!answer.telling.empty()) {
        out += "Pairs that can tell (" + std::string(notationFields(notation)) +
               " of prediction and ground truth), and the value each reading gives:\n";
        for (const TellingPair& pair : answer.telling) {
            out += "  " + pairText(pair, notation);
            for (std::size_t i = 0; i < pair.numbers.size(); ++i)
                out += "    " + digits(pair.numbers[i].value, answer.precision) + "  " +
                       readingWords(answer.same[i].reading, false).text() + '\n';
        }
    }
    if (!answer.others.empty()) out += "More far-fetched:\n";
    list(answer.others);
    return out;
}

std::string answerJson(const NumberAnswer& answer, const TheirNumbers& numbers,
                       BoxNotation notation) {
    const bool with_gradient = numbers.hasGradient();
    Json out{{"verdict", verdictId(answer.verdict)},
             {"sentence", answerSentence(answer, with_gradient).text()},
             {"precision", precisionName(answer.precision)},
             {"readings", Json::array()},
             {"others", Json::array()},
             {"telling", Json::array()},
             {"not_finite", Json::array()}};
    for (const ReadingMatch& m : answer.same)
        out["readings"].push_back(readingJson(m, with_gradient));
    for (const ReadingMatch& m : answer.others)
        out["others"].push_back(readingJson(m, with_gradient));
    for (const TellingPair& pair : answer.telling) {
        Json numbers_of = Json::array();
        for (const Gradient& g : pair.numbers) numbers_of.push_back(numbersJson(g, with_gradient));
        out["telling"].push_back({{"pred", boxJson(pair.pred, notation)},
                                  {"target", boxJson(pair.target, notation)},
                                  {"numbers", numbers_of}});
    }
    for (const NotFiniteReason& r : answer.reasons)
        out["not_finite"].push_back({{"loss", r.loss.spec()},
                                     {"term", r.term ? r.term->id : ""},
                                     {"in", r.in_value ? "value" : "gradient"},
                                     {"words", notFiniteWords(r).text()}});
    return jsonText(out);
}

}  // namespace iou
