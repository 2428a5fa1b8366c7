// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace iou {

/// "a, b or c".
Phrase alternatives(std::span<const std::string_view> words);
/// "choose a, b or c".
Phrase chooseOneOf(std::span<const std::string_view> words);
Phrase unknownWord(std::string_view word);

/// How files and arguments spell an enumeration whose N values are 0, 1, 2, ...
template <class Enum, std::size_t N>
class EnumWords {
public:
    /// In the order of the values.
    template <class... Word>
    requires(sizeof...(Word) == N) explicit constexpr EnumWords(const Word&... words)
        : m_words{words...} {}

    constexpr std::string_view of(Enum value) const {
        return m_words[static_cast<std::size_t>(value)];
    }
    constexpr std::span<const std::string_view, N> all() const { return m_words; }

    Result<Enum> parse(std::string_view word) const { return parse(word, unknownWord(word)); }
    /// unknown: what is said of a word that is none of these.
    Result<Enum> parse(std::string_view word, const Phrase& unknown) const {
        for (std::size_t i = 0; i < N; ++i)
            if (m_words[i] == word) return static_cast<Enum>(i);
        return Error{unknown, {}, chooseOneOf(m_words)};
    }

private:
    std::array<std::string_view, N> m_words;
};

}  // namespace iou
