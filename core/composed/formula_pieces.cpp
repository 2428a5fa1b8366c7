// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composed/formula_pieces.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace iou::composed {

namespace {

using own::Formula;
using own::Node;
using own::NodeKind;
using own::Quantity;

/// What a name stands for.
const Node& resolved(const Formula& formula, int index) {
    const Node* node = &formula.node(index);
    while (node->kind == NodeKind::definition)
        node = &formula.node(formula.definitions[static_cast<std::size_t>(node->which)].node);
    return *node;
}

bool isQuantityOfThePair(const Formula& formula, int index, Quantity which) {
    const Node& node = resolved(formula, index);
    if (node.kind != NodeKind::quantity || static_cast<Quantity>(node.which) != which) return false;
    const Node& a = resolved(formula, node.children[0]);
    const Node& b = resolved(formula, node.children[1]);
    return a.kind == NodeKind::box && a.which == 0 && b.kind == NodeKind::box && b.which == 1;
}

bool isOne(const Formula& formula, int index) {
    const Node& node = resolved(formula, index);
    return node.kind == NodeKind::number && node.number == 1.0;
}

/// 1 - IoU of the two boxes.
bool isOverlapLoss(const Formula& formula, int index) {
    if (isQuantityOfThePair(formula, index, Quantity::iou_loss)) return true;
    const Node& node = resolved(formula, index);
    return node.kind == NodeKind::sum && node.children.size() == 2 && node.signs == "+-" &&
           isOne(formula, node.children[0]) &&
           isQuantityOfThePair(formula, node.children[1], Quantity::iou);
}

/// Whether a number is never below 0, as far as its text tells.
bool neverNegative(const Formula& formula, int index) {
    const Node& node = resolved(formula, index);
    const auto all = [&] {
        return std::all_of(node.children.begin(), node.children.end(),
                           [&](int child) { return neverNegative(formula, child); });
    };
    switch (node.kind) {
    case NodeKind::number: return node.number >= 0.0;
    case NodeKind::pi: return true;
    case NodeKind::parameter:
        return formula.parameters[static_cast<std::size_t>(node.which)].lo >= 0.0;
    case NodeKind::member: {
        const auto which = static_cast<own::Member>(node.which);
        return which == own::Member::w || which == own::Member::h || which == own::Member::area;
    }
    case NodeKind::quantity: {
        const auto which = static_cast<Quantity>(node.which);
        return which != Quantity::dx && which != Quantity::dy;
    }
    case NodeKind::sum: return node.signs.find('-') == std::string::npos && all();
    case NodeKind::product: return all();
    case NodeKind::power: {
        const Node& exponent = resolved(formula, node.children[1]);
        const bool even =
            exponent.kind == NodeKind::number && std::fmod(exponent.number, 2.0) == 0.0;
        return even || neverNegative(formula, node.children[0]);
    }
    case NodeKind::call:
        switch (static_cast<own::Function>(node.which)) {
        case own::Function::abs:
        case own::Function::relu:
        case own::Function::exp:
        case own::Function::sqrt:
        case own::Function::square:
        case own::Function::sigmoid: return true;
        case own::Function::minimum:
        case own::Function::maximum: return all();
        case own::Function::detach:
        case own::Function::gain: return neverNegative(formula, node.children[0]);
        case own::Function::where:
            return neverNegative(formula, node.children[1]) &&
                   neverNegative(formula, node.children[2]);
        default: return false;
        }
    default: return false;
    }
}

/// A text in one line, without comments, and with names exchanged at their bytes.
std::string rewritten(const Formula& formula, std::size_t begin, std::size_t end,
                      const std::map<std::size_t, std::pair<std::size_t, std::string>>& names) {
    std::string out;
    bool blank = false, comment = false;
    for (std::size_t i = begin; i < end; ++i) {
        const char c = formula.text[i];
        if (c == '\n') comment = false;
        if (c == '#') comment = true;
        if (comment || c == ' ' || c == '\t' || c == '\n') {
            blank = true;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        if (const auto name = names.find(i); name != names.end()) {
            out += name->second.second;
            i += name->second.first - 1;
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

std::string textWith(const Formula& formula, int index, const FormulaNames& names) {
    std::map<std::size_t, std::pair<std::size_t, std::string>> exchanged;
    for (const Node& node : formula.nodes) {
        const auto which = static_cast<std::size_t>(node.which);
        if (node.kind == NodeKind::parameter)
            exchanged[node.at] = {formula.parameters[which].name.size(), names.parameters[which]};
        if (node.kind == NodeKind::definition)
            exchanged[node.at] = {formula.definitions[which].name.size(), names.definitions[which]};
    }
    const Node& node = formula.node(index);
    return rewritten(formula, node.begin, node.end, exchanged);
}

Summands summandsOf(const Formula& formula, const FormulaNames& names) {
    const Node& result = formula.node(formula.result);
    const bool sum = result.kind == NodeKind::sum, negated = result.kind == NodeKind::negate;
    const std::vector<int> children =
        sum || negated ? result.children : std::vector<int>{formula.result};
    const std::string signs = sum ? result.signs : std::string(negated ? "-" : "+");
    Summands out;
    for (std::size_t i = 0; i < children.size(); ++i)
        out.push_back({signs[i], textWith(formula, children[i], names),
                       isOverlapLoss(formula, children[i]), formula.node(children[i]).moves,
                       neverNegative(formula, children[i])});
    // 1 - iou, written as two summands.
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (signs[i] != '-' || !isQuantityOfThePair(formula, children[i], Quantity::iou)) continue;
        for (std::size_t k = 0; k < children.size(); ++k) {
            if (signs[k] != '+' || !isOne(formula, children[k])) continue;
            out[k] = {'+', "iou_loss", true, true, true};
            out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
            return out;
        }
    }
    return out;
}

}  // namespace iou::composed
