// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace iou {

/// Where a cell's results are, in a sweep's folder.
std::string cellFolder(const std::string& folder, const std::string& id);
/// Whether they are complete there: its recipe.json is this recipe, by any version of these
/// numerics.
bool isComplete(const std::string& cell_folder, const SimulationRecipe& recipe);
/// Whether a cell has so many cases that all shards compute a part of it.
bool isLarge(const SimulationRecipe& recipe);

/// What one simulation came to, as its curves.csv and summary.json have it.
struct CellOutcome {
    std::vector<std::string> columns;  ///< of the curves, without loss and step
    std::vector<double> last;          ///< their last row; NaN: empty there
    double highest_aei;                ///< of all rows; NaN without that column
    /// The first step after which the mean IoU is 0.9 or more; empty: none.
    std::optional<int> steps_to_iou;
    std::int64_t bad_states = 0;
};
Result<CellOutcome> readOutcome(const std::string& cell_folder);

}  // namespace iou
