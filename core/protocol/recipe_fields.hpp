// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/protocol/protocol.hpp"

/// A simulation's recipe as a JSON object, alone or within a session. Included by .cpp files
/// only.
namespace iou {

/// Reads the object; what is wrong becomes the document's error.
SimulationRecipe readRecipeFields(JsonFields fields);
nlohmann::ordered_json recipeJson(const SimulationRecipe& recipe);

}  // namespace iou
