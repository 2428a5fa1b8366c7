// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.hpp"

namespace iou {

/// Cases of a batch unless somebody asks for more.
inline constexpr std::int64_t default_batch_cases = 100'000;

/// The recipe a new window starts with.
const SimulationRecipe& firstBatch();

/// Many boxes descend by one protocol.
struct BatchLab {
    SimulationRecipe recipe = firstBatch();  ///< at least one loss
    friend bool operator==(const BatchLab&, const BatchLab&) = default;
};

}  // namespace iou
