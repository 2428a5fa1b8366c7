// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"

#include <algorithm>
#include <charconv>

namespace iou {

namespace {

/// What follows a name: in JSON "name": value, in a line of words name=value. Empty: it is not
/// there. In JSON the name is no part of a text, where its quotes would be escaped.
std::string_view valueOf(std::string_view text, std::string_view name) {
    const bool json = text.find('{') < text.find('=');
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::string_view before = text.substr(0, at);
        std::string_view after = text.substr(at + name.size());
        if (!json) {
            const bool starts = before.empty() || std::string_view(" \t\r\n").find(before.back()) !=
                                                      std::string_view::npos;
            if (starts && after.starts_with('=')) return after.substr(1);
            continue;
        }
        if (!before.ends_with('"') || before.ends_with("\\\"") || !after.starts_with('"')) continue;
        after.remove_prefix(1);
        after.remove_prefix(std::min(after.find_first_not_of(" \t\r\n"), after.size()));
        if (!after.starts_with(':')) continue;
        after.remove_prefix(1);
        after.remove_prefix(std::min(after.find_first_not_of(" \t\r\n"), after.size()));
        return after;
    }
    return {};
}

}  // namespace

std::string_view coreVersion() { return IOUSCOPE_VERSION; }

std::optional<int> numericsOf(std::string_view text) {
    const std::string_view digits = valueOf(text, "numerics");
    int number = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc())
        return number;
    if (!valueOf(text, "core").empty()) return 1;
    return std::nullopt;
}

Phrase numericsNote(std::string_view text) {
    const auto number = numericsOf(text);
    if (!number || *number == numerics_version) return {};
    return phrase("written with numerics %1, computed with numerics %2: last digits may differ",
                  *number, numerics_version);
}

}  // namespace iou
