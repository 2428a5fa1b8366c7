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

}  // namespace iou
