// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace iou {

/// The text without such characters at its ends.
constexpr std::string_view trimmed(std::string_view text, std::string_view dropped = " \t\r\n") {
    const std::size_t first = text.find_first_not_of(dropped);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(dropped) - first + 1);
}

/// Small letters of a to z; in a Turkish locale std::tolower() leaves I as it is.
constexpr char lowerLetter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (lowerLetter(c) >= 'a' && lowerLetter(c) <= 'z');
}

}  // namespace iou
