// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"

#include <string>
#include <string_view>

namespace iou {

/// A simulation's recipe as one JSON object ("format": "iouscope-recipe", "version": 1).
std::string writeRecipe(const SimulationRecipe& recipe);
/// What the numbers of a recipe depend on, as one line: without who wrote it and what only
/// explains. It stays the same as programs change, and so do names made of it.
std::string canonicalRecipe(const SimulationRecipe& recipe);
/// path is for messages. A newer version is refused.
Result<SimulationRecipe> readRecipe(std::string_view bytes, const std::string& path);

}  // namespace iou
