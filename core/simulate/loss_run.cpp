// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/loss_run.hpp"

#include "core/jobs/team.hpp"
#include "core/kernels/isa.hpp"
#include "core/registry/registry.hpp"
#include "core/simulate/curves_watch.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <utility>

namespace iou {

namespace {

/// The columns added up in their order, as blocks are.
Eigen::ArrayXd sumOfBlocks(const Eigen::ArrayXXd& columns) {
    Eigen::ArrayXd total = Eigen::ArrayXd::Zero(columns.rows());
    for (Eigen::Index first = 0; first < columns.cols(); first += super_block) {
        Eigen::ArrayXd part = Eigen::ArrayXd::Zero(columns.rows());
        const Eigen::Index last = std::min<Eigen::Index>(first + super_block, columns.cols());
        for (Eigen::Index i = first; i < last; ++i) part += columns.col(i);
        total += part;
    }
    return total;
}

}  // namespace

std::vector<Extent> extents(const SimulationRecipe& recipe) {
    const Extent whole{recipe.caseCount(), recipe.protocol.steps};
    if (!recipe.early_end) return {recipe.losses.size(), whole};
    std::vector<Extent> out(static_cast<std::size_t>(recipe.early_end->whole_losses), whole);
    out.push_back({recipe.early_end->cases, recipe.early_end->steps});
    return out;
}

LossRun::LossRun(const SimulationRecipe& recipe, const StagedLoss& loss, const Extent& extent,
                 const Sampler& sampler, int threads, Progress* progress,
                 const LossOutputs& outputs)
    : m_recipe(recipe), m_loss(loss), m_sampler(sampler), m_threads(threads), m_progress(progress),
      m_out(outputs), m_case_count(extent.cases), m_blocks(extent.blocks()), m_steps(extent.steps),
      m_plan(makeStepPlan(recipe, loss)) {}

LossCurves LossRun::run() {
    const auto start = std::chrono::steady_clock::now();
    BlockSums sums(0, m_plan.columns());
    if (m_case_count > 0 && m_loss.hasRunningMean()) {
        sums = runTogether();
    } else if (m_case_count > 0) {
        OrderedTotal total(m_steps + 1, m_plan.columns(), m_out.map);
        runBlocks(0, m_blocks, total);
        sums = total.total();
    }
    LossCurves curves = toCurves(sums);
    curves.wall_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (m_out.watch) m_out.watch->answer(m_out.loss, curves);
    return curves;
}

std::vector<BlockSums> LossRun::superBlocks(std::int64_t first, std::int64_t last) {
    std::vector<BlockSums> sums;
    OrderedTotal total(m_steps + 1, m_plan.columns(), nullptr, &sums, first * super_block);
    const std::int64_t end = std::min(last * super_block, m_blocks);
    runBlocks(first * super_block, end, total);
    if (total.next() == end) total.closeSuper();
    return sums;
}

int LossRun::blockCases(std::int64_t block) const {
    return static_cast<int>(std::min<std::int64_t>(max_block, m_case_count - block * max_block));
}

void LossRun::startBlock(Block& b, std::int64_t index) const {
    b.start(m_recipe.protocol, m_sampler, index * max_block, blockCases(index));
}

void LossRun::finishBlock(const Block& b, std::int64_t index, BlockSums& sums) const {
    sums.cases = b.count;
    for (int i = 0; i < b.count; ++i) {
        const bool diverged = std::isinf(b.smallest[i]) && b.smallest[i] < 0.0F;
        sums.bad.diverged += diverged ? 1 : 0;
        sums.bad.non_positive_size += !diverged && b.smallest[i] <= 0.0F ? 1 : 0;
    }
    if (m_out.cases || m_out.map) keepCases(b, index, sums);
}

void LossRun::keepCases(const Block& b, std::int64_t index, BlockSums& sums) const {
    if (m_out.map) sums.errors.reserve(static_cast<std::size_t>(b.count));
    for (int i = 0; i < b.count; ++i) {
        const std::int64_t row = index * max_block + i;
        const Case c = m_sampler.at(row);
        const Box<> relative{b.box[0][i], b.box[1][i], b.box[2][i], b.box[3][i]};
        const CaseErrors errors = caseErrors(relative, c.target.w, c.target.h);
        if (m_out.map) sums.errors.push_back({m_out.map->cellAt(c.start.cx, c.start.cy), errors});
        if (!m_out.cases) continue;
        const double values[] = {c.start.cx,
                                 c.start.cy,
                                 c.start.w,
                                 c.start.h,
                                 c.target.cx,
                                 c.target.cy,
                                 c.target.w,
                                 c.target.h,
                                 c.target.cx + relative.cx,
                                 c.target.cy + relative.cy,
                                 relative.w,
                                 relative.h,
                                 errors[0],
                                 errors[1]};
        for (std::size_t k = 0; k < std::size(values); ++k)
            (*m_out.cases)(row, static_cast<Eigen::Index>(k)) = static_cast<float>(values[k]);
    }
}

bool LossRun::hasLanes() const {
    for (int s = 0; s < m_loss.stages(); ++s)
        if (!m_loss.stage(s).hasLanes()) return false;
    return true;
}

template <class Total>
void LossRun::report(const Total& total) const {
    if (m_out.watch && m_out.watch->asked()) m_out.watch->answer(m_out.loss, toCurves(total()));
}

void LossRun::runBlocks(std::int64_t first, std::int64_t last, OrderedTotal& total) const {
    const int steps_between_looks = hasLanes() ? 64 : 1;
    Turns turns(first, last);
    onTeam(m_threads, [&] {
        const FlushDenormals flush;
        const auto block = std::make_unique<Block>();
        alignas(64) float scratch[4][max_block];
        std::vector<double> row(static_cast<std::size_t>(m_plan.columns()));
        turns.each([&](std::int64_t i) {
            if (cancelled()) return;
            auto sums = std::make_unique<BlockSums>(m_steps + 1, m_plan.columns());
            startBlock(*block, i);
            bool stop = false;
            for (int k = 0; k <= m_steps && !stop; ++k) {
                advanceBlock(*block, m_plan, stageOf(k), k < m_steps ? k : -1, scratch,
                             {row.data(), &sums->worst(k)});
                for (int c = 0; c < m_plan.columns(); ++c)
                    sums->rows(k, c) = row[static_cast<std::size_t>(c)];
                stop = (k + 1) % steps_between_looks == 0 && cancelled();
            }
            if (stop) return;
            finishBlock(*block, i, *sums);
            total.finished(i, std::move(sums));
            if (m_progress) m_progress->advance(std::int64_t{block->count} * m_steps);
            report([&] { return total.now(); });
        });
    });
}

BlockSums LossRun::runTogether() {
    std::vector<std::unique_ptr<Block>> blocks(static_cast<std::size_t>(m_blocks));
    Eigen::ArrayXXd iou_sums(1, m_blocks);
    Eigen::ArrayXXd rows(m_plan.columns(), m_blocks);
    Eigen::ArrayXf worst = Eigen::ArrayXf::Zero(m_blocks);
    StepPlan look = m_plan;
    const Loss iou(*findLoss("iou"));
    look.stages = {stagePlan(iou)};
    look.record = {};
    look.parts = 0;
    BlockSums total(m_steps + 1, m_plan.columns());
    LossInForce in_force(m_loss, m_recipe.protocol.steps);
    int done = 0;

    const auto batch_mean = [&] {
        return sumOfBlocks(iou_sums)(0) / static_cast<double>(m_case_count);
    };
    // step -1: makes the blocks; every pass ends by looking at the state it leaves.
    for (int k = -1; k <= m_steps && !cancelled(); ++k) {
        if (k >= 0) {
            const Loss& loss = in_force.at(k, batch_mean());
            m_plan.stages[static_cast<std::size_t>(in_force.stage())] = stagePlan(loss);
        }
        Turns turns(0, m_blocks, 4);
        onTeam(m_threads, [&] {
            const FlushDenormals flush;
            alignas(64) float scratch[4][max_block];
            std::vector<double> ignored(static_cast<std::size_t>(look.columns()));
            float ignored_worst = 0.0F;
            turns.each([&](std::int64_t i) {
                if (cancelled()) return;
                auto& block = blocks[static_cast<std::size_t>(i)];
                if (k < 0) {
                    block = std::make_unique<Block>();
                    startBlock(*block, i);
                } else {
                    advanceBlock(*block, m_plan, stageOf(k), k < m_steps ? k : -1, scratch,
                                 {&rows(0, i), &worst(i)});
                }
                advanceBlock(*block, look, 0, -1, scratch, {ignored.data(), &ignored_worst});
                iou_sums(0, i) = ignored[0];
                if (m_progress && k >= 0 && k < m_steps) m_progress->advance(block->count);
            });
        });
        if (cancelled() || k < 0) continue;
        total.rows.row(k) = sumOfBlocks(rows).transpose();
        total.worst(k) = worst.maxCoeff();
        done = k + 1;
        report([&] { return rowsUpTo(done, total); });
    }
    if (done <= m_steps) {
        // Cancelled: the steps that all cases took. No case is finished.
        total = rowsUpTo(done, total);
        m_out.map = nullptr;
        m_out.cases = nullptr;
    }
    if (done > 0) {
        BlockSums counts(0, 0);
        for (std::int64_t i = 0; i < m_blocks; ++i) {
            BlockSums of_block(0, 0);
            finishBlock(*blocks[static_cast<std::size_t>(i)], i, of_block);
            if (m_out.map)
                for (std::size_t c = 0; c < of_block.errors.size(); ++c)
                    m_out.map->add(counts.cases + static_cast<std::int64_t>(c), of_block.errors[c]);
            counts.add(of_block);
        }
        total.cases = counts.cases;
        total.bad = counts.bad;
    }
    return total;
}

BlockSums LossRun::rowsUpTo(int count, const BlockSums& total) const {
    BlockSums part(0, 0);
    part.rows = total.rows.topRows(count);
    part.worst = total.worst.head(count);
    part.cases = count > 0 ? m_case_count : 0;
    return part;
}

LossCurves LossRun::toCurves(const BlockSums& total) const {
    LossCurves curves;
    curves.spec = m_loss.spec();
    for (const LaterLoss& next : m_loss.later)
        if (next.after < m_recipe.protocol.steps) curves.switches.push_back(next.after);
    curves.cases = total.cases;
    curves.bad = total.bad;
    const double n = static_cast<double>(total.cases);
    const int rows = total.cases > 0 ? static_cast<int>(total.rows.rows()) : 0;
    curves.case_steps = total.cases * std::max(0, rows - 1);
    curves.finished = rows == m_steps + 1 ? total.cases : 0;
    std::vector<Eigen::ArrayXd> columns;
    const auto add = [&](std::string name, Eigen::ArrayXd values) {
        curves.columns.push_back(std::move(name));
        columns.push_back(std::move(values));
    };
    // A part of one stage; stages may share it.
    const auto addPart = [&](const std::string& name, int stage, const Eigen::ArrayXd& values) {
        auto at =
            std::find(curves.columns.begin(), curves.columns.end(), name) - curves.columns.begin();
        if (at == static_cast<std::ptrdiff_t>(columns.size()))
            add(name, Eigen::ArrayXd::Constant(rows, std::nan("")));
        Eigen::ArrayXd& column = columns[static_cast<std::size_t>(at)];
        for (int k = 0; k < rows; ++k)
            if (stageOf(k) == stage) column(k) = values(k);
    };
    const auto mean = [&](int column) -> Eigen::ArrayXd {
        return total.rows.col(column).head(rows) / n;
    };
    const int aei = 1 + m_plan.parts;
    add("iou_loss", mean(0));
    if (m_plan.record.aei) {
        add("aei", mean(aei));
        add("aei_worst", total.worst.head(rows).cast<double>());
    }
    if (m_plan.record.l1) {
        add("l1", mean(aei + 1) + mean(aei + 2) + mean(aei + 3) + mean(aei + 4));
        add("l1_cx", mean(aei + 1));
        add("l1_cy", mean(aei + 2));
        add("l1_w", mean(aei + 3));
        add("l1_h", mean(aei + 4));
    }
    if (m_plan.record.penalties) {
        for (int s = 0; s < m_loss.stages(); ++s) {
            int part = 0;
            for (const TermInfo* t : m_loss.stage(s).entry().terms)
                if (isSummand(t->role)) addPart("part_" + std::string(t->id), s, mean(1 + part++));
        }
    }
    curves.rows.resize(rows, static_cast<Eigen::Index>(columns.size()));
    for (std::size_t c = 0; c < columns.size(); ++c)
        curves.rows.col(static_cast<Eigen::Index>(c)) = columns[c];
    return curves;
}

}  // namespace iou
