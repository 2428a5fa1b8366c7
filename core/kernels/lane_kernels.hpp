// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The border between the program and the code that is compiled once per instruction set. Only
/// plain data and function pointers cross it, and nothing of the standard library.
namespace iou {

/// Instruction sets built into one binary.
enum class Isa { baseline, avx2, avx512 };
inline constexpr int isa_count = 3;

/// Lanes are summed into this many virtual accumulators on every instruction set: floats, of at
/// most max_block/sum_lanes numbers each; blocks are added up in double.
inline constexpr int sum_lanes = 16;
/// Cases a block may hold at most; a multiple of sum_lanes.
inline constexpr int max_block = 320;
/// Named terms a formula may have at most.
inline constexpr int max_terms = 24;

/// A loss's compiled parameter struct.
struct LaneParams {
    alignas(16) unsigned char bytes[96];
};

/// A block of pairs, arrays of `count` floats (a multiple of sum_lanes): prediction relative to the
/// target's centre, target sizes; and what to do with them.
struct LaneBlock {
    const float* cx;
    const float* cy;
    const float* w;
    const float* h;
    const float* target_w;
    const float* target_h;
    int count;

    float* d[4];       ///< out: partials by cx, cy, w, h, or the published step
    bool iou_factor;   ///< step, record: multiply the step by 2 - IoU
    float* iou_sums;   ///< step, record: [sum_lanes] += 1 - IoU
    float* term_sums;  ///< record: [max_terms][sum_lanes] += each part, in the order met
    float* value;      ///< evaluate: the loss or the picked term
    int term;          ///< evaluate: index of the term in formula order, or -1 for the loss
};

struct LaneKernels {
    /// Step directions and the sum of 1 - IoU.
    void (*step)(const LaneBlock&, const LaneParams&);
    /// As step, and the sums of the loss's parts.
    void (*record)(const LaneBlock&, const LaneParams&);
    /// The value of the loss, or of one of its terms, with partials.
    void (*evaluate)(const LaneBlock&, const LaneParams&);
};

/// Four numbers of every case in a block, as rows: one address serves all four.
using BlockRows = float (*)[max_block];

/// Boxes and optimiser state of a block; see core/optim.
struct OptimizerBlock {
    BlockRows box;    ///< cx, cy, w, h, relative to the target's centre; updated
    BlockRows x;      ///< the same box in the form steps are taken in
    BlockRows m;      ///< first state
    BlockRows v;      ///< second state
    BlockRows d;      ///< direction by cx, cy, w, h
    float* smallest;  ///< smallest width or height met
    int count;
    const float* coefficients;  ///< of the optimiser, for this step
};

/// Sums over a block of what simulations record beside the loss.
struct MetricsBlock {
    const float* box[4];
    const float* target_w;
    const float* target_h;
    int count;
    float* l1[4];  ///< [sum_lanes] += |error| in cx, cy, w, h
    float* aei;    ///< [sum_lanes] += (area - target area)/target area
    float* worst;  ///< [sum_lanes] = max with the same
};

inline constexpr int form_count = 3;

/// One optimiser's steps, by the form they are taken in.
struct OptimizerRow {
    void (*step[form_count])(const OptimizerBlock&);
};

/// What a descent needs beside its loss.
struct DescentKernels {
    const OptimizerRow* optimizers;  ///< by their number
    void (*metrics)(const MetricsBlock&);
};

}  // namespace iou
