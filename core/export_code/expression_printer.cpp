// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export_code/expression_printer.hpp"

#include "core/base/decimal.hpp"

#include <algorithm>

namespace iou::export_code {

using own::BoxFunction;
using own::Function;
using own::Member;
using own::Node;
using own::NodeKind;
using own::Quantity;
using own::Type;

namespace {

constexpr int kSum = 1, kProduct = 2, kSigned = 3, kWhole = 4;

std::string_view nameOf(Member which) {
    constexpr std::string_view names[] = {"cx", "cy", "w", "h", "l", "t", "r", "b", "area"};
    return names[static_cast<std::size_t>(which)];
}
std::string_view nameOf(Quantity which) {
    constexpr std::string_view names[] = {"dx",         "dy",  "iw",       "ih",      "inter",
                                          "union_area", "iou", "iou_loss", "cw",      "ch",
                                          "area_c",     "c2",  "rho2",     "aspect_v"};
    return names[static_cast<std::size_t>(which)];
}
std::string_view nameOf(Function which) {
    constexpr std::string_view names[] = {
        "minimum", "maximum", "clamp", "abs",     "sign",   "relu",  "sqrt",   "power",
        "exp",     "expm1",   "log",   "log1p",   "sin",    "cos",   "asin",   "acos",
        "atan",    "atan2",   "tanh",  "sigmoid", "square", "where", "detach", "gain"};
    return names[static_cast<std::size_t>(which)];
}

}  // namespace

std::vector<ExpressionPrinter::Line> ExpressionPrinter::lines() {
    std::vector<Line> out;
    const own::Formula& formula = *m_loss.formula;
    for (std::size_t i = 0; i < formula.definitions.size(); ++i)
        if (formula.definitions[i].used)
            out.push_back({m_names.definitions[i], bare(formula.definitions[i].node)});
    out.push_back({"", bare(formula.result)});
    return out;
}

bool ExpressionPrinter::hasChoice(const own::Formula& formula) {
    return std::any_of(formula.nodes.begin(), formula.nodes.end(), [](const Node& node) {
        return node.kind == NodeKind::call && static_cast<Function>(node.which) == Function::where;
    });
}

std::string ExpressionPrinter::within(const Text& text, int rank) {
    return text.rank >= rank ? text.text : '(' + text.text + ')';
}
std::string ExpressionPrinter::whole(int index, int rank) { return within(print(index), rank); }

ExpressionPrinter::Text ExpressionPrinter::helper(std::string_view name,
                                                  const std::vector<std::string>& arguments) {
    m_used.emplace(name);
    std::string text = std::string(m_dialect.prefix) + std::string(name) + '(';
    for (std::size_t i = 0; i < arguments.size(); ++i) text += (i > 0 ? ", " : "") + arguments[i];
    return {text + ')', kWhole};
}

ExpressionPrinter::Text ExpressionPrinter::number(double value) const {
    return {std::string(m_dialect.number_open) + formatShortest(value) +
                std::string(m_dialect.number_close),
            kWhole};
}

/// Through the names of definitions to what they mean.
const Node& ExpressionPrinter::resolved(int index) const {
    const Node* x = &node(index);
    while (x->kind == NodeKind::definition)
        x = &node(m_loss.formula->definitions[static_cast<std::size_t>(x->which)].node);
    return *x;
}
bool ExpressionPrinter::isNumber(int index, double& value) const {
    const Node& x = resolved(index);
    if (x.kind == NodeKind::negate && isNumber(x.children[0], value)) {
        value = -value;
        return true;
    }
    value = x.number;
    return x.kind == NodeKind::number;
}
const Node* ExpressionPrinter::plainIou(int one, int iou) const {
    double value = 0.0;
    const Node& x = resolved(iou);
    const bool is_iou =
        x.kind == NodeKind::quantity && static_cast<Quantity>(x.which) == Quantity::iou;
    return is_iou && isNumber(one, value) && value == 1.0 ? &x : nullptr;
}

ExpressionPrinter::Text ExpressionPrinter::print(int index) {
    const Node& x = node(index);
    const auto which = static_cast<std::size_t>(x.which);
    switch (x.kind) {
    case NodeKind::number: return number(x.number);
    case NodeKind::pi: return {std::string(m_dialect.pi), kWhole};
    case NodeKind::parameter:
        return {std::string(m_dialect.number_open) + m_names.parameters[which] +
                    std::string(m_dialect.number_close),
                kWhole};
    case NodeKind::definition: return {m_names.definitions[which], kWhole};
    case NodeKind::box: return {x.which == 0 ? "p" : "t", kWhole};
    case NodeKind::member: return member(x);
    case NodeKind::quantity: return quantity(x, static_cast<Quantity>(x.which));
    case NodeKind::sum: return sum(x);
    case NodeKind::product: return product(x);
    case NodeKind::power: return power(x);
    case NodeKind::negate: return {'-' + whole(x.children[0], kWhole), kSigned};
    case NodeKind::compare: return compare(x);
    case NodeKind::all_of: return joined(x, m_dialect.both);
    case NodeKind::any_of: return joined(x, m_dialect.either);
    case NodeKind::negation: return helper("negation", {bare(x.children[0])});
    case NodeKind::call: return call(x);
    case NodeKind::box_function: return boxFunction(x);
    case NodeKind::loss: return loss(x);
    }
    return {};
}

ExpressionPrinter::Text ExpressionPrinter::sum(const Node& x) {
    std::size_t next = 1;
    Text out = print(x.children[0]);
    // In the form that is accurate near a match.
    if (x.signs[1] == '-')
        if (const Node* const iou = plainIou(x.children[0], x.children[1])) {
            out = quantity(*iou, Quantity::iou_loss);
            ++next;
        }
    for (; next < x.children.size(); ++next)
        out = {within(out, kSum) + ' ' + x.signs[next] + ' ' + whole(x.children[next], kProduct),
               kSum};
    return out;
}

ExpressionPrinter::Text ExpressionPrinter::product(const Node& x) {
    Text out = print(x.children[0]);
    bool varies = node(x.children[0]).varies;
    for (std::size_t i = 1; i < x.children.size(); ++i) {
        double divisor = 0.0;
        const bool plain = isNumber(x.children[i], divisor) && divisor != 0.0;
        const bool both = varies && node(x.children[i]).varies;
        varies = varies || node(x.children[i]).varies;
        if (x.signs[i] == '*' && both && m_guards_products)
            out = helper("times", {out.text, bare(x.children[i])});
        else if (x.signs[i] == '*' || plain)
            out = {within(out, kProduct) + ' ' + x.signs[i] + ' ' + whole(x.children[i], kWhole),
                   kProduct};
        else
            out = helper("divide", {out.text, bare(x.children[i])});
    }
    return out;
}

ExpressionPrinter::Text ExpressionPrinter::power(const Node& x) {
    double p = 0.0;
    if (isNumber(x.children[1], p)) {
        if (p == 0.0) return number(1.0);
        if (p == 1.0) return print(x.children[0]);
        if (p == 2.0) return helper("square", {bare(x.children[0])});
    }
    return helper(node(x.children[1]).moves ? "moving_power" : "power",
                  {bare(x.children[0]), bare(x.children[1])});
}

ExpressionPrinter::Text ExpressionPrinter::compare(const Node& x) {
    std::string sign(1, x.sign);
    if (x.sign == 'L') sign = "<=";
    if (x.sign == 'G') sign = ">=";
    if (x.sign == 'E') sign = "==";
    if (x.sign == 'N') sign = "!=";
    return {'(' + whole(x.children[0], kSum) + ' ' + sign + ' ' + whole(x.children[1], kSum) + ')',
            kWhole};
}

ExpressionPrinter::Text ExpressionPrinter::joined(const Node& x, std::string_view sign) {
    std::string text = "(";
    for (std::size_t i = 0; i < x.children.size(); ++i) {
        if (i > 0) text += ' ' + std::string(sign) + ' ';
        text += whole(x.children[i], kWhole);
    }
    return {text + ')', kWhole};
}

ExpressionPrinter::Text ExpressionPrinter::member(const Node& x) {
    const auto which = static_cast<Member>(x.which);
    const bool edge = which >= Member::l;
    std::string text = whole(x.children[0], kWhole) + '.' + std::string(nameOf(which));
    if (edge && m_dialect.edges_are_methods) text += m_dialect.method;
    return {text, kWhole};
}

ExpressionPrinter::Text ExpressionPrinter::quantity(const Node& x, Quantity which) {
    const Node& a = node(x.children[0]);
    const Node& b = node(x.children[1]);
    const bool own =
        a.kind == NodeKind::box && a.which == 0 && b.kind == NodeKind::box && b.which == 1;
    std::string pair = "q";
    if (own)
        m_uses_pair = true;
    else
        pair = std::string(m_dialect.pair_open) + '(' + bare(x.children[0]) + ", " +
               bare(x.children[1]) + ')';
    return {pair + '.' + std::string(nameOf(which)) + std::string(m_dialect.method), kWhole};
}

ExpressionPrinter::Text ExpressionPrinter::call(const Node& x) {
    const auto which = static_cast<Function>(x.which);
    std::vector<std::string> arguments;
    for (const int child : x.children) arguments.push_back(bare(child));
    const bool boxes = x.type == Type::box;
    switch (which) {
    case Function::minimum:
    case Function::maximum: {
        Text out = helper(nameOf(which), {arguments[0], arguments[1]});
        for (std::size_t i = 2; i < arguments.size(); ++i)
            out = helper(nameOf(which), {out.text, arguments[i]});
        return out;
    }
    case Function::pow: return power(x);
    case Function::where: return helper(boxes ? "where_box" : "where", arguments);
    case Function::detach: return helper(boxes ? "detach_box" : "detach", arguments);
    case Function::gain: return m_loss.gains ? helper("gain", arguments) : print(x.children[0]);
    default: return helper(nameOf(which), arguments);
    }
}

ExpressionPrinter::Text ExpressionPrinter::boxFunction(const Node& x) {
    std::vector<std::string> arguments;
    for (const int child : x.children) arguments.push_back(bare(child));
    switch (static_cast<BoxFunction>(x.which)) {
    case BoxFunction::box: return helper("box", arguments);
    case BoxFunction::edges: return helper("edges", arguments);
    case BoxFunction::interp: return helper("mix", {"p", "t", arguments[0]});
    case BoxFunction::mix: return helper("mix", arguments);
    case BoxFunction::scaled: return helper("scaled", arguments);
    case BoxFunction::enclosing: return helper("enclosing", arguments);
    case BoxFunction::overlap: return helper("overlap", arguments);
    }
    return {};
}

ExpressionPrinter::Text ExpressionPrinter::loss(const Node& x) {
    const own::FormulaLoss& call = m_loss.formula->losses[static_cast<std::size_t>(x.which)];
    const ExportedLoss& called = m_set.losses[m_set.calls.at({m_loss.formula, x.which})];
    // Not through prefix: these stand beside the function itself.
    std::string text = (m_dialect.edges_are_methods ? "" : "_") + called.function + '(' +
                       bare(x.children[0]) + ", " + bare(x.children[1]);
    for (const own::FormulaParameter& p : called.formula->parameters) {
        const int index = call.entry->parameterIndex(p.name);
        text += ", " +
                formatShortest(index < 0 ? p.value : call.values[static_cast<std::size_t>(index)]);
    }
    return {text + ')', kWhole};
}

}  // namespace iou::export_code
