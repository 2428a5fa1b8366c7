// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/formula_language/formula_parser.hpp"
#include "core/registry/loss_names.hpp"
#include "core/registry/registry.hpp"

/// loss.ID(A, B, name=number).TERM
namespace iou::own {

namespace {

const LossEntry* findBuiltInLoss(std::string_view id) {
    for (const LossEntry& e : registry())
        if (e.id == id) return &e;
    return nullptr;
}

}  // namespace

int Parser::loss(const Token& token) {
    ++m_next;
    if (!takeSign('.'))
        return fail(Fault::unknown_loss, token.begin, phrase("no loss is named"),
                    phrase("write for example loss.giou"));
    const Token id = peek();
    if (id.kind != TokenKind::name) {
        if (id.kind == TokenKind::wrong) return wrongToken(id);
        return failBehind(Fault::expected_name, phrase("no loss is named"),
                          phrase("write for example loss.giou"));
    }
    const LossEntry* entry = findBuiltInLoss(textOf(id));
    if (!entry) entry = findBuiltInLoss(specOfName(textOf(id)));
    if (!entry) {
        std::vector<std::string_view> ids;
        for (const LossEntry& e : registry()) ids.emplace_back(e.id);
        const std::string near = nearest(textOf(id), ids);
        return fail(Fault::unknown_loss, id.begin, phrase("no loss \"%1\"", textOf(id)),
                    near.empty() ? phrase("`iouscope-batch losses` lists them all")
                                 : phrase("did you mean %1?", near));
    }
    ++m_next;
    FormulaLoss call;
    call.entry = pointerTo(*entry);
    for (const ParameterInfo& p : entry->parameters) call.values.push_back(p.default_value);
    call.set.assign(entry->parameters.size(), false);
    return lossCall(std::move(call), token);
}

int Parser::lossCall(FormulaLoss call, const Token& token) {
    std::vector<int> boxes;
    if (isSign('(')) {
        const Level level(*this);
        if (!level.good()) return kNoNode;
        const std::size_t open = peek().begin;
        ++m_next;
        while (!takeSign(')')) {
            if (peek().kind == TokenKind::end)
                return fail(Fault::unclosed, open, phrase("this parenthesis is not closed"),
                            phrase("write ) where it ends"));
            if (peek().kind == TokenKind::name && isSign('=', 1)) {
                if (!lossParameter(call)) return kNoNode;
            } else {
                const std::size_t begin = peek().begin;
                boxes.push_back(expression());
                if (m_failed || !expectType(boxes.back(), Type::box, "loss")) return kNoNode;
                if (boxes.size() == 2 && at(boxes[1]).moves)
                    return fail(Fault::moving_target, begin,
                                phrase("the second box must not depend on the prediction"),
                                phrase("write detach(...)"));
            }
            if (!isSign(')') && !takeSign(',') && peek().kind != TokenKind::end)
                return missingOperator();
        }
    }
    if (boxes.size() != 0 && boxes.size() != 2)
        return fail(Fault::argument_count, token.begin,
                    phrase("%1 takes %2, not %3", std::string_view("loss"),
                           phrase("two boxes or none"), boxes.size()),
                    phrase("give so many"));
    if (isSign('.') && !lossTerm(call)) return kNoNode;
    if (boxes.empty()) boxes = {boxNode(0, token), boxNode(1, token)};
    Node node;
    node.kind = NodeKind::loss;
    node.which = static_cast<int>(m_out.losses.size());
    node.begin = node.at = token.begin;
    node.end = m_tokens.list[m_next - 1].end;
    node.children = std::move(boxes);
    m_out.losses.push_back(std::move(call));
    return add(std::move(node));
}

bool Parser::lossParameter(FormulaLoss& call) {
    const Token name = peek();
    const int index = call.entry->parameterIndex(textOf(name));
    if (index < 0) {
        std::string names;
        for (const ParameterInfo& p : call.entry->parameters)
            names += (names.empty() ? "" : ", ") + p.name;
        fail(Fault::unknown_parameter, name.begin,
             phrase("%1 has no parameter \"%2\"", call.entry->id, textOf(name)),
             names.empty() ? phrase("it has none") : phrase("it has %1", names));
        return false;
    }
    const auto i = static_cast<std::size_t>(index);
    const ParameterInfo& info = call.entry->parameters[i];
    if (call.set[i]) {
        fail(Fault::defined_twice, name.begin, phrase("%1 is set twice", info.name),
             phrase("set it once"));
        return false;
    }
    m_next += 2;
    const std::size_t begin = peek().begin;
    const Phrase constant = phrase("a parameter of a loss is a plain number");
    const bool signed_number = (isSign('-') || isSign('+')) && peek(1).kind == TokenKind::number;
    if (peek().kind != TokenKind::number && !signed_number) {
        if (peek().kind == TokenKind::wrong) return wrongToken(peek()), false;
        fail(Fault::not_constant, begin, constant, phrase("write for example %1=1", info.name));
        return false;
    }
    double value = 0.0;
    if (!readNumber(value, constant)) return false;
    if (!isSign(',') && !isSign(')') && peek().kind != TokenKind::end) {
        if (peek().kind == TokenKind::wrong) return wrongToken(peek()), false;
        fail(Fault::not_constant, begin, constant, phrase("write for example %1=1", info.name));
        return false;
    }
    if (value < info.lo || value > info.hi) {
        fail(Fault::out_of_range, begin,
             phrase("%1 is out of the range of %2", formatShortest(value), info.name),
             phrase("give %1 to %2", formatShortest(info.lo), formatShortest(info.hi)));
        return false;
    }
    call.values[i] = value;
    call.set[i] = true;
    return true;
}

bool Parser::lossTerm(FormulaLoss& call) {
    ++m_next;
    const Token token = peek();
    if (token.kind != TokenKind::name) {
        if (token.kind == TokenKind::wrong) return wrongToken(token), false;
        failBehind(Fault::expected_name, phrase("no term is named"),
                   phrase("write for example .iou"));
        return false;
    }
    call.term = call.entry->termIndex(textOf(token));
    if (call.term < 0) {
        std::vector<std::string_view> ids;
        for (const TermInfo* t : call.entry->terms) ids.emplace_back(t->id);
        const std::string near = nearest(textOf(token), ids);
        fail(Fault::unknown_member, token.begin,
             phrase("%1 has no term \"%2\"", call.entry->id, textOf(token)),
             near.empty() ? phrase("`iouscope-batch losses` lists them")
                          : phrase("did you mean %1?", near));
        return false;
    }
    ++m_next;
    return true;
}

}  // namespace iou::own
