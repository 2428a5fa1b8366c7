// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/progress.hpp"
#include "core/registry/registry.hpp"
#include "core/report/loss_facts.hpp"
#include "core/simulate/sampler.hpp"
#include "core/simulate/simulator.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kHalf = 0.5;
constexpr std::int64_t kTimedCases = 4096;
constexpr int kTimedSteps = 50, kTimedRepeats = 3;

std::size_t columnOf(const std::vector<std::string>& names, std::string_view name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// The largest number of a column.
Extreme largestIn(const LossCurves& curves, std::string_view name) {
    const std::size_t column = columnOf(curves.columns, name);
    return {curves.rows.col(static_cast<Eigen::Index>(column)).maxCoeff(), {}};
}

}  // namespace

std::optional<DescentFacts> descentFacts(const Loss& loss, const ReportRecipe& recipe, int threads,
                                         Progress* progress) {
    SimulationRecipe run;
    run.protocol = recipe.protocol;
    run.losses = {loss};
    run.cases = std::min(recipe.cases, recipe.protocol.caseCount());
    run.seed = recipe.seed;
    run.record.aei = true;
    SimulationOptions options;
    options.threads = threads;
    options.keep_cases = true;
    const SimulationResult result = simulate(run, options, progress);
    if (result.cancelled || (progress && progress->cancelled())) return {};
    const LossCurves& curves = result.losses.front();
    DescentFacts out;
    out.cases = curves.cases;
    const auto iou_loss = curves.rows.col(0);
    for (std::size_t g = 0; g < iou_goals.size(); ++g) {
        out.steps_to[g] = -1;
        for (Eigen::Index k = 0; k < iou_loss.size() && out.steps_to[g] < 0; ++k)
            if (1.0 - iou_loss(k) >= iou_goals[g]) out.steps_to[g] = static_cast<int>(k);
    }
    out.final_iou_loss = iou_loss(iou_loss.size() - 1);
    out.mean_enlargement = largestIn(curves, "aei");
    out.worst_enlargement = largestIn(curves, "aei_worst");
    out.non_positive_size = curves.bad.non_positive_size;
    out.diverged = curves.bad.diverged;
    out.below_half.of = curves.cases;
    const auto& cases = result.cases.per_loss.front();
    const auto last = static_cast<Eigen::Index>(columnOf(CaseResults::columns(), "iou_loss"));
    const auto l1 = static_cast<Eigen::Index>(columnOf(CaseResults::columns(), "l1"));
    const auto worseThan = [&](Eigen::Index a, Eigen::Index b) {
        return cases(a, last) != cases(b, last) ? cases(a, last) > cases(b, last)
                                                : cases(a, l1) > cases(b, l1);
    };
    Eigen::Index worst = -1;
    for (Eigen::Index i = 0; i < static_cast<Eigen::Index>(curves.finished); ++i) {
        if (static_cast<double>(cases(i, last)) <= kHalf) continue;
        ++out.below_half.count;
        if (worst < 0 || worseThan(i, worst)) worst = i;
    }
    if (worst >= 0) {
        const Case start = Sampler(run.protocol, run.seed).at(static_cast<std::int64_t>(worst));
        out.below_half.worst = {{start.start, start.target}};
    }
    return out;
}

double speedAgainstGiou(const Loss& loss, const ReportRecipe& recipe, Progress* progress) {
    SimulationRecipe run;
    run.protocol = recipe.protocol;
    run.protocol.steps = std::min(run.protocol.steps, kTimedSteps);
    run.cases = std::min(kTimedCases, run.protocol.caseCount());
    SimulationOptions options;
    options.threads = 1;
    const auto rate = [&](const Loss& of) {
        run.losses = {of};
        const SimulationResult result = simulate(run, options, nullptr);
        const LossCurves& curves = result.losses.front();
        return static_cast<double>(curves.case_steps) / curves.wall_s;
    };
    const Loss giou(*findLoss("giou"));
    double own = 0.0;
    double its = 0.0;
    for (int r = 0; r < kTimedRepeats; ++r) {
        if (progress && progress->cancelled()) break;
        own = std::max(own, rate(loss));
        its = std::max(its, rate(giou));
    }
    return own / its;
}

}  // namespace iou
