// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula_language/formula_error.hpp"
#include "core/formula_language/formula_names.hpp"
#include "core/registry/loss_entry.hpp"

#include <optional>
#include <string>
#include <vector>

/// The tree of a formula as it was typed and found sound: what programs are made of and what
/// exporters print. Nodes are known by their number and stand behind their children.
namespace iou::own {

enum class Type { number, box, condition };

enum class NodeKind {
    number,        ///< a literal
    pi,            ///< the number
    parameter,     ///< which: among the parameters
    definition,    ///< which: among the definitions; any type
    box,           ///< which: 0 the prediction, 1 the target
    member,        ///< of the child, a box; which: Member
    quantity,      ///< of the two children, boxes; which: Quantity
    sum,           ///< children with + or - before each
    product,       ///< children with * or / before each; the first has *
    power,         ///< first child to the power of the second
    negate,        ///< -child
    compare,       ///< two children; sign: < > L (<=) G (>=) E (==) N (!=)
    all_of,        ///< and
    any_of,        ///< or
    negation,      ///< not
    call,          ///< which: Function
    box_function,  ///< which: BoxFunction
    loss           ///< of the two children, boxes; which: among the loss calls
};

struct Node {
    NodeKind kind = NodeKind::number;
    Type type = Type::number;
    int which = 0;
    char sign = 0;
    double number = 0.0;
    std::vector<int> children;
    std::string signs;                ///< of a sum or product, one for each child
    std::vector<std::size_t> places;  ///< bytes of these signs
    std::size_t begin = 0, end = 0;   ///< bytes of the text, with parentheses around it
    std::size_t at = 0;   ///< byte that errors and remarks point at: its operator or name
    bool moves = false;   ///< a gradient flows through
    bool varies = false;  ///< its value depends on the boxes
};

struct FormulaParameter {
    std::string name;
    double value = 0.0, lo = 0.0, hi = 0.0;
    std::optional<double> momentum;  ///< of a running mean of 1-IoU
    std::string sentence;
    std::size_t at = 0;
    bool used = false;
};

struct FormulaDefinition {
    std::string name;
    int node = 0;
    std::string sentence;
    std::size_t at = 0;
    bool used = false;
};

/// loss.ID, with its parameters, or one of its terms.
struct FormulaLoss {
    LossPointer entry;
    std::vector<double> values;  ///< of the entry's parameters
    std::vector<bool> set;       ///< those that were written
    int term = -1;               ///< index among the entry's terms; -1: the loss
};

struct Formula {
    std::string text;   ///< canonical
    std::string title;  ///< may be empty
    bool metric = false;
    bool gains = false;  ///< gain() occurs: the published step is no gradient
    std::vector<FormulaParameter> parameters;
    std::vector<FormulaDefinition> definitions;
    std::vector<FormulaLoss> losses;
    std::vector<Node> nodes;
    int result = 0;

    const Node& node(int index) const { return nodes[static_cast<std::size_t>(index)]; }
    /// The text of a node with single blanks, cut to so many characters.
    std::string textOf(int index, std::size_t limit = 60) const;
    /// What is no error but worth telling: a definition or parameter nobody uses, a result that
    /// does not depend on the prediction.
    std::vector<Phrase> notices() const;
};

inline constexpr int deepest_nesting = 100;
inline constexpr int most_operations = 600;
inline constexpr int most_names = 64;
inline constexpr int most_parameters = 8;

/// A formula, or the first thing that is wrong with its text from the left.
struct ParsedFormula {
    std::optional<Formula> formula;
    FormulaError error;  ///< where there is none
};
/// Reads a text, without the first line of a file. In time linear in its length, and without
/// recursion deeper than the nesting limit.
ParsedFormula parseFormula(std::string_view text);

/// The text as it is kept and compared: LF, no blanks at the ends of lines, no empty lines at its
/// ends. Lines and columns stay, but for empty lines before the first.
std::string canonicalText(std::string_view text);

}  // namespace iou::own
