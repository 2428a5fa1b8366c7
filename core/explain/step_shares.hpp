// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"

#include <Eigen/Core>

#include <array>
#include <vector>

namespace iou {

/// What each source of the loss (isSource) contributed to every step of a run. A source's part of
/// the direction goes through the optimiser's first moment with a history of its own; the second
/// moment, the gains and the schedule are those of the run.
struct StepShares {
    /// In formula order; those of losses that follow one another stand in that order, and one that
    /// is no more in force still has what the first moment carries on.
    std::vector<const TermInfo*> sources;
    BoxCode code;
    Eigen::ArrayX4d before;  ///< of an anchored form: the variables before each step
    /// steps x 4*sources: row k, column 4 s + i is what source s added in step k (from box k to box
    /// k+1) to variable i of the code. Over the sources a row sums to the step within rounding.
    Eigen::ArrayXXd moves;

    int steps() const { return static_cast<int>(moves.rows()); }
    /// What a source did to the code's variables in a step.
    std::array<double, 4> variables(int step, int source) const;
    /// What it did to the edges left, top, right, bottom (pixels). Of a size that is stepped by its
    /// logarithm, or that is clamped, a source has its share of the change. The sum over the
    /// sources is the move of the edges.
    std::array<double, 4> edges(int step, int source, const Box<>& box) const;

private:
    std::array<double, 4> all(int step) const;
};

/// Replays the first steps of a run, `limit` at most; t must come from the recipe and the target.
/// progress may be null; its unit is steps. Cancelled: the steps done so far.
StepShares explainSteps(const RunRecipe& recipe, const Trajectory& t, const Box<>& target,
                        int limit, Progress* progress = nullptr);

}  // namespace iou
