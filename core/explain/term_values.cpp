// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/term_values.hpp"

#include "core/explain/term_sources.hpp"
#include "core/registry/evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// A value above this beside the first of its run is no rounding.
constexpr double kSurelySomething = 1e-6;

/// The loss as it was at a state, with the running mean it had there.
Loss lossAt(const RunRecipe& recipe, const Trajectory& run, int step) {
    Loss loss = recipe.lossAt(step);
    const int mean = loss.entry().code->meanIndex();
    if (loss.hasRunningMean() && mean >= 0) (void)loss.setParameter(mean, run.mean[step]);
    return loss;
}

}  // namespace

Eigen::ArrayXXd termValues(const RunRecipe& recipe, const Trajectory& run, const Box<>& target) {
    const auto sources = sourcesOf(recipe.loss.entry());
    Eigen::ArrayXXd values =
        Eigen::ArrayXXd::Constant(run.steps() + 1, static_cast<Eigen::Index>(sources.size()),
                                  std::numeric_limits<double>::quiet_NaN());
    for (int k = 0; k < std::min(run.steps() + 1, term_values_limit); ++k)
        for (const TermValue& term : lossAt(recipe, run, k).terms(run.box(k), target)) {
            const auto at = std::find(sources.begin(), sources.end(), term.info);
            if (at != sources.end()) values(k, at - sources.begin()) = term.value;
        }
    return values;
}

double readableLoss(const RunRecipe& recipe, const Trajectory& run, const Box<>& target, int step) {
    const double value = run.loss[step];
    if (!std::isfinite(value) || std::abs(value) > kSurelySomething * std::abs(run.loss[0]))
        return value;
    return evaluationOf(lossAt(recipe, run, step), run.box(step), target).value;
}

}  // namespace iou
