// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phrase.hpp"

#include "core/base/shown_text.hpp"

namespace iou {

namespace {

/// The pattern with its places filled; what is put in is not looked at again.
std::string filled(std::string_view pattern, const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto n = i + 1 < pattern.size() ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (pattern[i] != '%' || n < 1 || n > parts.size()) {
            text += pattern[i];
            continue;
        }
        text += parts[n - 1];
        ++i;
    }
    return text;
}

/// Whether a place stands between quotes: what is put there is quoted from somebody else.
bool isQuoted(std::string_view pattern, std::size_t place) {
    const std::string quoted = "\"%" + std::to_string(place) + '"';
    return pattern.find(quoted) != std::string_view::npos;
}

}  // namespace

Phrase Phrase::number(std::string digits) {
    Phrase made(std::move(digits));
    made.m_is_number = true;
    return made;
}

std::string Phrase::text() const {
    static const Language english{[](const char* pattern) { return std::string(pattern); },
                                  [](const std::string& digits) { return digits; }};
    return text(english);
}

std::string Phrase::text(const Language& language) const {
    if (!m_pattern) return m_is_number ? language.number(m_data) : printable(m_data);
    std::vector<std::string> parts;
    parts.reserve(m_parts.size());
    for (const Phrase& part : m_parts) {
        parts.push_back(part.text(language));
        if (isQuoted(m_pattern, parts.size())) parts.back() = excerpt(parts.back());
    }
    return filled(language.pattern(m_pattern), parts);
}

}  // namespace iou
