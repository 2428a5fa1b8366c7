// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/detector_lab.hpp"

#include "core/experiment/experiment.hpp"
#include "core/numbers/bounded.hpp"

#include <algorithm>
#include <utility>

namespace iou {

namespace {

/// What a quick experiment takes at most, in anchors that are trained on: one core makes a million
/// and more of them in a second.
constexpr double kQuickWork = 6e6;
/// What an image of that many objects costs beside, to make and to evaluate.
constexpr double kImageWork = 400.0, kObjectWork = 40.0;

}  // namespace

const detector::Recipe& firstDetectorRecipe() {
    static const detector::Recipe recipe = *detector::quickRecipe("coco");
    return recipe;
}

void setRecipe(DetectorLab& lab, detector::Recipe recipe) {
    if (recipe == lab.recipe) return;
    lab.recipe = std::move(recipe);
    lab.runs = {};
    lab.sweep = {};
    const detector::Recipe& r = lab.recipe;
    lab.rule = bounded(lab.rule, 0, static_cast<int>(r.rules.size()) - 1);
    lab.loss = bounded(lab.loss, 0, static_cast<int>(r.losses.size()) - 1);
    lab.seed = bounded(lab.seed, 0, r.seeds - 1);
    lab.image = bounded(lab.image, 0, r.test_images - 1);
    if (lab.moment > r.checkpoints) lab.moment = -1;
}

detector::Results resultsOf(const DetectorLab& lab) {
    const std::size_t wanted =
        lab.recipe.losses.size() * static_cast<std::size_t>(lab.recipe.seeds);
    return {{lab.runs.begin(), lab.runs.end()}, lab.runs.size() < wanted};
}

namespace detector {

Result<Recipe> quickRecipe(std::string_view preset) {
    auto recipe = presetRecipe(preset);
    if (!recipe) return recipe;
    recipe->losses.clear();
    for (const char* const id : {"smooth_l1", "l1", "iou", "giou"})
        recipe->losses.push_back(*StagedLoss::parse(id));
    recipe->seeds = 6;
    recipe->train_images = 80;
    recipe->test_images = 50;
    recipe->steps = 1000;
    recipe->checkpoints = 5;
    return recipe;
}

void takeSizes(Recipe& recipe, const Recipe& from) {
    recipe.losses = from.losses;
    recipe.reference = from.reference;
    recipe.seeds = from.seeds;
    recipe.train_images = from.train_images;
    recipe.test_images = from.test_images;
    recipe.steps = from.steps;
    recipe.class_steps = from.class_steps;
    recipe.batch = from.batch;
    recipe.checkpoints = from.checkpoints;
}

Recipe oneRun(const Recipe& recipe, int seed_index, std::size_t loss) {
    Recipe one = recipe;
    one.losses = {recipe.losses[loss]};
    one.reference = 0;
    one.first_seed = recipe.first_seed + static_cast<std::uint64_t>(seed_index);
    one.seeds = 1;
    return one;
}

bool isQuick(const Recipe& recipe) {
    const double evaluations = static_cast<double>(recipe.losses.size() * recipe.rules.size()) *
                               recipe.checkpoints * recipe.test_images;
    const double images = recipe.train_images + recipe.test_images + evaluations;
    const double objects = recipe.objects * (1.0 + recipe.distractors);
    const double work = static_cast<double>(trainedOn(recipe)) +
                        recipe.seeds * images * (kImageWork + kObjectWork * objects) / 4.0;
    return work <= kQuickWork;
}

}  // namespace detector

}  // namespace iou
