// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/protocol/protocol.hpp"
#include "core/simulate/error_map.hpp"

#include <Eigen/Core>

#include <cstdint>
#include <string>
#include <vector>

namespace iou {

/// Counts of states a regression should not reach.
struct BadStates {
    std::int64_t non_positive_size = 0;  ///< cases that met w <= 0 or h <= 0 on the way
    std::int64_t diverged = 0;           ///< cases held where the next box left |x| <= 1e9
};

/// One loss's curves over the cases.
struct LossCurves {
    std::string spec;
    std::vector<std::string> columns;  ///< "iou_loss", then what was recorded
    /// (steps+1) x columns; row k is the state before step k. A part is NaN where its loss is not
    /// in force.
    Eigen::ArrayXXd rows;
    std::vector<int> switches;  ///< last steps of the losses that another one took over from
    std::int64_t cases = 0;     ///< n of the means: fewer than asked after a cancel
    std::int64_t finished = 0;  ///< cases that took every step: the first so many
    std::int64_t case_steps = 0;
    double wall_s = 0.0;
    BadStates bad;
};

/// Start, target and final box of every case, in absolute coordinates, with its final errors.
struct CaseResults {
    /// cases x columns(), one array per loss; only its first `finished` rows hold a case
    std::vector<Eigen::ArrayXXf> per_loss;
    static const std::vector<std::string>& columns();
};

struct SimulationResult {
    std::vector<LossCurves> losses;  ///< those done; the last may be partial after a cancel
    CaseResults cases;               ///< filled when asked for
    std::vector<ErrorMap> maps;      ///< one per loss when asked for, over its finished cases
    bool cancelled = false;
    double wall_s = 0.0;
    int threads = 1;
    std::string isa;
};

class CurvesWatch;

struct SimulationOptions {
    int threads = 0;  ///< 0: all cores
    bool keep_cases = false;
    bool map_errors = false;
    CurvesWatch* watch = nullptr;  ///< may be null
};

/// Runs every loss of the recipe over its cases. The same recipe gives the same numbers for any
/// number of threads and any instruction set. progress may be null; its unit is case-steps, and its
/// total, where it is 0, becomes that of this recipe.
SimulationResult simulate(const SimulationRecipe& recipe, const SimulationOptions& options,
                          Progress* progress);

}  // namespace iou
