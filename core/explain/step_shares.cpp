// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/step_shares.hpp"

#include "core/numbers/bounded.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// What a source adds to a size that is stepped by its logarithm: the whole change
/// size (e^log_move - 1), shared like the moves of the logarithm.
double sizeMove(double size, double log_move, double share) {
    const double mean_slope = log_move == 0.0 ? 1.0 : std::expm1(log_move) / log_move;
    return size * mean_slope * share;
}

/// How far a number goes that is clamped, of a move by `whole`.
double clampedMove(double from, double whole, double lo, double hi) {
    return bounded(from + whole, lo, hi) - bounded(from, lo, hi);
}

/// What a source adds to a clamped number: its share of how far that goes.
double shareOfClamped(double from, double whole, double move, double lo, double hi) {
    if (from >= lo && from <= hi && from + whole >= lo && from + whole <= hi) return move;
    return whole == 0.0 ? 0.0 : move * clampedMove(from, whole, lo, hi) / whole;
}

}  // namespace

std::array<double, 4> StepShares::variables(int step, int source) const {
    std::array<double, 4> x{};
    for (int i = 0; i < 4; ++i)
        x[static_cast<std::size_t>(i)] = moves(step, Eigen::Index{4} * source + i);
    return x;
}

std::array<double, 4> StepShares::all(int step) const {
    std::array<double, 4> whole{};
    for (int s = 0; s < static_cast<int>(sources.size()); ++s)
        for (std::size_t i = 0; i < 4; ++i) whole[i] += variables(step, s)[i];
    return whole;
}

std::array<double, 4> StepShares::edges(int step, int source, const Box<>& box) const {
    std::array<double, 4> move = variables(step, source);
    const Box<>& anchor = code.frame.anchor;
    switch (code.form) {
    case BoxForm::xyxy: return move;
    case BoxForm::cxcywh: break;
    case BoxForm::log: {
        const auto whole = all(step);
        move[2] = sizeMove(box.w, whole[2], move[2]);
        move[3] = sizeMove(box.h, whole[3], move[3]);
        break;
    }
    case BoxForm::faster_rcnn: {
        const auto whole = all(step);
        const double size = code.frame.size, limit = code.frame.limit;
        move[0] *= anchor.w * code.frame.place;
        move[1] *= anchor.h * code.frame.place;
        for (std::size_t i = 2; i < 4; ++i) {
            const double from = size * before(step, static_cast<Eigen::Index>(i));
            const double share =
                shareOfClamped(from, size * whole[i], size * move[i], -limit, limit);
            const double change = clampedMove(from, size * whole[i], -limit, limit);
            move[i] = sizeMove(i == 2 ? box.w : box.h, change, share);
        }
        break;
    }
    case BoxForm::center_size:
        for (std::size_t i = 0; i < 4; i += 2) {
            move[i] *= anchor.w;
            move[i + 1] *= anchor.h;
        }
        break;
    case BoxForm::corners_sqrt_area: {
        const auto whole = all(step);
        const double unit = std::sqrt(anchor.w * anchor.h);
        for (std::size_t i = 0; i < 2; ++i) {
            const auto at = static_cast<Eigen::Index>(i);
            const double side = i == 0 ? anchor.w : anchor.h;
            const double from = side + unit * (before(step, at + 2) - before(step, at));
            const double share = shareOfClamped(
                from, unit * (whole[i + 2] - whole[i]), unit * (move[i + 2] - move[i]),
                unit * least_code_side, std::numeric_limits<double>::infinity());
            const double center = 0.5 * unit * (move[i] + move[i + 2]);
            move[i] = center;
            move[i + 2] = share;
        }
        break;
    }
    }
    return {move[0] - 0.5 * move[2], move[1] - 0.5 * move[3], move[0] + 0.5 * move[2],
            move[1] + 0.5 * move[3]};
}

StepShares explainSteps(const RunRecipe& recipe, const Trajectory& t, const Box<>& target,
                        int limit, Progress* progress) {
    LossInForce in_force(recipe.losses(), recipe.steps);
    StepShares out;
    out.code = recipe.codeFrom(t.box(0));
    const bool anchored = isAnchored(out.code.form);
    const int steps = std::min(limit, t.steps());
    if (progress) progress->total = steps;

    const StagedLoss losses = recipe.losses();
    for (int s = 0; s < losses.stages(); ++s)
        for (const TermValue& part : losses.stage(s).contributions(t.box(0), target))
            if (std::find(out.sources.begin(), out.sources.end(), part.info) == out.sources.end())
                out.sources.push_back(part.info);
    out.moves.resize(steps, 4 * static_cast<Eigen::Index>(out.sources.size()));
    if (anchored) out.before.resize(steps, 4);

    OptimizerState state;
    std::vector<std::array<double, 4>> moments(out.sources.size());
    for (int k = 0; k < steps; ++k) {
        if (progress && progress->cancelled()) {
            out.moves.conservativeResize(k, Eigen::NoChange);
            break;
        }
        const Loss& loss = in_force.at(k, 1.0 - t.iou(k));
        const Box<> box = t.box(k);
        const auto x = state.x ? *state.x : variablesOf(out.code, box);
        if (anchored) out.before.row(k) << x[0], x[1], x[2], x[3];
        const double factor = recipe.iou_factor ? 2.0 - t.iou(k) : 1.0;
        const auto scaled = [factor](std::array<double, 4> d) {
            for (double& each : d) each *= factor;
            return d;
        };
        const optim::StepContext context{in_force.sign() * recipe.schedule.rate(k + 1), 1.0, k + 1};
        const auto row = t.direction.row(k);
        (void)optimizerStep(recipe.optimizer, out.code, context, box,
                            scaled({row(0), row(1), row(2), row(3)}), state);
        const auto parts = loss.contributions(box, target);
        for (std::size_t s = 0; s < out.sources.size(); ++s) {
            std::array<double, 4> d{};
            for (const TermValue& part : parts)
                if (part.info == out.sources[s]) d = part.d;
            const auto g = partialsAt(out.code, box, x, scaled(d));
            const auto change = optimizerShare(recipe.optimizer, context, g, moments[s], state.v);
            for (std::size_t i = 0; i < 4; ++i)
                out.moves(k, static_cast<Eigen::Index>(4 * s + i)) = -change[i];
        }
        if (progress) progress->advance(1);
    }
    return out;
}

}  // namespace iou
