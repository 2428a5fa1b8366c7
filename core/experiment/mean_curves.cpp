// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/mean_curves.hpp"

#include <algorithm>
#include <cmath>

namespace iou::detector {

std::vector<MeanCurve> meanCurves(const Recipe& recipe, std::span<const Run> runs, std::size_t rule,
                                  Measure measure) {
    const auto steps = checkpointSteps(recipe);
    std::vector<MeanCurve> curves(recipe.losses.size());
    for (MeanCurve& curve : curves) {
        curve.mean.assign(steps.size(), 0.0);
        curve.seeds.assign(steps.size(), 0);
    }
    for (const Run& run : runs)
        for (const Evaluated& e : run.evaluated) {
            const double x = e.measures[static_cast<std::size_t>(measure)];
            const auto at = std::lower_bound(steps.begin(), steps.end(), e.step);
            if (e.rule != rule || x < 0.0 || at == steps.end() || *at != e.step) continue;
            const auto k = static_cast<std::size_t>(at - steps.begin());
            curves[run.loss].mean[k] += x;
            ++curves[run.loss].seeds[k];
        }
    for (MeanCurve& curve : curves)
        for (std::size_t k = 0; k < steps.size(); ++k)
            curve.mean[k] = curve.seeds[k] > 0 ? curve.mean[k] / curve.seeds[k] : std::nan("");
    return curves;
}

void collect(std::vector<Run>& runs, const Watch::Point& point) {
    auto run = std::find_if(runs.begin(), runs.end(), [&](const Run& r) {
        return r.seed == point.seed && r.loss == point.loss;
    });
    if (run == runs.end()) run = runs.insert(run, Run{point.seed, point.loss, {}, 0});
    run->evaluated.push_back(point.reached);
}

}  // namespace iou::detector
