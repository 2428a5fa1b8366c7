// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula_language/formula_parser.hpp"

#include <algorithm>

namespace iou::own {

namespace {

/// What a gradient flows through, and what depends on the boxes.
void markFlow(Node& node, const std::vector<Node>& nodes) {
    const auto child = [&](std::size_t i) -> const Node& {
        return nodes[static_cast<std::size_t>(node.children[i])];
    };
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        node.varies = node.varies || child(i).varies;
        node.moves = node.moves || child(i).moves;
    }
    switch (node.kind) {
    case NodeKind::box:
        node.varies = true;
        node.moves = node.which == 0;
        break;
    case NodeKind::compare:
    case NodeKind::all_of:
    case NodeKind::any_of:
    case NodeKind::negation: node.moves = false; break;
    case NodeKind::loss: node.moves = child(0).moves; break;
    case NodeKind::call: {
        const auto function = static_cast<Function>(node.which);
        if (function == Function::sign || function == Function::detach) node.moves = false;
        if (function == Function::gain) node.moves = child(0).moves;
        if (function == Function::where) node.moves = child(1).moves || child(2).moves;
        break;
    }
    default: break;
    }
}

}  // namespace

int Parser::add(Node node) {
    markFlow(node, m_out.nodes);
    m_out.nodes.push_back(std::move(node));
    return static_cast<int>(m_out.nodes.size()) - 1;
}

Node Parser::nodeFrom(NodeKind kind, Type type, int first, int last) const {
    Node node;
    node.kind = kind;
    node.type = type;
    node.begin = m_out.node(first).begin;
    node.end = m_out.node(last).end;
    node.at = node.begin;
    return node;
}

bool Parser::expectNumber(int index) { return expectType(index, Type::number, {}); }
bool Parser::expectCondition(int index) { return expectType(index, Type::condition, {}); }

int Parser::expression() {
    const int first = allOf();
    if (m_failed || !isWord("or")) return first;
    if (!expectCondition(first)) return kNoNode;
    std::vector<int> children{first};
    while (takeWord("or")) {
        children.push_back(allOf());
        if (m_failed || !expectCondition(children.back())) return kNoNode;
    }
    Node node = nodeFrom(NodeKind::any_of, Type::condition, first, children.back());
    node.children = std::move(children);
    return add(std::move(node));
}

int Parser::allOf() {
    const int first = negation();
    if (m_failed || !isWord("and")) return first;
    if (!expectCondition(first)) return kNoNode;
    std::vector<int> children{first};
    while (takeWord("and")) {
        children.push_back(negation());
        if (m_failed || !expectCondition(children.back())) return kNoNode;
    }
    Node node = nodeFrom(NodeKind::all_of, Type::condition, first, children.back());
    node.children = std::move(children);
    return add(std::move(node));
}

int Parser::negation() {
    if (!isWord("not")) return comparison();
    const Level level(*this);
    if (!level.good()) return kNoNode;
    const std::size_t begin = peek().begin;
    ++m_next;
    const int child = negation();
    if (m_failed || !expectCondition(child)) return kNoNode;
    Node node = nodeFrom(NodeKind::negation, Type::condition, child, child);
    node.begin = node.at = begin;
    node.children = {child};
    return add(std::move(node));
}

int Parser::comparison() {
    const auto compares = [this] {
        return peek().kind == TokenKind::sign &&
               std::string_view("<>LGEN").find(peek().sign) != std::string_view::npos;
    };
    const int first = sum();
    if (m_failed || !compares()) return first;
    if (!expectNumber(first)) return kNoNode;
    const Token sign = peek();
    ++m_next;
    const int second = sum();
    if (m_failed || !expectNumber(second)) return kNoNode;
    if (compares())
        return fail(Fault::chained, peek().begin, phrase("comparisons do not chain"),
                    phrase("join two comparisons with and"));
    Node node = nodeFrom(NodeKind::compare, Type::condition, first, second);
    node.sign = sign.sign;
    node.at = sign.begin;
    node.children = {first, second};
    return add(std::move(node));
}

int Parser::sum() {
    const int first = product();
    if (m_failed || !(isSign('+') || isSign('-'))) return first;
    if (!expectNumber(first)) return kNoNode;
    std::vector<int> children{first};
    std::string signs = "+";
    std::vector<std::size_t> places{at(first).begin};
    while (isSign('+') || isSign('-')) {
        signs += peek().sign;
        places.push_back(peek().begin);
        ++m_next;
        children.push_back(product());
        if (m_failed || !expectNumber(children.back())) return kNoNode;
    }
    Node node = nodeFrom(NodeKind::sum, Type::number, first, children.back());
    node.children = std::move(children);
    node.signs = std::move(signs);
    node.places = std::move(places);
    return add(std::move(node));
}

