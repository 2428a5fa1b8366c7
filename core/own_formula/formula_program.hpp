// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula_language/formula.hpp"

#include <array>
#include <variant>

/// A formula as straight-line code: every instruction makes one number, its register, from those
/// before it. What is the same is made once. Exporters print from it; formula_run computes it.
namespace iou::own {

enum class Op : unsigned char {
    number,     ///< number
    parameter,  ///< which
    input,      ///< which: cx cy w h of the prediction, then of the target
    low_edge,   ///< a - b/2
    high_edge,  ///< a + b/2
    add,
    subtract,
    multiply,
    divide,  ///< 0/0 = 0 with slope 0
    negate,
    square,
    power_number,  ///< a^number
    power,         ///< a^b
    minimum,       ///< of two; where they tie, half the slope each
    maximum,
    abs,
    sign,
    relu,
    sqrt,
    exp,
    expm1,
    log,
    log1p,
    sin,
    cos,
    asin,
    acos,
    atan,
    atan2,  ///< y: a, x: b
    tanh,
    sigmoid,
    less,  ///< conditions are 1 or 0
    less_equal,
    equal,
    both,
    either,
    opposite,
    select,  ///< a: condition; b where it holds, else c
    detach,
    gain,      ///< a; the published step takes its slope b times
    quantity,  ///< which: Quantity, of two boxes
    loss       ///< which: Formula::losses, of two boxes
};

struct Instruction {
    Op op = Op::number;
    int which = 0;
    int a = -1, b = -1, c = -1;  ///< registers
    /// cx, cy, w, h of the first and of the second box: registers; -1 where there are none.
    std::array<int, 8> boxes{-1, -1, -1, -1, -1, -1, -1, -1};
    double number = 0.0;
    std::size_t at = 0;     ///< byte of the text that remarks point at
    unsigned partials = 0;  ///< bit k: may have a partial by the k-th of cx, cy, w, h
    bool varies = false;    ///< depends on the boxes
};

/// A summand of the result, or a factor or weight of one, or a definition.
struct ProgramTerm {
    std::string id, symbol, sentence;
    TermRole role = TermRole::quantity;
    int value = 0;       ///< register
    unsigned shows = 0;  ///< what lights up in the scene
    int product = -1;    ///< of a factor or weight: among Program::products
};

/// A summand that is a product: its factors and weights, constants among them.
struct ProgramProduct {
    std::vector<int> factors;  ///< registers
    double sign = 1.0;
};

struct Program {
    std::vector<Instruction> code;
    int result = 0;
    std::vector<int> registers;      ///< of the formula's definitions; -1: no number
    std::vector<ProgramTerm> terms;  ///< in formula order: parts first, then definitions
    std::vector<ProgramProduct> products;
};

/// The code of a formula; refused where it takes too many operations.
std::variant<Program, FormulaError> programOf(const Formula& formula);

}  // namespace iou::own
