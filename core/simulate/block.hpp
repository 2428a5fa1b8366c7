// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/lane_kernels.hpp"
#include "core/protocol/protocol.hpp"

#include <array>
#include <vector>

namespace iou {

/// Boxes and optimiser state of up to max_block cases: what lives from step to step.
struct Block {
    alignas(64) float box[4][max_block];  ///< cx cy w h relative to the target's centre
    alignas(64) float x[4][max_block];    ///< the same in the form steps are taken in
    alignas(64) float m[4][max_block];
    alignas(64) float v[4][max_block];
    alignas(64) float target_w[max_block], target_h[max_block];
    alignas(64) float smallest[max_block];  ///< smallest size met; -inf: held, it diverged
    int count;                              ///< real cases; padded with copies to whole groups

    /// Fills the padding and the optimiser's variables from `box`, and clears its state.
    void start(int cases, BoxForm form);
};

/// What one run of a loss needs at every step; the coefficients of all steps are made once.
struct StepPlan {
    const LaneKernels* loss;
    LaneParams params;
    void (*optimize)(const OptimizerBlock&);
    bool iou_factor;
    RecordSet record;
    int parts;                                       ///< summands of the loss
    std::vector<std::array<float, 4>> coefficients;  ///< per step, from 0

    int columns() const;  ///< sums per row: 1-IoU, parts, then AEI and four L1 parts when recorded
};

/// The plan of a recipe's loss, with the parameters it has now.
StepPlan makeStepPlan(const SimulationRecipe& recipe, const Loss& loss);

/// Sums over a block at one state, and the worst enlargement.
struct RowSums {
    double* sums;  ///< [columns]; overwritten
    float* worst;  ///< overwritten when AEI is recorded
};

/// Measures the block's state into `row`, and takes step `step` (from 0) unless it is negative.
/// scratch: 4 x max_block floats for directions.
void advanceBlock(Block& block, const StepPlan& plan, int step, float (*scratch)[max_block],
                  const RowSums& row);

}  // namespace iou
