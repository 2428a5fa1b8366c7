// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a person types: specifications, and names that may be misspelt.
namespace iou {

/// "id:name=value,..." taken apart; losses and optimisers are both written so.
struct SpecText {
    struct Setting {
        std::string name;
        double value;
        std::size_t position;  ///< of the name, from 1
    };
    std::string id;
    std::vector<Setting> settings;
};

/// kind (a loss, an optimiser) is for messages.
Result<SpecText> splitSpec(std::string_view text, const Phrase& kind);
/// Where something stands, from 1: loss "ciou:x=1", character 6.
Phrase specPlace(const Phrase& kind, std::string_view text, std::size_t position);

/// A loss that is typed as a formula, as one line where the id of a loss may stand: "=1 - iou:k=3".
/// What a line, a list of losses or a file could take for its own (%, :, the comma, @, quotes, line
/// ends) is written as %3A in it.
bool isFormulaSpec(std::string_view spec);
/// "=" and the text.
std::string formulaSpec(std::string_view text);
/// The same where it stands in the parentheses of a composition: blanks and parentheses are written
/// with percent signs, too.
std::string formulaArgument(std::string_view text);
/// Whether a spec is made of others, as "focaler(ciou):u=0.9" or "5 l1 + 2 giou", and no id.
bool isCompositionSpec(std::string_view spec);
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

/// Letters to change, to leave out or to put in; the same letters in another order count as one.
/// Only the first 60 bytes of each are looked at.
std::size_t lettersApart(std::string_view name, std::string_view candidate);
/// The candidate nearest to a name by these, where few enough; else empty.
std::string nearest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace iou
