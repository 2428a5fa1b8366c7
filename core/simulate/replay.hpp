// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"
#include "core/simulate/sampler.hpp"
#include "core/simulate/simulator.hpp"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>

namespace iou {

/// One case of a simulation once more, with every step kept: through the same float kernels as the
/// simulation, and in double precision beside it. Boxes are cx cy w h relative to the target's
/// centre (pixels); row k is the state before step k, the last row the final state.
struct Replay {
    std::int64_t index = 0;  ///< of the case
    Case pair;               ///< in absolute coordinates
    Eigen::ArrayX4f boxes;   ///< the bits of the simulation
    Eigen::ArrayX4d exact;   ///< the same descent in double precision
    Eigen::ArrayXd gap;      ///< largest difference between the four numbers of both (pixels)
    Eigen::ArrayXd iou_loss, exact_iou_loss;
    CaseErrors errors{};  ///< of the last float box, as in the simulation's error map

    int steps() const { return static_cast<int>(boxes.rows()) - 1; }
    /// In absolute coordinates.
    Box<> box(int step) const;
    Box<> exactBox(int step) const;
};

/// Replays the case of that index, 0 <= index < recipe.caseCount(). loss: index among the recipe's
/// losses; curves: of that loss, as the simulation gave them. A loss with a running mean takes it
/// from the curve of 1 - IoU, so it can be replayed only as far as that curve goes, and none beyond
/// run_steps_limit. progress may be null; its unit is steps, and its cancel flag ends the work with
/// an error.
Result<Replay> replayCase(const SimulationRecipe& recipe, std::size_t loss,
                          const LossCurves& curves, std::int64_t index,
                          Progress* progress = nullptr);

/// The same descent for one pair by itself. What the mean over N cases does to a step goes into the
/// optimiser: a rate N times smaller, or an epsilon N times larger. A running mean becomes that of
/// the pair alone. It ends at run_steps_limit. Fails where epsilon would leave its range.
Result<RunRecipe> singleRun(const SimulationRecipe& recipe, const StagedLoss& loss);

}  // namespace iou
