// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/recipe_difference.hpp"

#include <QString>

namespace iou {

/// One difference as what the recipe has: "rate 0.05".
QString differenceText(const RecipeDifference& difference, const RunRecipe& recipe);
/// "differs only in ...", "differs in ..., ..." or, for equal recipes, "the same recipe".
QString differencesText(const RunRecipe& recipe, const RunRecipe& base);

}  // namespace iou
