// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/threshold_sweep.hpp"

#include <cmath>
#include <span>

namespace iou::detector {

namespace {

/// Mean and standard error of what there is of a measure.
void summarise(std::span<const Run> runs, std::size_t measure, SweepPoint& out) {
    double sum = 0.0, squares = 0.0, n = 0.0;
    for (const Run& run : runs)
        if (const double x = run.evaluated.back().measures[measure]; x >= 0.0) {
            sum += x;
            n += 1.0;
        }
    if (n == 0.0) {
        out.mean[measure] = out.error[measure] = -1.0;
        return;
    }
    const double mean = sum / n;
    for (const Run& run : runs)
        if (const double x = run.evaluated.back().measures[measure]; x >= 0.0)
            squares += (x - mean) * (x - mean);
    out.mean[measure] = mean;
    out.error[measure] = n > 1.0 ? std::sqrt(squares / (n - 1.0) / n) : -1.0;
}

}  // namespace

Result<std::vector<SweepPoint>> sweepThreshold(const Recipe& recipe, std::size_t loss,
                                               std::size_t rule, const Options& options) {
    if (const auto fine = checkRecipe(recipe); !fine) return fine.error();
    Recipe one = recipe;
    one.losses = {recipe.losses[loss]};
    one.reference = 0;
    one.rules = {recipe.rules[rule]};
    one.checkpoints = 1;
    if (options.progress)
        options.progress->total =
            static_cast<std::int64_t>(sweep_thresholds.size()) * trainedOn(one);
    std::vector<SweepPoint> points;
    for (const double pos : sweep_thresholds) {
        setThreshold(one, pos);
        const auto results = runExperiment(one, options);
        if (!results) return results.error();
        if (results->cancelled) return std::vector<SweepPoint>();
        SweepPoint& point = points.emplace_back();
        point.pos = pos;
        for (std::size_t m = 0; m < measure_count; ++m) summarise(results->runs, m, point);
    }
    return points;
}

}  // namespace iou::detector
