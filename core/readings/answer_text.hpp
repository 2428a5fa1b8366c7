// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/readings/number_search.hpp"

#include <string>

namespace iou {

/// What an answer says, in one sentence.
Phrase answerSentence(const NumberAnswer& answer, bool with_variables);
std::string_view verdictId(NumberAnswer::Verdict verdict);

/// "value fits, gradient is another", of what was given.
Phrase judgedWords(const ReadingMatch& match, bool has_value, bool has_gradient);

/// The pairs that can tell, one in a line, eight numbers each: ready to be copied.
std::string tellingText(const NumberAnswer& answer, BoxNotation notation);
/// The whole answer for reading, in English, with line ends.
std::string answerText(const NumberAnswer& answer, const TheirNumbers& numbers,
                       BoxNotation notation);
/// {"verdict", "sentence", "precision", "readings", "others", "telling", "not_finite"}
std::string answerJson(const NumberAnswer& answer, const TheirNumbers& numbers,
                       BoxNotation notation);

}  // namespace iou
