// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/jobs/out_of_memory.hpp"
#include "core/simulate/simulator.hpp"

namespace iou {

/// Whether simulate() can take the recipe: its case-steps can be counted, and what it keeps per
/// case and per step fits into so many bytes. To be asked before it is called.
Result<Done> checkSize(const SimulationRecipe& recipe, const SimulationOptions& options,
                       double memory = memoryLeft());

}  // namespace iou
