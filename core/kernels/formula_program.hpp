// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/lane_kernels.hpp"

/// As lane_kernels, for formulas that are typed: a program of operations over strips of pairs.
/// Plain data alone.
namespace iou {

/// Pairs an operation goes over at a time: a block. What an operation costs beside them is shared
/// by more of them so; half as many take a tenth longer.
inline constexpr int formula_strip = max_block;
/// Strips that are alive at a time: on the stack, with four partials each.
inline constexpr int formula_strips = 48;
/// Registers behind the strips: cx, cy, w, h of the prediction, w, h of the target.
inline constexpr int formula_inputs = 6;
inline constexpr int formula_inputs_end = formula_strips + formula_inputs;
/// Behind them: what the block wants, written where it wants it.
inline constexpr int formula_output = formula_inputs_end;
inline constexpr int formula_parameters = 8;
/// What a pass over two boxes may find: iw, ih, inter, union, iou, iou_loss, cw, ch, area_c, c2,
/// rho2, aspect_v.
inline constexpr int pair_quantities = 12;

enum class LaneOp : unsigned char {
    fill,
    parameter,
    low_edge,
    high_edge,
    add,
    subtract,
    multiply,
    divide,
    negate,
    square,
    power_number,
    power_parameter,
    power,
    minimum,
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
    atan2,
    tanh,
    sigmoid,
    less,
    less_equal,
    equal,
    both,
    either,
    opposite,
    select,
    spread,  ///< a number of one vector over its whole strip
    detach,
    gain,
    pair_of_inputs,
    pair_of_scaled,
    pair_of_mixed,
    pair,
    loss,
    part
};

/// A built-in loss that a formula calls.
struct LaneCall {
    const LaneKernels* kernels[isa_count];
    LaneParams params;
    int term;  ///< -1: the loss itself
};

/// Two boxes and what is wanted of them.
struct LanePair {
    short boxes[8];  ///< registers; pair_of_inputs: unused
    /// Of pair_of_mixed, whose first box is the prediction's coordinates times these, with those
    /// added: registers; -1: none.
    short factors[4], summands[4];
    short outs[pair_quantities];           ///< registers; -1: not wanted
    unsigned char masks[pair_quantities];  ///< their partials
};

struct LaneInstruction {
    LaneOp op;
    unsigned char mask;  ///< bit k: the partial by the k-th of cx, cy, w, h is wanted
    bool value;          ///< the value is wanted
    bool uniform;        ///< the same for all pairs: one vector is made of it
    short out, a, b, c;  ///< registers
    short which;         ///< the parameter, or the number of the part
    float number;
    const LanePair* pair;
    const LaneCall* call;
};

struct LaneProgram {
    const LaneInstruction* code;
    int count;
    short result, iou_loss;  ///< registers; iou_loss: of the two boxes, where asked for
};

/// What a formula's kernels take, as their LaneParams.
struct FormulaLaneParams {
    const LaneProgram* evaluate;
    const LaneProgram* step;
    const LaneProgram* record;
    const LaneProgram* terms;  ///< by their index
    float values[formula_parameters];
    bool direction;
};
static_assert(sizeof(FormulaLaneParams) <= sizeof(LaneParams));

/// The kernels of one instruction set; null where not built in (generated).
const LaneKernels* builtFormulaKernels(Isa isa);

}  // namespace iou
