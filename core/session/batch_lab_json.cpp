// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/batch_lab_json.hpp"

#include "core/protocol/recipe_fields.hpp"

#include <utility>

namespace iou {

nlohmann::ordered_json batchLabJson(const BatchLab& lab) { return recipeJson(lab.recipe); }

void readBatchLab(JsonFields fields, BatchLab& out) {
    out.recipe = readRecipeFields(std::move(fields));
    out.recipe.early_end.reset();  // of results: the panel runs whole
}

}  // namespace iou
