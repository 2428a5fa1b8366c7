// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detector/recipe.hpp"

#include <string>
#include <string_view>

namespace iou::detector {

/// The recipe as one JSON object ("format": "iouscope-detector", "version": 1), which says under
/// "about" what it is. Every assumption is written. finished_runs: of a cancelled experiment; -1:
/// it was finished.
std::string writeRecipe(const Recipe& recipe, std::int64_t finished_runs = -1);
/// Fields that are absent have the values of the preset that "preset" names, else of coco. path is
/// for messages, which name the field. Unknown fields and what checkRecipe() refuses are refused.
Result<Recipe> readRecipe(std::string_view bytes, const std::string& path);

}  // namespace iou::detector
