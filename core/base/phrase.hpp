// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace iou {

/// How a language says what the core says in English; both map UTF-8 to UTF-8.
struct Language {
    std::function<std::string(const char* pattern)> pattern;
    std::function<std::string(const std::string& digits)> number;
};

/// Something the core says: words, which a window may show in its language, with places for parts;
/// or data (a name, a path, digits), which is the same in each. Words are made by phrase() alone,
/// where tests/tools/core_texts.py finds them.
class Phrase {
public:
    Phrase() = default;
    Phrase(std::string data) : m_data(std::move(data)) {}
    Phrase(std::string_view data) : m_data(data) {}
    template <class N, class = std::enable_if_t<std::is_integral_v<N> && (sizeof(N) > 1)>>
    Phrase(N n) : m_data(std::to_string(n)) {}
    Phrase(const char*) = delete;  ///< a literal is words, or data in a std::string_view
    /// A number for reading: with the language's decimal point.
    static Phrase number(std::string digits);

    bool empty() const { return !m_pattern && m_data.empty(); }
    /// In English.
    std::string text() const;
    std::string text(const Language& language) const;

    /// The highest n of the places %1 to %9 if each up to it occurs, else -1.
    static constexpr int places(std::string_view pattern);
    /// A literal with so many places.
    template <std::size_t count>
    struct Pattern {
        consteval Pattern(const char* literal) : text(literal) {
            if (places(literal) != static_cast<int>(count)) throw "a place for each part";
        }
        const char* text;
    };

private:
    template <class... Parts>
    friend Phrase phrase(Phrase::Pattern<sizeof...(Parts)> pattern, Parts&&... parts);

    const char* m_pattern = nullptr;  ///< a literal; null: data
    std::string m_data;
    std::vector<Phrase> m_parts;
    bool m_is_number = false;
};

constexpr int Phrase::places(std::string_view pattern) {
    int highest = 0;
    unsigned seen = 0;
    for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
        const int n = pattern[i + 1] - '0';
        if (pattern[i] != '%' || n < 1 || n > 9) continue;
        seen |= 1U << n;
        highest = n > highest ? n : highest;
    }
    return seen == (2U << highest) - 2U ? highest : -1;
}

/// Words with their parts, of which any may be words again: phrase("%1 lanes", n).
template <class... Parts>
Phrase phrase(Phrase::Pattern<sizeof...(Parts)> pattern, Parts&&... parts) {
    Phrase made;
    made.m_pattern = pattern.text;
    made.m_parts.reserve(sizeof...(parts));
    (made.m_parts.emplace_back(std::forward<Parts>(parts)), ...);
    return made;
}

}  // namespace iou
