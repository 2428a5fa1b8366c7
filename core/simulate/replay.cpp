// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/replay.hpp"

#include "core/kernels/descent_kernels.hpp"
#include "core/kernels/isa.hpp"
#include "core/registry/registry.hpp"
#include "core/run/limits.hpp"
#include "core/simulate/block.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace iou {

namespace {

constexpr Eigen::Index kStepsBetweenLooks = 1024;

/// Counts a step; false when the work is to end.
bool goOn(Progress* progress, Eigen::Index step) {
    if (!progress || step % kStepsBetweenLooks != 0) return true;
    progress->advance(kStepsBetweenLooks);
    return !progress->cancelled();
}

/// The state of a running mean: advanced before every step by the simulation's own means.
class MeanTrack {
public:
    MeanTrack(const SimulationRecipe& recipe, const StagedLoss& loss, const LossCurves& curves)
        : m_loss(loss, recipe.protocol.steps), m_moves(loss.hasRunningMean()), m_curves(curves) {}

    const Loss& advanced(Eigen::Index row) {
        return m_loss.at(static_cast<int>(row), m_moves ? m_curves.rows(row, 0) : 0.0);
    }
    int stage() const { return m_loss.stage(); }
    double sign() const { return m_loss.sign(); }

private:
    LossInForce m_loss;
    bool m_moves;
    const LossCurves& m_curves;
};

/// A block of the one case, padded with copies of it: lanes do not mix, so the bits are the same.
void replayFloat(const SimulationRecipe& recipe, const StagedLoss& loss, const LossCurves& curves,
                 const Sampler& sampler, Replay& out, Progress* progress) {
    const FlushDenormals flush;
    StepPlan plan = makeStepPlan(recipe, loss);
    MeanTrack track(recipe, loss, curves);
    const auto block = std::make_unique<Block>();
    block->start(recipe.protocol, sampler, out.index, 1);
    alignas(64) float scratch[4][max_block];
    std::vector<double> row(static_cast<std::size_t>(plan.columns()));
    float worst = 0.0F;
    const auto last = out.boxes.rows() - 1;
    for (Eigen::Index k = 0; k <= last; ++k) {
        for (int c = 0; c < 4; ++c) out.boxes(k, c) = block->box[c][0];
        if (k == last || !goOn(progress, k)) break;
        const Loss& now = track.advanced(k);
        const int stage = track.stage();
        if (now.hasRunningMean()) plan.stages[static_cast<std::size_t>(stage)] = stagePlan(now);
        advanceBlock(*block, plan, stage, static_cast<int>(k), scratch, {row.data(), &worst});
    }
}

void replayExact(const SimulationRecipe& recipe, const StagedLoss& loss, const LossCurves& curves,
                 Replay& out, Progress* progress) {
    const Protocol& p = recipe.protocol;
    const double scale = p.mean_loss ? 1.0 / static_cast<double>(p.caseCount()) : 1.0;
    const Loss iou(*findLoss("iou"));
    MeanTrack track(recipe, loss, curves);
    OptimizerState state;
    const BoxCode code(p.form, CodeOptions{std::nullopt, p.code.weighted, p.code.clamped},
                       anchorOf(p, out.pair));
    const Box<> target{0.0, 0.0, out.pair.target.w, out.pair.target.h};
    Box<> box{out.pair.start.cx - out.pair.target.cx, out.pair.start.cy - out.pair.target.cy,
              out.pair.start.w, out.pair.start.h};
    const auto last = out.exact.rows() - 1;
    for (Eigen::Index k = 0; k <= last; ++k) {
        out.exact.row(k) << box.cx, box.cy, box.w, box.h;
        out.exact_iou_loss(k) = iou.value(box, target);
        if (k == last || !goOn(progress, k)) break;
        auto d = track.advanced(k).direction(box, target).d;
        if (p.iou_factor)
            for (double& x : d) x *= 1.0 + out.exact_iou_loss(k);
        const int step = static_cast<int>(k) + 1;
        const auto held = state.x;
        const Box<> next = optimizerStep(
            p.optimizer, code, {track.sign() * p.schedule.rate(step), scale, step}, box, d, state);
        // As the kernels do: a box that would leave the finite world stays where it is.
        const double reach =
            std::fabs(next.cx) + std::fabs(next.cy) + std::fabs(next.w) + std::fabs(next.h);
        if (reach <= divergence_limit)
            box = next;
        else
            state.x = held;
    }
}

}  // namespace

