// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace iou::own {

/// A built-in loss as a formula: the file of core/losses/texts that is named after it.
struct FormulaText {
    std::string_view id;
    std::string_view file;  ///< with its first line
};
std::span<const FormulaText> embeddedTexts();

/// The text of a built-in loss, without the first line of its file; empty: it has none, being no
/// formula (the scripts of 2020). What a copy of it starts from and what exporters print.
std::string textOfBuiltIn(std::string_view id);

}  // namespace iou::own
