// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula_language/formula_tokens.hpp"

#include "core/base/shown_text.hpp"
#include "core/base/trimmed.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace iou::own {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

struct Character {
    std::uint32_t code = 0;  ///< 0xFFFFFFFF: no UTF-8
    std::size_t length = 1;
};
constexpr std::uint32_t kNone = 0xFFFFFFFF;

Character characterAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {kNone, 1};
    std::uint32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {kNone, 1};
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    return {code, length};
}

bool isGreek(std::uint32_t code) {
    return (code >= 0x391 && code <= 0x3A9) || (code >= 0x3B1 && code <= 0x3C9) || code == 0x3D1 ||
           code == 0x3D5 || code == 0x3F5;
}

/// Characters of papers, and the signs they stand for.
struct PaperSign {
    std::uint32_t code;
    char sign;
    double power;  ///< of a raised digit
};
constexpr PaperSign kPaperSigns[] = {{0x2212, '-', 0}, {0xB7, '*', 0},  {0xD7, '*', 0},
                                     {0xB2, '^', 2},   {0xB3, '^', 3},  {0x2264, 'L', 0},
                                     {0x2265, 'G', 0}, {0x2260, 'N', 0}};

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Tokens run() {
        while (m_at < m_text.size() && read()) continue;
        if (m_out.list.empty() || m_out.list.back().kind != TokenKind::wrong)
            add(TokenKind::end, m_text.size(), m_text.size());
        return std::move(m_out);
    }

private:
    Token& add(TokenKind kind, std::size_t begin, std::size_t end) {
        m_out.list.push_back({kind, begin, end, 0, 0.0, Fault::bad_character, {}});
        m_at = end;
        return m_out.list.back();
    }
    bool addSign(char sign, std::size_t length) {
        if (sign == '(' || sign == '[') ++m_depth;
        if ((sign == ')' || sign == ']') && m_depth > 0) --m_depth;
        add(TokenKind::sign, m_at, m_at + length).sign = sign;
        return true;
    }
    bool wrong(Fault fault, std::size_t length, std::string shown = {}) {
        Token& token = add(TokenKind::wrong, m_at, m_at + length);
        token.fault = fault;
        token.shown = std::move(shown);
        return false;
    }
    char next(std::size_t ahead = 1) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    bool lineStarts() const {
        return m_out.list.empty() || m_out.list.back().kind == TokenKind::line_end;
    }

    /// Reads one token or blank; false: the text is wrong here.
    bool read() {
        const char c = m_text[m_at];
        if (c == ' ' || c == '\t' || c == '\r') return ++m_at, true;
        if (c == '\n') return readLineEnd();
        if (c == '#') return readComment();
        if (isDigit(c) || (c == '.' && isDigit(next()))) return readNumber();
        if (const std::size_t length = letterAt(m_text, m_at, false)) return readName(length);
        return readSign(c);
    }
    bool readLineEnd() {
        if (m_depth > 0 || lineStarts())
            ++m_at;
        else
            add(TokenKind::line_end, m_at, m_at + 1);
        return true;
    }
    bool readComment() {
        const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
        m_out.comments.push_back(
            {m_at, end, std::string(trimmed(m_text.substr(m_at + 1, end - m_at - 1)))});
        m_at = end;
        return true;
    }
    bool readNumber() {
        std::size_t end = m_at;
        const auto digits = [&] {
            while (end < m_text.size() && isDigit(m_text[end])) ++end;
        };
        digits();
        if (end < m_text.size() && m_text[end] == '.') {
            ++end;
            digits();
        }
        if (end < m_text.size() && (m_text[end] == 'e' || m_text[end] == 'E')) {
            std::size_t exponent = end + 1;
            const bool sign =
                exponent < m_text.size() && (m_text[exponent] == '+' || m_text[exponent] == '-');
            if (sign) ++exponent;
            if (exponent < m_text.size() && isDigit(m_text[exponent])) {
                end = exponent;
                digits();
            } else if (sign || exponent >= m_text.size() || letterAt(m_text, exponent, true) == 0) {
                return wrong(Fault::bad_number, exponent - m_at);
            }
        }
        if (end < m_text.size() && m_text[end] == '.')
            return wrong(Fault::bad_number, end + 1 - m_at);
        double value = 0.0;
        const auto [stop, code] = std::from_chars(m_text.data() + m_at, m_text.data() + end, value);
        if (code != std::errc()) return wrong(Fault::number_range, end - m_at);
        add(TokenKind::number, m_at, end).number = value;
        return true;
    }
    bool readName(std::size_t length) {
        std::size_t end = m_at + length;
        while (const std::size_t more = letterAt(m_text, end, true)) end += more;
        const bool titled = lineStarts() && m_text.substr(m_at, end - m_at) == "title" &&
                            trimmed(m_text.substr(end)).substr(0, 1) != "=";
        if (titled) {
            const std::string_view rest = m_text.substr(end);
            const std::size_t stop = std::min(rest.find_first_of("#\n"), rest.size());
            add(TokenKind::title, m_at, end + stop);
        } else {
            add(TokenKind::name, m_at, end);
        }
        return true;
    }
    bool readSign(char c) {
        const char after = next();
        if (c == '*' && after == '*') return addSign('^', 2);
        if (c == '<' && after == '=') return addSign('L', 2);
        if (c == '>' && after == '=') return addSign('G', 2);
        if (c == '=' && after == '=') return addSign('E', 2);
        if (c == '!' && after == '=') return addSign('N', 2);
        if (std::string_view("+-*/^()[],.=<>").find(c) != std::string_view::npos)
            return addSign(c, 1);
        const Character character = characterAt(m_text, m_at);
        for (const PaperSign& paper : kPaperSigns) {
            if (paper.code != character.code) continue;
            const std::size_t begin = m_at;
            addSign(paper.sign, character.length);
            if (paper.power > 0.0) {
                add(TokenKind::number, begin, begin + character.length).number = paper.power;
            }
            return true;
        }
        return wrong(Fault::bad_character, character.length, shownAs(character));
    }
    std::string shownAs(const Character& character) const {
        const std::string_view bytes = m_text.substr(m_at, character.length);
        if (character.code == kNone) return printable(bytes);
        if (const std::string shown = printable(bytes); shown == bytes) return shown;
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", character.code);
        return code;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    Tokens m_out;
};

}  // namespace

std::size_t letterAt(std::string_view text, std::size_t at, bool digits) {
    if (at >= text.size()) return 0;
    const char c = text[at];
    if (isAsciiLetter(c) || (digits && isDigit(c))) return 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    const Character character = characterAt(text, at);
    return isGreek(character.code) ? character.length : 0;
}

Tokens tokensOf(std::string_view text) { return Lexer(text).run(); }

}  // namespace iou::own
