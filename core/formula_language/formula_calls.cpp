// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula_language/formula_parser.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>

namespace iou::own {

namespace {

Type typeOf(char argument) {
    return argument == 'b' ? Type::box : argument == 'c' ? Type::condition : Type::number;
}

Phrase typeName(Type type) {
    switch (type) {
    case Type::number: return phrase("a number");
    case Type::box: return phrase("a box");
    case Type::condition: return phrase("a condition");
    }
    return {};
}

/// Whether a call with n arguments fits, and how many it takes in words.
struct Count {
    bool fits;
    Phrase takes;
};
Count countOf(std::string_view arguments, std::size_t n) {
    constexpr std::size_t most_of_many = 8;
    if (arguments.ends_with('*'))
        return {n + 1 >= arguments.size() && n <= most_of_many,
                phrase("%1 to %2 arguments", arguments.size() - 1, most_of_many)};
    if (arguments.size() == 1) return {n == 1, phrase("1 argument")};
    return {n == arguments.size(), phrase("%1 arguments", arguments.size())};
}

}  // namespace

int Parser::boxNode(int which, const Token& token) {
    Node node;
    node.kind = NodeKind::box;
    node.type = Type::box;
    node.which = which;
    node.begin = node.at = token.begin;
    node.end = token.end;
    return add(std::move(node));
}

int Parser::name() {
    const Token token = peek();
    const std::string_view text = textOf(token);
    if (const auto found = m_names.find(text); found != m_names.end()) {
        if (isSign('(', 1) && !findWord(text))
            return fail(Fault::not_a_function, token.begin,
                        phrase("%1 is no function", shown(text)),
                        phrase("write %1*(...)", shown(text)));
        if (!isSign('(', 1)) return known(found->second, token);
    }
    if (const Word* const found = findWord(text)) return word(*found, token);
    return unknown(token);
}

int Parser::known(int entry, const Token& token) {
    ++m_next;
    Node node;
    node.begin = node.at = token.begin;
    node.end = token.end;
    if (entry < 0) {
        node.kind = NodeKind::parameter;
        node.which = -entry - 1;
        m_out.parameters[static_cast<std::size_t>(node.which)].used = true;
        return add(std::move(node));
    }
    FormulaDefinition& definition = m_out.definitions[static_cast<std::size_t>(entry)];
    definition.used = true;
    const Node& meant = m_out.node(definition.node);
    node.kind = NodeKind::definition;
    node.which = entry;
    node.type = meant.type;
    const bool moves = meant.moves, varies = meant.varies;
    const int index = add(std::move(node));
    at(index).moves = moves;
    at(index).varies = varies;
    return index;
}

/// Whether the rest of the text is the first letters of a name: it is being typed.
bool Parser::beginsName(std::size_t at) const {
    const std::string_view rest = m_text.substr(at);
    const auto begins = [rest](std::string_view name) { return name.starts_with(rest); };
    return std::any_of(words().begin(), words().end(),
                       [&](const Word& w) { return begins(w.name); }) ||
           std::any_of(m_names.begin(), m_names.end(),
                       [&](const auto& named) { return begins(named.first); }) ||
           std::any_of(registry().begin(), registry().end(),
                       [&](const LossEntry& e) { return begins(e.id); });
}

int Parser::unknown(const Token& token) {
    const std::string_view text = textOf(token);
    const bool called = isSign('(', 1);
    std::vector<std::string_view> candidates;
    for (const Word& w : words()) {
        const bool callable = w.kind == WordKind::function || w.kind == WordKind::box_function;
        if (w.kind == WordKind::quantity || (called ? callable : w.kind == WordKind::number) ||
            (!called && w.kind == WordKind::box))
            candidates.push_back(w.name);
    }
    if (!called)
        for (const auto& [name, entry] : m_names) candidates.push_back(name);
    const std::string near = nearest(text, candidates);
    if (called)
        return fail(Fault::unknown_function, token.begin, phrase("no function \"%1\"", text),
                    near.empty() ? phrase("functions are min, max, exp, where and others")
                                 : phrase("did you mean %1?", near));
    return fail(Fault::unknown_name, token.begin, phrase("no name \"%1\"", text),
                near.empty() ? phrase("define it above with let")
                             : phrase("did you mean %1?", near));
}

int Parser::word(const Word& word, const Token& token) {
    const bool called = isSign('(', 1);
    switch (word.kind) {
    case WordKind::keyword:
        if (isSign('=', 1) || token.begin == m_statement || word.name == "let")
            return fail(Fault::keyword, token.begin,
                        phrase("%1 is a word of the language", word.name),
                        phrase("choose another name"));
        return missingOperand();
    case WordKind::losses: return loss(token);
    case WordKind::quantity: return quantity(word, token);
    case WordKind::function:
    case WordKind::box_function:
        if (!called)
            return fail(Fault::needs_arguments, token.begin, phrase("%1 is a function", word.name),
                        phrase("write %1(...)", word.name));
        return call(word, token);
    case WordKind::box:
    case WordKind::number: break;
    }
    if (called)
        return fail(Fault::not_a_function, token.begin, phrase("%1 is no function", word.name),
                    phrase("write %1*(...)", word.name));
    ++m_next;
    if (word.kind == WordKind::box) return boxNode(word.which, token);
    if (word.which < 0) {
        Node node;
        node.kind = NodeKind::pi;
        node.begin = node.at = token.begin;
        node.end = token.end;
        return add(std::move(node));
    }
    constexpr int of_target = 16;
    const int box = boxNode(word.which / of_target, token);
    Node node = nodeFrom(NodeKind::member, Type::number, box, box);
    node.which = word.which % of_target;
    node.children = {box};
    return add(std::move(node));
}

int Parser::quantity(const Word& word, const Token& token) {
    if (isSign('(', 1)) return call(word, token);
    ++m_next;
    const int pred = boxNode(0, token);
    const int target = boxNode(1, token);
    Node node = nodeFrom(NodeKind::quantity, Type::number, pred, target);
    node.which = word.which;
    node.children = {pred, target};
    return add(std::move(node));
}

/// What stands in the parentheses of a call; stands at the opening one, ends behind the closing.
bool Parser::arguments(std::vector<int>& out) {
    const Level level(*this);
    if (!level.good()) return false;
    const std::size_t open = peek().begin;
    ++m_next;
    if (takeSign(')')) return true;
    const auto unclosed = [&] {
        fail(Fault::unclosed, open, phrase("this parenthesis is not closed"),
             phrase("write ) where it ends"));
        return false;
    };
    while (true) {
        if (peek().kind == TokenKind::end) return unclosed();
        if (peek().kind == TokenKind::name && isSign('=', 1)) {
            fail(Fault::no_names, peek().begin, phrase("arguments have no names here"),
                 phrase("only parameters of loss.ID do"));
            return false;
        }
        out.push_back(expression());
        if (m_failed) return false;
        if (takeSign(')')) return true;
        if (takeSign(',')) continue;
        if (peek().kind == TokenKind::end || isWord("let")) return unclosed();
        missingOperator();
        return false;
    }
}

bool Parser::expectType(int index, Type type, std::string_view function) {
    const Node& node = m_out.node(index);
    if (node.type == type) return true;
    const std::string text = m_out.textOf(index, 40);
    Phrase remedy = node.type == Type::box ? phrase("write for example %1.w", text)
                                           : phrase("write where(%1, 1, 0)", text);
    if (type == Type::condition)
        remedy = node.type == Type::number ? phrase("write %1 > 0", text)
                                           : phrase("write for example %1.w > 0", text);
    if (type == Type::box) remedy = phrase("write pred, target or a function that makes a box");
    const Phrase what =
        function.empty()
            ? phrase("expected %1, this is %2", typeName(type), typeName(node.type))
            : phrase("%1 takes %2, this is %3", function, typeName(type), typeName(node.type));
    fail(Fault::wrong_type, node.begin, what, remedy);
    return false;
}

bool Parser::checkArguments(const Word& word, const Token& token,
                            const std::vector<int>& children) {
    const Count count = countOf(word.arguments, children.size());
    if (!count.fits) {
        fail(Fault::argument_count, token.begin,
             phrase("%1 takes %2, not %3", word.name, count.takes, children.size()),
             phrase("give so many"));
        return false;
    }
    const std::string_view kinds = word.arguments;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const char kind = i < kinds.size() && kinds[i] != '*' ? kinds[i] : kinds[kinds.size() - 2];
        Type type = typeOf(kind);
        if (kind == 'x') {
            // A number or a box; both branches of a choice alike.
            type = m_out.node(children[i]).type;
            if (type == Type::condition) type = Type::number;
            if (i == 2) type = m_out.node(children[1]).type;
        }
        if (!expectType(children[i], type, word.name)) return false;
    }
    return true;
}

int Parser::call(const Word& word, const Token& token) {
    ++m_next;
    std::vector<int> children;
    if (!arguments(children) || !checkArguments(word, token, children)) return kNoNode;
    Node node;
    node.kind = word.kind == WordKind::quantity       ? NodeKind::quantity
                : word.kind == WordKind::box_function ? NodeKind::box_function
                                                      : NodeKind::call;
    node.type = word.kind == WordKind::box_function ? Type::box : Type::number;
    if (word.arguments == "cxx") node.type = m_out.node(children[1]).type;
    if (word.arguments == "x") node.type = m_out.node(children[0]).type;
    node.which = word.which;
    node.begin = node.at = token.begin;
    node.end = m_tokens.list[m_next - 1].end;
    node.children = std::move(children);
    if (node.kind == NodeKind::call && static_cast<Function>(word.which) == Function::gain)
        m_out.gains = true;
    return add(std::move(node));
}

}  // namespace iou::own
