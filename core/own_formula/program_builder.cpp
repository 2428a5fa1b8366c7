// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/program_builder.hpp"

#include "core/own_formula/formula_run.hpp"

#include <algorithm>
#include <cmath>

namespace iou::own {

namespace {

constexpr unsigned kX = 1, kY = 2, kW = 4, kH = 8;

/// Which coordinates of the boxes a quantity looks at, by the bits of a partial.
unsigned looksAt(Quantity which) {
    switch (which) {
    case Quantity::dx: return kX;
    case Quantity::dy: return kY;
    case Quantity::iw:
    case Quantity::cw: return kX | kW;
    case Quantity::ih:
    case Quantity::ch: return kY | kH;
    case Quantity::rho2: return kX | kY;
    case Quantity::aspect_v: return kW | kH;
    default: return kX | kY | kW | kH;
    }
}

Op opOf(Function function) {
    switch (function) {
    case Function::abs: return Op::abs;
    case Function::sign: return Op::sign;
    case Function::relu: return Op::relu;
    case Function::sqrt: return Op::sqrt;
    case Function::exp: return Op::exp;
    case Function::expm1: return Op::expm1;
    case Function::log: return Op::log;
    case Function::log1p: return Op::log1p;
    case Function::sin: return Op::sin;
    case Function::cos: return Op::cos;
    case Function::asin: return Op::asin;
    case Function::acos: return Op::acos;
    case Function::atan: return Op::atan;
    case Function::atan2: return Op::atan2;
    case Function::tanh: return Op::tanh;
    case Function::sigmoid: return Op::sigmoid;
    case Function::square: return Op::square;
    case Function::gain: return Op::gain;
    case Function::detach: return Op::detach;
    case Function::where: return Op::select;
    case Function::minimum: return Op::minimum;
    case Function::maximum: return Op::maximum;
    case Function::clamp:
    case Function::pow: break;
    }
    return Op::number;
}

}  // namespace

bool ProgramBuilder::addNodes() {
    m_values.assign(m_formula.nodes.size(), {-1, -1, -1, -1});
    for (std::size_t i = 0; i < m_formula.nodes.size(); ++i) {
        const Node& node = m_formula.nodes[i];
        m_values[i] = valueOf(node);
        if (m_out.code.size() <= most_operations) continue;
        m_failed_at = node.begin;
        return false;
    }
    return true;
}

void ProgramBuilder::mark(Instruction& x) const {
    for (const int r : {x.a, x.b, x.c}) {
        if (r < 0) continue;
        x.varies = x.varies || at(r).varies;
        x.partials |= at(r).partials;
    }
    switch (x.op) {
    case Op::input:
        x.varies = true;
        x.partials = x.which < 4 ? 1U << static_cast<unsigned>(x.which) : 0;
        break;
    case Op::sign:
    case Op::less:
    case Op::less_equal:
    case Op::equal:
    case Op::both:
    case Op::either:
    case Op::opposite:
    case Op::detach: x.partials = 0; break;
    case Op::gain: x.partials = at(x.a).partials; break;
    case Op::select: x.partials = at(x.b).partials | at(x.c).partials; break;
    case Op::quantity:
    case Op::loss: {
        const unsigned looks =
            x.op == Op::loss ? kX | kY | kW | kH : looksAt(static_cast<Quantity>(x.which));
        for (std::size_t k = 0; k < 8; ++k) {
            const Instruction& from = at(x.boxes[k]);
            x.varies = x.varies || from.varies;
            if ((looks >> (k % 4) & 1U) != 0) x.partials |= from.partials;
        }
        break;
    }
    default: break;
    }
}

int ProgramBuilder::add(Instruction x) {
    mark(x);
    const Key key{x.op, x.which, x.a, x.b, x.c, x.boxes, x.number};
    if (const auto found = m_made.find(key); found != m_made.end()) return found->second;
    // What is made of plain numbers is one.
    const auto plain = [&](int r) { return r < 0 || at(r).op == Op::number; };
    const bool constant = x.a >= 0 && plain(x.a) && plain(x.b) && plain(x.c) && x.boxes[0] < 0;
    if (constant) {
        const auto operand = [&](int r) {
            return r < 0 ? Wide(0.0) : static_cast<Wide>(at(r).number);
        };
        const double value =
            static_cast<double>(computed<Wide>(x, operand(x.a), operand(x.b), operand(x.c)));
        if (std::isfinite(value)) return number(value, x.at);
    }
    m_out.code.push_back(x);
    const int index = static_cast<int>(m_out.code.size()) - 1;
    m_made.emplace(key, index);
    return index;
}

int ProgramBuilder::number(double value, std::size_t at) {
    Instruction x;
    x.number = value;
    x.at = at;
    return add(x);
}
int ProgramBuilder::unary(Op op, int a, std::size_t at) {
    Instruction x;
    x.op = op;
    x.a = a;
    x.at = at;
    return add(x);
}
int ProgramBuilder::binary(Op op, int a, int b, std::size_t place) {
    // 1 - iou in the form that is accurate near a match.
    if (op == Op::subtract && isNumber(a, 1.0) && at(b).op == Op::quantity &&
        static_cast<Quantity>(at(b).which) == Quantity::iou) {
        Instruction accurate = at(b);
        accurate.which = static_cast<int>(Quantity::iou_loss);
        return add(accurate);
    }
    Instruction x;
    x.op = op;
    x.a = a;
    x.b = b;
    x.at = place;
    return add(x);
}

ProgramBuilder::Value ProgramBuilder::valueOf(const Node& node) {
    const auto one = [](int r) { return Value{r, -1, -1, -1}; };
    switch (node.kind) {
    case NodeKind::number: return one(number(node.number, node.at));
    case NodeKind::pi: return one(number(3.14159265358979323846, node.at));
    case NodeKind::parameter: {
        Instruction x;
        x.op = Op::parameter;
        x.which = node.which;
        x.at = node.at;
        return one(add(x));
    }
    case NodeKind::definition:
        return m_values[static_cast<std::size_t>(
            m_formula.definitions[static_cast<std::size_t>(node.which)].node)];
    case NodeKind::box: {
        Value box{};
        for (int k = 0; k < 4; ++k) {
            Instruction x;
            x.op = Op::input;
            x.which = 4 * node.which + k;
            x.at = node.at;
            box[static_cast<std::size_t>(k)] = add(x);
        }
        return box;
    }
    case NodeKind::member:
        return one(member(child(node, 0), static_cast<Member>(node.which), node.at));
    case NodeKind::quantity: return one(quantity(node));
    case NodeKind::sum: return one(sum(node));
    case NodeKind::product: return one(product(node));
    case NodeKind::power: return one(power(node));
    case NodeKind::negate: return one(unary(Op::negate, child(node, 0)[0], node.at));
    case NodeKind::compare: return one(compare(node));
    case NodeKind::all_of:
    case NodeKind::any_of: {
        int all = child(node, 0)[0];
        for (std::size_t i = 1; i < node.children.size(); ++i)
            all = binary(node.kind == NodeKind::all_of ? Op::both : Op::either, all,
                         child(node, i)[0], node.at);
        return one(all);
    }
    case NodeKind::negation: return one(unary(Op::opposite, child(node, 0)[0], node.at));
    case NodeKind::call: return call(node);
    case NodeKind::box_function: return boxFunction(node);
    case NodeKind::loss: return one(pairInstruction(Op::loss, node));
    }
    return one(-1);
}

int ProgramBuilder::sum(const Node& node) {
    int total = child(node, 0)[0];
    for (std::size_t i = 1; i < node.children.size(); ++i)
        total = binary(node.signs[i] == '+' ? Op::add : Op::subtract, total, child(node, i)[0],
                       node.places[i]);
    return total;
}
int ProgramBuilder::product(const Node& node) {
    int total = child(node, 0)[0];
    for (std::size_t i = 1; i < node.children.size(); ++i)
        total = binary(node.signs[i] == '*' ? Op::multiply : Op::divide, total, child(node, i)[0],
                       node.places[i]);
    return total;
}
int ProgramBuilder::power(const Node& node) {
    const int base = child(node, 0)[0];
    const int exponent = child(node, 1)[0];
    if (at(exponent).op != Op::number) return binary(Op::power, base, exponent, node.at);
    const double p = at(exponent).number;
    if (p == 0.0) return number(1.0, node.at);
    if (p == 1.0) return base;
    if (p == 2.0) return unary(Op::square, base, node.at);
    Instruction x;
    x.op = Op::power_number;
    x.a = base;
    x.number = p;
    x.at = node.at;
    return add(x);
}
int ProgramBuilder::compare(const Node& node) {
    const int a = child(node, 0)[0];
    const int b = child(node, 1)[0];
    switch (node.sign) {
    case '<': return binary(Op::less, a, b, node.at);
    case '>': return binary(Op::less, b, a, node.at);
    case 'L': return binary(Op::less_equal, a, b, node.at);
    case 'G': return binary(Op::less_equal, b, a, node.at);
    case 'N': return unary(Op::opposite, binary(Op::equal, a, b, node.at), node.at);
    default: return binary(Op::equal, a, b, node.at);
    }
}

int ProgramBuilder::member(const Value& box, Member which, std::size_t place) {
    switch (which) {
    case Member::cx: return box[0];
    case Member::cy: return box[1];
    case Member::w: return box[2];
    case Member::h: return box[3];
    case Member::l: return binary(Op::low_edge, box[0], box[2], place);
    case Member::t: return binary(Op::low_edge, box[1], box[3], place);
    case Member::r: return binary(Op::high_edge, box[0], box[2], place);
    case Member::b: return binary(Op::high_edge, box[1], box[3], place);
    case Member::area: break;
    }
    return binary(Op::multiply, box[2], box[3], place);
}

int ProgramBuilder::pairInstruction(Op op, const Node& node) {
    Instruction x;
    x.op = op;
    x.which = node.which;
    x.at = node.at;
    for (std::size_t k = 0; k < 4; ++k) {
        x.boxes[k] = child(node, 0)[k];
        x.boxes[k + 4] = child(node, 1)[k];
    }
    return add(x);
}
int ProgramBuilder::quantity(const Node& node) {
    const auto which = static_cast<Quantity>(node.which);
    if (which == Quantity::dx)
        return binary(Op::subtract, child(node, 0)[0], child(node, 1)[0], node.at);
    if (which == Quantity::dy)
        return binary(Op::subtract, child(node, 0)[1], child(node, 1)[1], node.at);
    return pairInstruction(Op::quantity, node);
}

ProgramBuilder::Value ProgramBuilder::call(const Node& node) {
    const auto one = [](int r) { return Value{r, -1, -1, -1}; };
    const auto function = static_cast<Function>(node.which);
    const int a = child(node, 0)[0];
    switch (function) {
    case Function::minimum:
    case Function::maximum: {
        int best = a;
        for (std::size_t i = 1; i < node.children.size(); ++i)
            best = binary(opOf(function), best, child(node, i)[0], node.at);
        return one(best);
    }
    case Function::clamp:
        return one(binary(Op::minimum, binary(Op::maximum, a, child(node, 1)[0], node.at),
                          child(node, 2)[0], node.at));
    case Function::pow: return one(power(node));
    case Function::atan2:
    case Function::gain: return one(binary(opOf(function), a, child(node, 1)[0], node.at));
    case Function::where:
    case Function::detach: {
        Value out{-1, -1, -1, -1};
        for (std::size_t k = 0; k < (node.type == Type::box ? 4U : 1U); ++k) {
            Instruction x;
            x.op = opOf(function);
            x.at = node.at;
            x.a = function == Function::where ? a : child(node, 0)[k];
            if (function == Function::where) {
                x.b = child(node, 1)[k];
                x.c = child(node, 2)[k];
            }
            out[k] = add(x);
        }
        return out;
    }
    default: return one(unary(opOf(function), a, node.at));
    }
}

ProgramBuilder::Value ProgramBuilder::edgesOf(const Value& box, std::size_t place) {
    return {member(box, Member::l, place), member(box, Member::t, place),
            member(box, Member::r, place), member(box, Member::b, place)};
}
ProgramBuilder::Value ProgramBuilder::fromEdges(const Value& e, std::size_t place) {
    const auto middle = [&](int low, int high) {
        return binary(Op::multiply, binary(Op::add, low, high, place), number(0.5, place), place);
    };
    return {middle(e[0], e[2]), middle(e[1], e[3]), binary(Op::subtract, e[2], e[0], place),
            binary(Op::subtract, e[3], e[1], place)};
}

ProgramBuilder::Value ProgramBuilder::boxFunction(const Node& node) {
    const std::size_t place = node.at;
    const auto arguments = [&] {
        return Value{child(node, 0)[0], child(node, 1)[0], child(node, 2)[0], child(node, 3)[0]};
    };
    const auto mixed = [&](const Value& a, const Value& b, int share) {
        const int rest = binary(Op::subtract, number(1.0, place), share, place);
        Value out{};
        for (std::size_t k = 0; k < 4; ++k)
            out[k] = binary(Op::add, binary(Op::multiply, rest, a[k], place),
                            binary(Op::multiply, share, b[k], place), place);
        return out;
    };
    switch (static_cast<BoxFunction>(node.which)) {
    case BoxFunction::box: return arguments();
    case BoxFunction::edges: return fromEdges(arguments(), place);
    case BoxFunction::interp: {
        Node box;
        box.kind = NodeKind::box;
        box.at = place;
        const Value pred = valueOf(box);
        box.which = 1;
        return mixed(pred, valueOf(box), child(node, 0)[0]);
    }
    case BoxFunction::mix: return mixed(child(node, 0), child(node, 1), child(node, 2)[0]);
    case BoxFunction::scaled: {
        Value out = child(node, 0);
        for (std::size_t k = 2; k < 4; ++k)
            out[k] = binary(Op::multiply, out[k], child(node, 1)[0], place);
        return out;
    }
    case BoxFunction::enclosing:
    case BoxFunction::overlap: break;
    }
    const bool around = static_cast<BoxFunction>(node.which) == BoxFunction::enclosing;
    const Value a = edgesOf(child(node, 0), place);
    const Value b = edgesOf(child(node, 1), place);
    Value out{};
    for (std::size_t k = 0; k < 4; ++k)
        out[k] = binary((k < 2) == around ? Op::minimum : Op::maximum, a[k], b[k], place);
    return fromEdges(out, place);
}

}  // namespace iou::own
