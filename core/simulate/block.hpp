// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/step_kernels.hpp"
#include "core/protocol/protocol.hpp"
#include "core/simulate/sampler.hpp"

#include <array>
#include <vector>

namespace iou {

/// What the code of a case is relative to, from its target's centre.
Box<> anchorOf(const Protocol& protocol, const Case& c);

/// Boxes and optimiser state of up to max_block cases: what lives from step to step.
struct Block {
    alignas(64) float box[4][max_block];  ///< cx cy w h relative to the target's centre
    alignas(64) float x[4][max_block];    ///< the same in the form steps are taken in
    alignas(64) float m[4][max_block];
    alignas(64) float v[4][max_block];
    alignas(64) float target_w[max_block], target_h[max_block];
    alignas(64) float anchor[4][max_block];  ///< as box; of anchored forms alone
    alignas(64) float smallest[max_block];   ///< smallest size met; -inf: held, it diverged
    int count;                               ///< real cases; padded with copies to whole groups

    /// The cases first .. first+cases-1 at their start, with fresh optimiser state; whole groups
    /// are filled with copies of the first.
    void start(const Protocol& protocol, const Sampler& sampler, std::int64_t first, int cases);
};

/// The kernels of a loss with the parameters it has now.
struct StagePlan {
    const LaneKernels* loss;
    LaneParams params;
};
StagePlan stagePlan(const Loss& loss);

/// What one run of a loss needs at every step; the coefficients of all steps are made once.
struct StepPlan {
    std::vector<StagePlan> stages;  ///< of the losses that follow one another
    void (*optimize)(const OptimizerBlock&) = nullptr;
    void (*optimize_anchored)(const AnchoredBlock&) = nullptr;  ///< instead, in an anchored form
    CodeFrame<> code;  ///< of an anchored form: its numbers beside the anchor
    bool iou_factor;
    RecordSet record;
    int parts;                                       ///< summands of the loss that has most
    std::vector<std::array<float, 4>> coefficients;  ///< per step, from 0

    int columns() const;  ///< sums per row: 1-IoU, parts, then AEI and four L1 parts when recorded
};

/// The plan of a recipe's loss.
StepPlan makeStepPlan(const SimulationRecipe& recipe, const StagedLoss& loss);

/// Sums over a block at one state, and the worst enlargement.
struct RowSums {
    double* sums;  ///< [columns]; overwritten
    float* worst;  ///< overwritten when AEI is recorded
};

/// Measures the block's state into `row` by a stage of the plan, and takes step `step` (from 0)
/// unless it is negative. scratch: 4 x max_block floats for directions.
void advanceBlock(Block& block, const StepPlan& plan, int stage, int step,
                  float (*scratch)[max_block], const RowSums& row);

}  // namespace iou
