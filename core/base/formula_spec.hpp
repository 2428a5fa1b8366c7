// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spec_text.hpp"

#include <string>
#include <string_view>

/// A loss that is typed as a formula, as one line where the id of a loss may stand: "=1 - iou:k=3".
/// What a line, a list of losses or a file could take for its own (%, :, the comma, @, quotes, line
/// ends) is written as %3A in it.
namespace iou {

bool isFormulaSpec(std::string_view spec);
/// "=" and the text.
std::string formulaSpec(std::string_view text);
/// The text of a formula, and what is set behind the last colon; ids are empty. As people type it,
/// too, with commas and colons of its own.
struct FormulaSpec {
    std::string text;
    SpecText settings;
};
Result<FormulaSpec> splitFormulaSpec(std::string_view spec);

/// Percent signs for what is not to be seen by who reads the line: control characters, % and these.
std::string percentEncoded(std::string_view text, std::string_view others);
/// Back again; a % that is followed by no two hexadecimal digits stays.
std::string percentDecoded(std::string_view text);

}  // namespace iou
