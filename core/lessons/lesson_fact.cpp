// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lesson_fact.hpp"

#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"
#include "core/lessons/lesson.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kWholeTolerance = 1e-6;

/// How far a number may be from what was written.
double tolerance(std::string_view text, double value) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return std::abs(value) * kWholeTolerance;
    // A little more, as 0.0365 and 0.03649999 are printed alike.
    return 0.5000001 * std::pow(10.0, -static_cast<double>(text.size() - point - 1));
}

}  // namespace

Result<double> factNumber(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto above = parseNumber(trimmed(text.substr(0, slash)));
    if (!above || slash == std::string_view::npos) return above;
    const auto below = parseNumber(trimmed(text.substr(slash + 1)));
    if (!below) return below;
    return *above / *below;
}

Result<Done> checkFact(const LessonFact& fact, const LessonWords& words,
                       const std::string& language) {
    const auto own = fact.says.find(language);
    std::string said = own != fact.says.end() ? own->second : fact.says.at("");
    if (fact.is && own == fact.says.end() && language == "de") std::ranges::replace(said, '.', ',');
    const auto all = words.title + '\n' + words.body + '\n' + words.question + '\n' + words.answer +
                     '\n' + words.notes;
    if (all.find(said) == std::string::npos)
        return Error{phrase("the words do not say \"%1\"", said), {}, {}};
    const Session& session = fact.session;
    if (fact.is) {
        Situation situation(session.document, session.playhead);
        const std::string& number = fact.says.at("");
        const double value = fact.is->value(situation), written = *factNumber(number);
        if (!(std::abs(value - written) <= tolerance(number, written)))
            return Error{phrase("the words say \"%1\", but %2 is true", number,
                                Phrase::number(formatShortest(value))),
                         {},
                         {}};
    }
    if (fact.holds && !fact.holds->met(session.document, session.playhead))
        return Error{
            phrase("the words say \"%1\", but \"%2\" does not hold", said, fact.holds->text()),
            {},
            {}};
    return Done{};
}

}  // namespace iou
