// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/own_formula/formula_program.hpp"

#include <map>
#include <tuple>

namespace iou::own {

/// Makes the instructions of a program, each different one once.
class ProgramBuilder {
public:
    ProgramBuilder(const Formula& formula, Program& out) : m_formula(formula), m_out(out) {}

    /// The registers of every node; false: too many operations, at failedAt().
    bool addNodes();
    std::size_t failedAt() const { return m_failed_at; }

    /// The register of a node that is a number or a condition.
    int registerOf(int node) const { return m_values[static_cast<std::size_t>(node)][0]; }

    int add(Instruction instruction);
    int number(double value, std::size_t at = 0);
    int unary(Op op, int a, std::size_t at);
    int binary(Op op, int a, int b, std::size_t at);
    const Instruction& at(int index) const { return m_out.code[static_cast<std::size_t>(index)]; }

private:
    /// A number or condition: the first alone; a box: cx, cy, w, h.
    using Value = std::array<int, 4>;
    using Key = std::tuple<Op, int, int, int, int, std::array<int, 8>, double>;

    Value valueOf(const Node& node);
    int sum(const Node& node);
    int product(const Node& node);
    int power(const Node& node);
    int compare(const Node& node);
    int member(const Value& box, Member member, std::size_t at);
    int quantity(const Node& node);
    int pairInstruction(Op op, const Node& node);
    Value call(const Node& node);
    Value boxFunction(const Node& node);
    Value fromEdges(const Value& edges, std::size_t at);
    Value edgesOf(const Value& box, std::size_t at);
    const Value& child(const Node& node, std::size_t i) const {
        return m_values[static_cast<std::size_t>(node.children[i])];
    }
    void mark(Instruction& instruction) const;
    bool isNumber(int index, double value) const {
        return at(index).op == Op::number && at(index).number == value;
    }

    const Formula& m_formula;
    Program& m_out;
    std::vector<Value> m_values;  ///< of the nodes
    std::map<Key, int> m_made;
    std::size_t m_failed_at = 0;
};

}  // namespace iou::own
