// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"

#include <string>
#include <string_view>

namespace iou {

/// A simulation's recipe as one JSON object ("format": "iouscope-recipe", "version": 1).
std::string writeRecipe(const SimulationRecipe& recipe);
/// path is for messages. A newer version is refused.
Result<SimulationRecipe> readRecipe(std::string_view bytes, const std::string& path);

}  // namespace iou
