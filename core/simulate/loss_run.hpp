// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/block.hpp"
#include "core/simulate/block_sums.hpp"
#include "core/simulate/simulator.hpp"

#include <cstdint>
#include <vector>

namespace iou {

/// How much of a loss is run.
struct Extent {
    std::int64_t cases;
    int steps;

    std::int64_t caseSteps() const { return cases * steps; }
    std::int64_t blocks() const { return (cases + max_block - 1) / max_block; }
    std::int64_t superBlocks() const { return (blocks() + super_block - 1) / super_block; }
};
/// One for every loss of the recipe that is run.
std::vector<Extent> extents(const SimulationRecipe& recipe);

/// Where what a loss leaves beside its curves goes; each may be null.
struct LossOutputs {
    Eigen::ArrayXXf* cases = nullptr;
    ErrorMap* map = nullptr;
    CurvesWatch* watch = nullptr;
    std::size_t loss = 0;  ///< its index, for the watch
};

/// One loss of a simulation. What it is made of must outlive it; progress may be null.
class LossRun {
public:
    LossRun(const SimulationRecipe& recipe, const StagedLoss& loss, const Extent& extent,
            const Sampler& sampler, int threads, Progress* progress,
            const LossOutputs& outputs = {});

    /// All of it.
    LossCurves run();
    /// The sums of the super-blocks [first, last); the first of them where it is cancelled. Not for
    /// a loss with a running mean.
    std::vector<BlockSums> superBlocks(std::int64_t first, std::int64_t last);
    /// The curves over what these sums are of.
    LossCurves toCurves(const BlockSums& total) const;
    /// Sums that nothing was added to.
    BlockSums emptySums() const { return {m_steps + 1, m_plan.columns()}; }

private:
    bool cancelled() const { return m_progress && m_progress->cancelled(); }
    int blockCases(std::int64_t block) const;
    void startBlock(Block& b, std::int64_t index) const;
    void finishBlock(const Block& b, std::int64_t index, BlockSums& sums) const;
    void keepCases(const Block& b, std::int64_t index, BlockSums& sums) const;
    int stageOf(int state) const { return stageAt(m_loss.later, state, m_recipe.protocol.steps); }
    bool hasLanes() const;
    /// Tells whoever asked what has been reached.
    template <class Total>
    void report(const Total& total) const;
    /// Losses without shared state: a block takes all its steps while it is in the cache.
    void runBlocks(std::int64_t first, std::int64_t last, OrderedTotal& total) const;
    /// Losses with a running mean: all blocks take a step together, the mean advances between.
    BlockSums runTogether();
    /// The first rows of a total over all cases.
    BlockSums rowsUpTo(int count, const BlockSums& total) const;

    const SimulationRecipe& m_recipe;
    const StagedLoss& m_loss;
    const Sampler& m_sampler;
    int m_threads;
    Progress* m_progress;
    LossOutputs m_out;
    std::int64_t m_case_count, m_blocks;
    int m_steps;
    StepPlan m_plan;
};

}  // namespace iou
