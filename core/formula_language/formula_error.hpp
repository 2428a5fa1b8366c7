// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string_view>

namespace iou::own {

/// What can be wrong with the text of a formula.
enum class Fault {
    empty,
    no_result,
    result_not_last,
    bad_character,
    expected_operand,
    expected_operator,
    unclosed,
    extra_parenthesis,
    unknown_name,
    unknown_function,
    unknown_member,
    no_member,
    unknown_loss,
    unknown_parameter,
    needs_arguments,
    argument_count,
    not_a_function,
    no_names,
    wrong_type,
    chained,
    number_range,
    bad_number,
    out_of_range,
    empty_range,
    not_constant,
    expected_name,
    expected_equals,
    expected_range,
    expected_number,
    name_taken,
    defined_twice,
    header_late,
    keyword,
    moving_target,
    too_long,
    too_deep,
    too_big,
    no_loss_file
};
/// "unknown_name"
std::string_view faultName(Fault fault);

/// The first thing that is wrong with a text, from the left.
struct FormulaError {
    Fault fault = Fault::empty;
    std::size_t at = 0;        ///< bytes from the start
    int line = 1, column = 1;  ///< characters from 1
    bool at_end = false;       ///< nothing stands behind it: the text may be unfinished
    Phrase what, remedy;

    /// "line 1, column 5: what; remedy"
    Error error() const;
};

/// Where a byte of a text stands: lines and characters from 1.
struct TextPlace {
    int line = 1, column = 1;
};
TextPlace placeIn(std::string_view text, std::size_t at);
/// "line 1, column 5"
Phrase placeText(const TextPlace& place);

}  // namespace iou::own
