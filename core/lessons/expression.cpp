// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/expression.hpp"

#include "core/base/decimal.hpp"
#include "core/base/trimmed.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kMaxDepth = 50;

}  // namespace

Result<Expression> Expression::parse(std::string_view text) {
    if (text.size() > max_expression_length)
        return Error{phrase("the expression is too long"), {}, phrase("at most 1000 characters")};
    ExpressionReader reader(text);
    Expression expression = reader.sum();
    if (!reader.error() && !reader.atEnd()) reader.fail(phrase("the end"));
    if (reader.error()) return *reader.error();
    return expression;
}

Expression ExpressionReader::sum() {
    skipSpace();
    const std::size_t begin = m_at;
    Expression left = product();
    while (!m_error) {
        const bool plus = take("+");
        if (!plus && !take("-")) break;
        Expression right = product();
        left.m_is_constant &= right.m_is_constant;
        left.m_value = [a = left.m_value, b = right.m_value, plus](Situation& s) {
            return plus ? a(s) + b(s) : a(s) - b(s);
        };
    }
    left.m_text = std::string(trimmed(m_text.substr(begin, m_at - begin)));
    return left;
}

Expression ExpressionReader::product() {
    Expression left = factor();
    while (!m_error) {
        const bool times = take("*");
        if (!times && !take("/")) break;
        Expression right = factor();
        left.m_is_constant &= right.m_is_constant;
        left.m_value = [a = left.m_value, b = right.m_value, times](Situation& s) {
            return times ? a(s) * b(s) : a(s) / b(s);
        };
    }
    return left;
}

Expression ExpressionReader::factor() {
    if (++m_depth > kMaxDepth) fail(phrase("fewer nested parentheses"));
    if (m_error) return {};
    Expression result;
    if (take("-")) {
        result = factor();
        result.m_value = [inner = result.m_value](Situation& s) { return -inner(s); };
    } else if (take("abs(")) {
        result = closed();
        result.m_value = [inner = result.m_value](Situation& s) { return std::abs(inner(s)); };
    } else if (take("(")) {
        result = closed();
    } else {
        result = atom();
    }
    --m_depth;
    return result;
}

Expression ExpressionReader::closed() {
    Expression inner = sum();
    if (!m_error && !take(")")) fail(std::string_view("\")\""));
    return inner;
}

Expression ExpressionReader::atom() {
    skipSpace();
    const auto call = readQuantityCall(m_text.substr(m_at));
    const std::string_view word = call.name;
    Expression result;
    if (word.empty()) {
        fail(phrase("a number or a quantity"));
    } else if (const auto number = parseNumber(word); number && call.arguments.empty()) {
        result.m_value = [x = *number](Situation&) { return x; };
    } else if (auto quantity = findQuantity(word, call.arguments)) {
        result.m_value = *quantity;
        result.m_is_constant = false;
    } else {
        fail(phrase("a known quantity instead of \"%1\"", word));
    }
    if (!m_error) m_at += call.length;
    return result;
}

void ExpressionReader::skipSpace() {
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
}

bool ExpressionReader::take(std::string_view word) {
    skipSpace();
    if (m_error || !m_text.substr(m_at).starts_with(word)) return false;
    m_at += word.size();
    return true;
}

bool ExpressionReader::atEnd() {
    skipSpace();
    return m_at == m_text.size();
}

void ExpressionReader::fail(const Phrase& expected) {
    if (!m_error)
        m_error = Error{phrase("the goal cannot be read"), phrase("column %1", m_at + 1),
                        phrase("expected %1", expected)};
}

}  // namespace iou