int Parser::product() {
    const int first = unary();
    if (m_failed || !(isSign('*') || isSign('/'))) return first;
    if (!expectNumber(first)) return kNoNode;
    std::vector<int> children{first};
    std::string signs = "*";
    std::vector<std::size_t> places{at(first).begin};
    while (isSign('*') || isSign('/')) {
        signs += peek().sign;
        places.push_back(peek().begin);
        ++m_next;
        children.push_back(unary());
        if (m_failed || !expectNumber(children.back())) return kNoNode;
    }
    Node node = nodeFrom(NodeKind::product, Type::number, first, children.back());
    node.children = std::move(children);
    node.signs = std::move(signs);
    node.places = std::move(places);
    return add(std::move(node));
}

int Parser::unary() {
    if (!isSign('-') && !isSign('+')) return power();
    const Level level(*this);
    if (!level.good()) return kNoNode;
    const Token sign = peek();
    ++m_next;
    const int child = unary();
    if (m_failed || !expectNumber(child)) return kNoNode;
    if (sign.sign == '+') return child;
    Node node = nodeFrom(NodeKind::negate, Type::number, child, child);
    node.begin = node.at = sign.begin;
    node.children = {child};
    return add(std::move(node));
}

int Parser::power() {
    const int base = postfix();
    if (m_failed || !isSign('^')) return base;
    if (!expectNumber(base)) return kNoNode;
    const Level level(*this);
    if (!level.good()) return kNoNode;
    const Token sign = peek();
    ++m_next;
    const int exponent = unary();
    if (m_failed || !expectNumber(exponent)) return kNoNode;
    Node node = nodeFrom(NodeKind::power, Type::number, base, exponent);
    node.at = sign.begin;
    node.children = {base, exponent};
    return add(std::move(node));
}

int Parser::postfix() {
    int value = primary();
    while (!m_failed && isSign('.')) {
        if (at(value).type != Type::box)
            return fail(Fault::no_member, peek().begin, phrase("this is no box"),
                        phrase("only boxes have members, as pred.cx"));
        ++m_next;
        const Token token = peek();
        value = member(value, token);
    }
    return value;
}

int Parser::member(int box, const Token& token) {
    if (token.kind != TokenKind::name) {
        if (token.kind == TokenKind::wrong) return wrongToken(token);
        return failBehind(Fault::expected_name, phrase("the member is missing"),
                          phrase("write for example .cx"));
    }
    const Word* const word = findMember(textOf(token));
    if (!word) {
        std::vector<std::string_view> names;
        for (const Word& w : words())
            if (findMember(w.name)) names.push_back(w.name);
        const std::string near = nearest(textOf(token), names);
        return fail(Fault::unknown_member, token.begin,
                    phrase("a box has no \"%1\"", textOf(token)),
                    near.empty() ? phrase("it has cx, cy, w, h, l, t, r, b and area")
                                 : phrase("did you mean %1?", near));
    }
    ++m_next;
    Node node = nodeFrom(NodeKind::member, Type::number, box, box);
    node.which = word->which;
    node.end = token.end;
    node.children = {box};
    return add(std::move(node));
}

int Parser::primary() {
    const Token& token = peek();
    if (token.kind == TokenKind::number) {
        Node node;
        node.begin = node.at = token.begin;
        node.end = token.end;
        node.number = token.number;
        ++m_next;
        return add(std::move(node));
    }
    if (isSign('(')) return parenthesis();
    if (token.kind == TokenKind::name) return name();
    return missingOperand();
}

int Parser::parenthesis() {
    const Level level(*this);
    if (!level.good()) return kNoNode;
    const std::size_t open = peek().begin;
    ++m_next;
    const auto unclosed = [&] {
        return fail(Fault::unclosed, open, phrase("this parenthesis is not closed"),
                    phrase("write ) where it ends"));
    };
    if (peek().kind == TokenKind::end) return unclosed();
    const int inner = expression();
    if (m_failed) return kNoNode;
    if (isSign(')')) {
        at(inner).begin = open;
        at(inner).end = peek().end;
        ++m_next;
        return inner;
    }
    return peek().kind == TokenKind::end || isWord("let") ? unclosed() : missingOperator();
}

}  // namespace iou::own
