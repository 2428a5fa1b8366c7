// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pair_facts.hpp"

#include "core/geometry/iou.hpp"
#include "core/jobs/progress.hpp"
#include "core/jobs/team.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kFarAway = 1000.0;  // sizes of the target
constexpr int kLeastPower = -8, kMostPower = 8;
constexpr int kPairsPerPart = 16;
/// Of a size: what differences of the step are taken over.
constexpr double kStepDifference = 1e-5;
/// Slopes to both sides that differ by more of the Jacobian than this are a kink.
constexpr double kKinkShare = 1e-2;
/// A step that changes by less of itself over a size does not change.
constexpr double kLeastChange = 1e-6;

double relativeChange(double before, double after) {
    if (before == after) return 0.0;
    return std::fabs(after - before) / std::max({std::fabs(before), std::fabs(after), least_value});
}

double largerOf(double a, double b) { return a > b || std::isnan(b) ? a : b; }

std::array<double, change_count> changesOf(const FallingLoss& loss, const BoxPair& pair) {
    const double here = loss.value(pair);
    if (!std::isfinite(here)) return {};
    const auto against = [&](const BoxPair& other) {
        return relativeChange(here, loss.value(other));
    };
    const double size = std::sqrt(pair.target.w * pair.target.h);
    std::array<double, change_count> out{};
    out[0] = against(translated(pair, kFarAway * size, kFarAway * size));
    for (int k = kLeastPower; k <= kMostPower; ++k)
        out[1] = largerOf(out[1], against(scaled(pair, std::ldexp(1.0, k))));
    out[2] = against(withSwappedAxes(pair));
    out[3] = against(mirroredX(pair));
    out[4] = against(mirroredY(pair));
    return out;
}

double& variable(Box<>& b, std::size_t i) {
    return i == 0 ? b.cx : i == 1 ? b.cy : i == 2 ? b.w : b.h;
}

PairFacts factsAt(const FallingLoss& loss, const BoxPair& pair, bool with_jacobian) {
    PairFacts out;
    const Gradient g = loss.loss().gradient(pair.pred, pair.target);
    out.value = g.value;
    out.iou = iouOf(pair.pred, pair.target);
    out.d = g.d;
    for (double& x : out.d) x *= loss.sign();
    const Slopes towards = iouLossGradient(pair);
    out.iou_fall = dotOf(out.d, towards);
    out.iou_angle = angleBetween(out.d, towards);
    const Slopes step = loss.step(pair);
    out.step_angle = step == out.d ? 0.0 : angleBetween(step, out.d);
    out.detached_angle = angleBetween(loss.slopeOfValue(pair), out.d);
    out.changes = changesOf(loss, pair);
    out.asymmetry = with_jacobian ? jacobianAsymmetry(loss, pair) : kUnknown;
    return out;
}

}  // namespace

BoxPair translated(const BoxPair& pair, double x, double y) {
    BoxPair out = pair;
    for (Box<>* b : {&out.pred, &out.target}) {
        b->cx += x;
        b->cy += y;
    }
    return out;
}
BoxPair scaled(const BoxPair& pair, double factor) {
    const auto by = [factor](const Box<>& b) {
        return Box<>{b.cx * factor, b.cy * factor, b.w * factor, b.h * factor};
    };
    return {by(pair.pred), by(pair.target)};
}
BoxPair withSwappedAxes(const BoxPair& pair) {
    const auto swapped = [](const Box<>& b) { return Box<>{b.cy, b.cx, b.h, b.w}; };
    return {swapped(pair.pred), swapped(pair.target)};
}
BoxPair mirroredX(const BoxPair& pair) {
    BoxPair out = pair;
    out.pred.cx = pair.target.cx - (pair.pred.cx - pair.target.cx);
    return out;
}
BoxPair mirroredY(const BoxPair& pair) {
    BoxPair out = pair;
    out.pred.cy = pair.target.cy - (pair.pred.cy - pair.target.cy);
    return out;
}

double jacobianAsymmetry(const FallingLoss& loss, const BoxPair& pair) {
    const Slopes here = loss.step(pair);
    const double unit = std::sqrt(pair.target.w * pair.target.h);
    const double h = kStepDifference * unit;
    std::array<Slopes, 4> jacobian{};  // [j][i]: dF_i/dx_j
    double bend = 0.0;
    double norm2 = 0.0;
    for (std::size_t j = 0; j < 4; ++j) {
        BoxPair up = pair;
        BoxPair down = pair;
        variable(up.pred, j) += h;
        variable(down.pred, j) -= h;
        const Slopes after = loss.step(up);
        const Slopes before = loss.step(down);
        for (std::size_t i = 0; i < 4; ++i) {
            jacobian[j][i] = (after[i] - before[i]) / (2.0 * h);
            bend = std::max(bend, std::fabs(after[i] - 2.0 * here[i] + before[i]) / h);
            norm2 += jacobian[j][i] * jacobian[j][i];
        }
    }
    const double norm = std::sqrt(norm2);
    if (!std::isfinite(norm) || norm * unit <= kLeastChange * lengthOf(here) || norm == 0.0 ||
        bend > kKinkShare * norm)
        return kUnknown;
    double worst = 0.0;
    for (std::size_t j = 0; j < 4; ++j)
        for (std::size_t i = 0; i < j; ++i)
            worst = std::max(worst, std::fabs(jacobian[j][i] - jacobian[i][j]));
    return worst / norm;
}

std::vector<PairFacts> factsOf(const FallingLoss& loss, const std::vector<BoxPair>& pairs,
                               int threads, Progress* progress) {
    std::vector<PairFacts> out(pairs.size());
    const auto cancelled = [&] { return progress && progress->cancelled(); };
    const auto count = static_cast<std::int64_t>(pairs.size());
    eachOnTeam(0, count, threads, kPairsPerPart, [&](std::int64_t i) {
        if (cancelled()) return;
        const auto at = static_cast<std::size_t>(i);
        out[at] = factsAt(loss, pairs[at], at < jacobian_pairs);
        if (progress) progress->advance(1);
    });
    if (cancelled()) out.clear();
    return out;
}

}  // namespace iou
