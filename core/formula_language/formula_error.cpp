// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula_language/formula_error.hpp"

#include <algorithm>
#include <array>

namespace iou::own {

namespace {

constexpr std::array<std::string_view, 38> kFaultNames{"empty",
                                                       "no_result",
                                                       "result_not_last",
                                                       "bad_character",
                                                       "expected_operand",
                                                       "expected_operator",
                                                       "unclosed",
                                                       "extra_parenthesis",
                                                       "unknown_name",
                                                       "unknown_function",
                                                       "unknown_member",
                                                       "no_member",
                                                       "unknown_loss",
                                                       "unknown_parameter",
                                                       "needs_arguments",
                                                       "argument_count",
                                                       "not_a_function",
                                                       "no_names",
                                                       "wrong_type",
                                                       "chained",
                                                       "number_range",
                                                       "bad_number",
                                                       "out_of_range",
                                                       "empty_range",
                                                       "not_constant",
                                                       "expected_name",
                                                       "expected_equals",
                                                       "expected_range",
                                                       "expected_number",
                                                       "name_taken",
                                                       "defined_twice",
                                                       "header_late",
                                                       "keyword",
                                                       "moving_target",
                                                       "too_long",
                                                       "too_deep",
                                                       "too_big",
                                                       "no_loss_file"};

}  // namespace

std::string_view faultName(Fault fault) { return kFaultNames[static_cast<std::size_t>(fault)]; }

Error FormulaError::error() const { return {what, placeText({line, column}), remedy}; }

TextPlace placeIn(std::string_view text, std::size_t at) {
    TextPlace place;
    for (const char c : text.substr(0, std::min(at, text.size()))) {
        if (c == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++place.column;  // a byte that starts a character
        }
    }
    return place;
}

Phrase placeText(const TextPlace& place) {
    return phrase("line %1, column %2", place.line, place.column);
}

}  // namespace iou::own
