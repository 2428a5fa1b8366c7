// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export_code/export_set.hpp"
#include "core/export_code/identifiers.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace iou::export_code {

/// How a language differs from the others in expressions. Operations that have a rule of their own
/// (0/0, ties, ends of a range) are functions of the written file, their names with a prefix.
struct Dialect {
    std::string_view prefix;                     ///< of these functions
    std::string_view number_open, number_close;  ///< around a number
    std::string_view both, either;               ///< between conditions
    std::string_view method;                     ///< behind a quantity or an edge
    std::string_view pair_open;                  ///< makes a Pair
    std::string_view pi;
    bool edges_are_methods = false;
    /// Slopes are computed from the result backwards, where 0 times what is not finite would come
    /// through a choice that takes the other branch.
    bool backwards = false;
};

/// Prints the tree of a formula. The boxes are called p and t, what they have together q.
class ExpressionPrinter {
public:
    ExpressionPrinter(const Dialect& dialect, const ExportSet& set, const ExportedLoss& loss,
                      std::set<std::string>& used)
        : m_dialect(dialect), m_set(set), m_loss(loss), m_names(localNames(*loss.formula)),
          m_used(used), m_guards_products(dialect.backwards && hasChoice(*loss.formula)) {}

    const LocalNames& names() const { return m_names; }
    /// The definitions in their order, name and expression, then the result with an empty name.
    struct Line {
        std::string name, expression;
    };
    std::vector<Line> lines();
    /// Whether q is asked for; known once lines() was called.
    bool usesPair() const { return m_uses_pair; }

private:
    struct Text {
        std::string text;
        int rank;  ///< 1 a sum, 2 a product, 3 signed, 4 whole
    };

    Text print(int index);
    std::string bare(int index) { return print(index).text; }
    std::string whole(int index, int rank);
    static bool hasChoice(const own::Formula& formula);
    static std::string within(const Text& text, int rank);
    Text helper(std::string_view name, const std::vector<std::string>& arguments);
    Text sum(const own::Node& node);
    Text product(const own::Node& node);
    Text power(const own::Node& node);
    Text compare(const own::Node& node);
    Text joined(const own::Node& node, std::string_view sign);
    Text member(const own::Node& node);
    Text quantity(const own::Node& node, own::Quantity which);
    Text call(const own::Node& node);
    Text boxFunction(const own::Node& node);
    Text loss(const own::Node& node);
    Text number(double value) const;
    /// The node that is 1 - iou's iou; null: the two are something else.
    const own::Node* plainIou(int one, int iou) const;
    const own::Node& node(int index) const { return m_loss.formula->node(index); }
    const own::Node& resolved(int index) const;
    bool isNumber(int index, double& value) const;

    const Dialect& m_dialect;
    const ExportSet& m_set;
    const ExportedLoss& m_loss;
    LocalNames m_names;
    std::set<std::string>& m_used;  ///< functions of the file that are called
    bool m_guards_products;
    bool m_uses_pair = false;
};

}  // namespace iou::export_code
