// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula_language/formula_parser.hpp"

#include "core/base/decimal.hpp"
#include "core/base/shown_text.hpp"
#include "core/base/trimmed.hpp"

#include <algorithm>
#include <cmath>

namespace iou::own {

namespace {

constexpr double kWidestRange = 1e6;  // of a parameter that names none

std::size_t charactersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

Parser::Parser(std::string text) {
    m_out.text = std::move(text);
    m_text = m_out.text;
}

ParsedFormula Parser::run() {
    if (charactersIn(m_text) > longest_text) {
        std::size_t at = 0, characters = 0;
        for (; characters <= longest_text; ++at)
            if ((static_cast<unsigned char>(m_text[at]) & 0xC0U) != 0x80U) ++characters;
        fail(Fault::too_long, at - 1, phrase("the text has more than %1 characters", longest_text),
             phrase("shorten it"));
    } else {
        m_tokens = tokensOf(m_text);
        if (m_tokens.list.front().kind == TokenKind::end)
            fail(Fault::empty, 0, phrase("the text is empty"), phrase("write for example 1 - iou"));
        readHeader();
        while (!m_failed && peek().kind != TokenKind::end) readStatement();
        if (!m_failed && m_result == kNoNode) {
            const std::size_t at = m_out.definitions.empty() ? m_text.size() : m_statement;
            fail(Fault::no_result, at, phrase("there is no loss yet"),
                 phrase("the last line must be the loss itself, without a name"));
        }
    }
    if (m_failed) return {std::nullopt, m_error};
    m_out.result = m_result;
    return {std::move(m_out), {}};
}

// ---- tokens ----------------------------------------------------------------------------------
const Token& Parser::peek(std::size_t ahead) const {
    return m_tokens.list[std::min(m_next + ahead, m_tokens.list.size() - 1)];
}
std::string_view Parser::textOf(const Token& token) const {
    return m_text.substr(token.begin, token.end - token.begin);
}
bool Parser::isSign(char sign, std::size_t ahead) const {
    return peek(ahead).kind == TokenKind::sign && peek(ahead).sign == sign;
}
bool Parser::isWord(std::string_view word, std::size_t ahead) const {
    return peek(ahead).kind == TokenKind::name && textOf(peek(ahead)) == word;
}
bool Parser::takeSign(char sign) {
    if (!isSign(sign)) return false;
    ++m_next;
    return true;
}
bool Parser::takeWord(std::string_view word) {
    if (!isWord(word)) return false;
    ++m_next;
    return true;
}
bool Parser::ended() const {
    return peek().kind == TokenKind::line_end || peek().kind == TokenKind::end;
}

// ---- faults ----------------------------------------------------------------------------------
int Parser::fail(Fault fault, std::size_t at, Phrase what, Phrase remedy) {
    if (m_failed) return kNoNode;
    m_failed = true;
    const TextPlace place = placeIn(m_text, at);
    const bool at_end = trimmed(m_text.substr(std::min(at, m_text.size()))).empty() ||
                        (fault == Fault::unclosed && peek().kind == TokenKind::end) ||
                        ((fault == Fault::unknown_name || fault == Fault::unknown_loss ||
                          fault == Fault::unknown_member) &&
                         beginsName(at));
    m_error = {fault, at, place.line, place.column, at_end, std::move(what), std::move(remedy)};
    return kNoNode;
}

int Parser::wrongToken(const Token& token) {
    switch (token.fault) {
    case Fault::number_range:
        return fail(token.fault, token.begin,
                    phrase("\"%1\" is beyond the range of numbers", textOf(token)),
                    phrase("numbers go from 1e-307 to 1e308"));
    case Fault::bad_number:
        return fail(token.fault, token.begin, phrase("\"%1\" is not a number", textOf(token)),
                    phrase("write for example 1.5 or 2e-3"));
    default:
        return fail(Fault::bad_character, token.begin, phrase("unexpected \"%1\"", token.shown),
                    phrase("it is no part of the language"));
    }
}

int Parser::failBehind(Fault fault, Phrase what, Phrase remedy) {
    const std::size_t at = m_next == 0 ? 0 : m_tokens.list[m_next - 1].end;
    return fail(fault, at, std::move(what), std::move(remedy));
}

int Parser::missingOperand() {
    if (peek().kind == TokenKind::wrong) return wrongToken(peek());
    return failBehind(Fault::expected_operand, phrase("a number or name is missing"),
                      phrase("write it behind this place"));
}

/// What stands where an operator should.
int Parser::missingOperator() {
    const Token& token = peek();
    if (token.kind == TokenKind::wrong) return wrongToken(token);
    if (isSign(')'))
        return fail(Fault::extra_parenthesis, token.begin, phrase("this parenthesis closes none"),
                    phrase("leave it out"));
    const bool behind_number = m_next > 0 && m_tokens.list[m_next - 1].kind == TokenKind::number;
    if (isSign(',') && behind_number && peek(1).kind == TokenKind::number)
        return fail(Fault::expected_operator, token.begin, phrase("unexpected \",\""),
                    phrase("numbers have a point, not a comma"));
    if (isSign('='))
        return fail(Fault::expected_operator, token.begin, phrase("unexpected \"=\""),
                    phrase("a name stands alone before =; equal is written =="));
    Phrase remedy = phrase("write an operator before it");
    if (m_next > 0 &&
        (token.kind == TokenKind::name || token.kind == TokenKind::number || isSign('('))) {
        const std::string product =
            std::string(textOf(m_tokens.list[m_next - 1])) + '*' + std::string(textOf(token));
        remedy = phrase("write %1", excerpt(product, shown_name));
    }
    return fail(Fault::expected_operator, token.begin, phrase("unexpected \"%1\"", textOf(token)),
                std::move(remedy));
}

Phrase Parser::shown(std::string_view name) const { return excerpt(name, shown_name); }

Parser::Level::Level(Parser& parser) : m_parser(parser) {
    m_good = ++m_parser.m_depth <= deepest_nesting;
    if (!m_good)
        m_parser.fail(Fault::too_deep, m_parser.peek().begin,
                      phrase("nested deeper than %1 levels", deepest_nesting),
                      phrase("give parts of it names"));
}

// ---- statements ------------------------------------------------------------------------------
std::string Parser::commentOf(const Token& token) const {
    const std::size_t line_end = std::min(m_text.find('\n', token.begin), m_text.size());
    for (const Comment& comment : m_tokens.comments)
        if (comment.begin >= token.begin && comment.end <= line_end) return comment.words;
    return {};
}

void Parser::readHeader() {
    while (!m_failed) {
        const Token& token = peek();
        if (token.kind == TokenKind::line_end) {
            ++m_next;
        } else if (token.kind == TokenKind::title) {
            if (!m_out.title.empty()) {
                fail(Fault::defined_twice, token.begin, phrase("the title is given twice"),
                     phrase("give one"));
                return;
            }
            m_out.title = trimmed(textOf(token).substr(5));
            ++m_next;
        } else if (isWord("metric")) {
            m_out.metric = true;
            ++m_next;
            endOfStatement();
        } else if (isWord("param")) {
            readParameter();
        } else {
            return;
        }
    }
}

bool Parser::readNumber(double& out, const Phrase& what) {
    const bool negative = takeSign('-');
    if (!negative) takeSign('+');
    if (peek().kind == TokenKind::wrong) return wrongToken(peek()), false;
    if (peek().kind != TokenKind::number) {
        if (ended())
            failBehind(Fault::expected_number, what, phrase("write a number"));
        else
            fail(Fault::expected_number, peek().begin, what, phrase("write a number"));
        return false;
    }
    out = negative ? -peek().number : peek().number;
    ++m_next;
    return true;
}

bool Parser::readRange(FormulaParameter& parameter) {
    const Phrase shape = phrase("write in [lo, hi]");
    const auto expect = [&](char sign) {
        if (takeSign(sign)) return true;
        if (peek().kind == TokenKind::wrong) return wrongToken(peek()), false;
        if (ended())
            failBehind(Fault::expected_range, phrase("the range is not complete"), shape);
        else
            fail(Fault::expected_range, peek().begin, phrase("the range is not complete"), shape);
        return false;
    };
    if (!expect('[')) return false;
    const std::size_t at = peek().begin;
    const Phrase bound = phrase("a bound of the range is missing");
    if (!readNumber(parameter.lo, bound) || !expect(',')) return false;
    if (!readNumber(parameter.hi, bound) || !expect(']')) return false;
    if (parameter.lo < parameter.hi) return true;
    fail(Fault::empty_range, at, phrase("the range is empty"), phrase("give lo below hi"));
    return false;
}

void Parser::readMomentum(FormulaParameter& parameter) {
    const std::size_t at = peek().begin;
    double momentum = 0.0;
    if (!readNumber(momentum, phrase("the momentum is missing"))) return;
    for (const FormulaParameter& other : m_out.parameters)
        if (other.momentum)
            fail(Fault::defined_twice, at, phrase("%1 is a running mean already", other.name),
                 phrase("one is enough: it is that of 1-IoU"));
    if (momentum < 0.0 || momentum > 1.0)
        fail(Fault::out_of_range, at, phrase("the momentum is out of range"),
             phrase("give 0 to 1"));
    parameter.momentum = momentum;
}

void Parser::readParameter() {
    ++m_next;
    const Token name = peek();
    if (!checkName(name)) return;
    if (m_out.parameters.size() == most_parameters) {
        fail(Fault::too_big, name.begin, phrase("more than %1 parameters", most_parameters),
             phrase("leave some out"));
        return;
    }
    FormulaParameter p;
    p.name = textOf(name);
    p.at = name.begin;
    p.sentence = commentOf(name);
    ++m_next;
    if (!takeSign('=')) {
        failBehind(Fault::expected_equals, phrase("the parameter has no value"),
                   phrase("write param %1 = 1", shown(p.name)));
        return;
    }
    const std::size_t at = peek().begin;
    if (!readNumber(p.value, phrase("the parameter has no value"))) return;
    p.lo = std::min(-kWidestRange, p.value * 10.0);
    p.hi = std::max(kWidestRange, p.value * 10.0);
    if (!std::isfinite(p.lo) || !std::isfinite(p.hi)) p.lo = -(p.hi = 1e308);
    if (takeWord("in")) {
        if (!readRange(p)) return;
    } else if (isSign('[')) {
        fail(Fault::expected_range, peek().begin, phrase("unexpected \"[\""),
             phrase("write in [lo, hi]"));
        return;
    }
    if (takeWord("running")) readMomentum(p);
    if (m_failed) return;
    if (p.value < p.lo || p.value > p.hi) {
        fail(Fault::out_of_range, at,
             phrase("%1 is out of the range of %2", formatShortest(p.value), shown(p.name)),
             phrase("give %1 to %2", formatShortest(p.lo), formatShortest(p.hi)));
        return;
    }
    endOfStatement();
    m_names.emplace(p.name, -static_cast<int>(m_out.parameters.size()) - 1);
    m_out.parameters.push_back(std::move(p));
}

bool Parser::checkName(const Token& name) {
    if (name.kind == TokenKind::wrong) return wrongToken(name), false;
    if (name.kind != TokenKind::name) {
        if (name.kind == TokenKind::title)
            fail(Fault::keyword, name.begin, phrase("title is a word of the language"),
                 phrase("choose another name"));
        else if (ended())
            failBehind(Fault::expected_name, phrase("a name is missing"), phrase("write one"));
        else
            fail(Fault::expected_name, name.begin, phrase("a name is missing"),
                 phrase("write one before it"));
        return false;
    }
    const std::string_view text = textOf(name);
    if (m_names.find(text) != m_names.end()) {
        fail(Fault::defined_twice, name.begin, phrase("there is a %1 already", shown(text)),
             phrase("choose another name"));
        return false;
    }
    if (const Word* const taken = findWord(text)) {
        const bool hidden = (taken->kind == WordKind::number && taken->which >= 0) ||
                            taken->kind == WordKind::quantity;
        if (taken->kind == WordKind::keyword)
            fail(Fault::keyword, name.begin, phrase("%1 is a word of the language", shown(text)),
                 phrase("choose another name"));
        else if (!hidden)
            fail(Fault::name_taken, name.begin, phrase("%1 has a meaning already", shown(text)),
                 phrase("choose another name"));
        if (!hidden) return false;
    }
    if (m_names.size() == most_names) {
        fail(Fault::too_big, name.begin, phrase("more than %1 names", most_names),
             phrase("leave some out"));
        return false;
    }
    return true;
}

void Parser::endOfStatement() {
    if (m_failed || peek().kind == TokenKind::end) return;
    if (peek().kind == TokenKind::line_end)
        ++m_next;
    else
        missingOperator();
}

void Parser::readStatement() {
    const Token& token = peek();
    if (token.kind == TokenKind::line_end) {
        ++m_next;
        return;
    }
    const bool named = token.kind == TokenKind::name && isSign('=', 1);
    if (m_result != kNoNode) {
        // Another line: the one before was not the last.
        fail(Fault::result_not_last, m_statement, phrase("only the last line is the loss"),
             phrase("give this one a name"));
        return;
    }
    m_statement = token.begin;
    const bool title = token.kind == TokenKind::title;
    if (title || isWord("param") || (isWord("metric") && !named)) {
        const std::string_view word = title ? std::string_view("title") : textOf(token);
        fail(Fault::header_late, token.begin, phrase("%1 comes too late", word),
             phrase("write it above the formula"));
        return;
    }
    if (takeWord("let")) {
        const Token name = peek();
        if (!checkName(name)) return;
        ++m_next;
        if (!isSign('=')) {
            failBehind(Fault::expected_equals, phrase("the = is missing"),
                       phrase("write let %1 = ...", shown(textOf(name))));
            return;
        }
        readDefinition(name);
    } else if (named) {
        const Token name = token;
        if (!checkName(name)) return;
        ++m_next;
        readDefinition(name);
    } else {
        const int result = expression();
        if (m_failed || !expectNumber(result)) return;
        endOfStatement();
        m_result = result;
    }
}

void Parser::readDefinition(const Token& name) {
    ++m_next;
    const int node = expression();
    if (m_failed) return;
    FormulaDefinition definition;
    definition.name = textOf(name);
    definition.node = node;
    definition.sentence = commentOf(name);
    definition.at = name.begin;
    endOfStatement();
    m_names.emplace(definition.name, static_cast<int>(m_out.definitions.size()));
    m_out.definitions.push_back(std::move(definition));
}

ParsedFormula parseFormula(std::string_view text) { return Parser(canonicalText(text)).run(); }

}  // namespace iou::own
