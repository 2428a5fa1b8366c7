// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"
#include "core/simulate/simulator.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace iou {

/// A simulation put together from its parts: in every bit what one process computes.
struct MergedSimulation {
    SimulationRecipe recipe;
    /// Times are summed over the parts; threads are the most one of them used.
    SimulationResult result;
    std::size_t parts = 0;
};
/// Puts the parts in these folders together, whatever their order. Refused by name: parts that are
/// missing, doubled, damaged, of another recipe or of other numerics.
Result<MergedSimulation> mergeShards(const std::vector<std::string>& folders);

}  // namespace iou
