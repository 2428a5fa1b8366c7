// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detector/recipe.hpp"
#include "core/json/json_fields.hpp"

namespace iou::detector {

/// Every assumption of a recipe, as recipe.json has them.
nlohmann::ordered_json recipeJson(const Recipe& recipe);
/// Fields that are absent keep their values. What checkRecipe() refuses is not looked for, and
/// finish() is left to the caller.
void readRecipeFields(JsonFields& fields, Recipe& recipe);

}  // namespace iou::detector
