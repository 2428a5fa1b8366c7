// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/step_shares.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// What a source adds to a size that is stepped by its logarithm: the whole change
/// size (e^log_move - 1), shared like the moves of the logarithm.
double sizeMove(double size, double log_move, double share) {
    const double mean_slope = log_move == 0.0 ? 1.0 : std::expm1(log_move) / log_move;
    return size * mean_slope * share;
}

}  // namespace

std::array<double, 4> StepShares::variables(int step, int source) const {
    std::array<double, 4> x{};
    for (int i = 0; i < 4; ++i)
        x[static_cast<std::size_t>(i)] = moves(step, Eigen::Index{4} * source + i);
    return x;
}

std::array<double, 4> StepShares::edges(int step, int source, const Box<>& before) const {
    std::array<double, 4> move = variables(step, source);
    if (form == BoxForm::xyxy) return move;
    if (form == BoxForm::log) {
        std::array<double, 4> whole{};
        for (int s = 0; s < static_cast<int>(sources.size()); ++s)
            for (std::size_t i = 2; i < 4; ++i) whole[i] += variables(step, s)[i];
        move[2] = sizeMove(before.w, whole[2], move[2]);
        move[3] = sizeMove(before.h, whole[3], move[3]);
    }
    return {move[0] - 0.5 * move[2], move[1] - 0.5 * move[3], move[0] + 0.5 * move[2],
            move[1] + 0.5 * move[3]};
}

StepShares explainSteps(const RunRecipe& recipe, const Trajectory& t, const Box<>& target,
                        int limit, Progress* progress) {
    Loss loss = recipe.loss;
    const bool running_mean = loss.hasRunningMean();
    const double sign = loss.entry().kind == Kind::metric ? -1.0 : 1.0;
    StepShares out;
    out.form = recipe.form;
    const int steps = std::min(limit, t.steps());
    if (progress) progress->total = steps;

    OptimizerState state;
    std::vector<std::array<double, 4>> moments;  // of the sources
    for (int k = 0; k < steps; ++k) {
        if (progress && progress->cancelled()) {
            out.moves.conservativeResize(k, Eigen::NoChange);
            break;
        }
        if (running_mean) loss.advance(1.0 - t.iou(k));
        const Box<> box = t.box(k);
        const auto parts = loss.contributions(box, target);
        if (k == 0) {
            for (const TermValue& p : parts) out.sources.push_back(p.info);
            moments.resize(parts.size());
            out.moves.resize(steps, 4 * static_cast<Eigen::Index>(parts.size()));
        }
        const double factor = recipe.iou_factor ? 2.0 - t.iou(k) : 1.0;
        const auto scaled = [factor](std::array<double, 4> d) {
            for (double& x : d) x *= factor;
            return d;
        };
        const optim::StepContext context{sign * recipe.schedule.rate(k + 1), 1.0, k + 1};
        const auto row = t.direction.row(k);
        (void)optimizerStep(recipe.optimizer, recipe.form, context, box,
                            scaled({row(0), row(1), row(2), row(3)}), state);
        for (std::size_t s = 0; s < parts.size(); ++s) {
            const auto change = optimizerShare(recipe.optimizer, recipe.form, context, box,
                                               scaled(parts[s].d), moments[s], state.v);
            for (std::size_t i = 0; i < 4; ++i)
                out.moves(k, static_cast<Eigen::Index>(4 * s + i)) = -change[i];
        }
        if (progress) progress->advance(1);
    }
    return out;
}

}  // namespace iou
