// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/simulator.hpp"

#include "core/kernels/isa.hpp"
#include "core/simulate/loss_run.hpp"
#include "core/simulate/sampler.hpp"

#include <omp.h>

#include <chrono>

namespace iou {

namespace {

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

const std::vector<std::string>& CaseResults::columns() {
    static const std::vector<std::string> names{
        "start_cx", "start_cy", "start_w",  "start_h", "target_cx", "target_cy", "target_w",
        "target_h", "final_cx", "final_cy", "final_w", "final_h",   "iou_loss",  "l1"};
    return names;
}

SimulationResult simulate(const SimulationRecipe& recipe, const SimulationOptions& options,
                          Progress* progress) {
    const auto start = Clock::now();
    SimulationResult result;
    result.threads = options.threads > 0 ? options.threads : omp_get_max_threads();
    result.isa = isaName(activeIsa());
    const Sampler sampler(recipe.protocol, recipe.seed);
    const std::vector<Extent> planned = extents(recipe);
    if (progress && progress->total == 0) {
        std::int64_t total = 0;
        for (const Extent& extent : planned) total += extent.caseSteps();
        progress->total = total;
    }
    // Room for all of them: what is given out stays where it is.
    if (options.map_errors) result.maps.reserve(recipe.losses.size());
    for (const Extent& extent : planned) {
        const StagedLoss& loss = recipe.losses[result.losses.size()];
        LossOutputs outputs{nullptr, nullptr, options.watch, result.losses.size()};
        if (options.map_errors)
            outputs.map = &result.maps.emplace_back(recipe.protocol, recipe.caseCount());
        if (options.keep_cases) {
            const auto columns = static_cast<Eigen::Index>(CaseResults::columns().size());
            outputs.cases = &result.cases.per_loss.emplace_back(
                Eigen::ArrayXXf::Zero(recipe.caseCount(), columns));
        }
        LossRun run(recipe, loss, extent, sampler, result.threads, progress, outputs);
        result.losses.push_back(run.run());
        if (progress && progress->cancelled()) {
            // Blocks finish one by one, losses with a running mean step by step: both lack steps.
            result.cancelled = result.losses.back().case_steps < extent.caseSteps() ||
                               result.losses.size() < planned.size();
            break;
        }
    }
    result.wall_s = secondsSince(start);
    return result;
}

}  // namespace iou
