// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula_language/formula_error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou::own {

inline constexpr std::size_t longest_text = 8000;  ///< characters

enum class TokenKind {
    number,
    name,
    sign,      ///< Token::sign
    title,     ///< the word and the rest of its line
    line_end,  ///< outside parentheses
    end,
    wrong  ///< Token::fault says what
};

/// A piece of a text: bytes [begin, end).
struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t begin = 0, end = 0;
    /// + - * / ^ ( ) [ ] , . = < > and L (<=), G (>=), E (==), N (!=)
    char sign = 0;
    double number = 0.0;
    Fault fault = Fault::bad_character;
    /// What shows a character that is none of the language: itself, or "U+003B".
    std::string shown;
};

/// A comment: its words without the #, and the bytes of its line.
struct Comment {
    std::size_t begin = 0, end = 0;
    std::string words;
};

struct Tokens {
    std::vector<Token> list;  ///< ends with one of kind end
    std::vector<Comment> comments;
};

/// Takes a text apart, in time linear in its length. What is no part of the language becomes a
/// token of kind wrong; behind it nothing is read.
Tokens tokensOf(std::string_view text);

/// A letter a name may hold, at a byte of the text: its length in bytes, or 0. digits: these too.
std::size_t letterAt(std::string_view text, std::size_t at, bool digits);

}  // namespace iou::own
