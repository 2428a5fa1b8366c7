// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/simulate/simulator.hpp"

namespace iou {

/// Memory of this computer in bytes; infinite where the system does not say.
double physicalMemory();

/// Whether simulate() can take the recipe: its case-steps can be counted, and what it keeps per
/// case and per step fits into so many bytes. To be asked before it is called.
Result<Done> checkSize(const SimulationRecipe& recipe, const SimulationOptions& options,
                       double memory = physicalMemory());

}  // namespace iou