Box<> Replay::box(int k) const {
    return {pair.target.cx + static_cast<double>(boxes(k, 0)),
            pair.target.cy + static_cast<double>(boxes(k, 1)), static_cast<double>(boxes(k, 2)),
            static_cast<double>(boxes(k, 3))};
}

Box<> Replay::exactBox(int k) const {
    return {pair.target.cx + exact(k, 0), pair.target.cy + exact(k, 1), exact(k, 2), exact(k, 3)};
}

Result<Replay> replayCase(const SimulationRecipe& recipe, std::size_t loss_index,
                          const LossCurves& curves, std::int64_t index, Progress* progress) {
    if (loss_index >= recipe.losses.size() || index < 0 || index >= recipe.caseCount())
        return Error{phrase("no case %1 of this loss", index), phrase("replay"),
                     phrase("give 0 to %1", recipe.caseCount() - 1)};
    const StagedLoss& loss = recipe.losses[loss_index];
    Eigen::Index rows = recipe.protocol.steps + 1;
    if (loss.hasRunningMean()) rows = std::min(rows, curves.rows.rows());
    if (rows < 1)
        return Error{phrase("the simulation was stopped before its first step"), phrase("replay"),
                     phrase("run it again")};
    if (rows > run_steps_limit + 1)
        return Error{phrase("%1 steps are too many to keep", rows - 1), phrase("replay"),
                     phrase("run with %1 steps or fewer", run_steps_limit)};
    if (progress) progress->total = 2 * rows;
    const Sampler sampler(recipe.protocol, recipe.seed);
    Replay out;
    out.index = index;
    out.pair = sampler.at(index);
    out.boxes.resize(rows, 4);
    out.exact.resize(rows, 4);
    out.iou_loss.resize(rows);
    out.exact_iou_loss.resize(rows);
    replayFloat(recipe, loss, curves, sampler, out, progress);
    replayExact(recipe, loss, curves, out, progress);
    if (progress && progress->cancelled()) return Error{phrase("cancelled"), phrase("replay"), {}};
    for (Eigen::Index k = 0; k < rows; ++k) {
        const Box<> relative{out.boxes(k, 0), out.boxes(k, 1), out.boxes(k, 2), out.boxes(k, 3)};
        out.errors = caseErrors(relative, out.pair.target.w, out.pair.target.h);
        out.iou_loss(k) = static_cast<double>(out.errors[0]);
    }
    out.gap = (out.boxes.cast<double>() - out.exact).abs().rowwise().maxCoeff();
    return out;
}

Result<RunRecipe> singleRun(const SimulationRecipe& recipe, const StagedLoss& loss) {
    const Protocol& p = recipe.protocol;
    RunRecipe run{.loss = loss.first,
                  .optimizer = p.optimizer,
                  .schedule = p.schedule,
                  .steps = std::min(p.steps, run_steps_limit),
                  .form = p.form,
                  .iou_factor = p.iou_factor,
                  .stop = {},
                  .code = p.code,
                  .later = loss.later};
    if (!p.mean_loss) return run;
    const auto n = static_cast<double>(p.caseCount());
    const auto& parameters = p.optimizer.entry().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (std::string_view(parameters[i].name) != "epsilon") continue;
        const double epsilon = p.optimizer.parameter(static_cast<int>(i)) * n;
        if (const auto set = run.optimizer.setParameter("epsilon", epsilon); !set)
            return set.error();
        return run;
    }
    for (auto& stage : run.schedule.stages) stage.rate /= n;
    return run;
}

}  // namespace iou
