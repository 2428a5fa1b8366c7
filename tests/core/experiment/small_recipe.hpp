// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.hpp"

namespace iou::detector {

/// An experiment of a fraction of a second.
inline Recipe smallRecipe(std::initializer_list<const char*> losses) {
    Recipe recipe = *presetRecipe("coco");
    recipe.losses.clear();
    for (const char* const spec : losses) recipe.losses.push_back(*StagedLoss::parse(spec));
    recipe.train_images = 8;
    recipe.test_images = 6;
    recipe.steps = recipe.class_steps = 40;
    recipe.batch = 32;
    recipe.seeds = 2;
    return recipe;
}

}  // namespace iou::detector
