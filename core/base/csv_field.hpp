// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.hpp"

#include <string>
#include <string_view>

namespace iou {

/// A number, or a fraction as "-5/63": what a spreadsheet makes of it is its value.
inline bool isNumber(std::string_view text) {
    const auto bar = text.find('/');
    if (bar == text.npos) return parseNumber(text).has_value();
    return parseNumber(text.substr(0, bar)) && parseNumber(text.substr(bar + 1));
}

/// A text as one cell of a table that a spreadsheet may open: one that would be a formula there
/// begins with an apostrophe. Numbers stay as they are.
inline std::string cellText(std::string_view text) {
    const bool acts =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return (acts && !isNumber(text) ? "'" : "") + std::string(text);
}

/// The same as one field of CSV: in quotes where it needs them, its own quotes doubled.
inline std::string csvField(std::string_view text) {
    std::string cell = cellText(text);
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace iou
