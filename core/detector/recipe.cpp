// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/recipe.hpp"

#include "core/base/parameters.hpp"
#include "core/run/limits.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace iou::detector {

namespace {

/// Where a rule that wants predicted IoUs finds none.
Result<Done> checkRules(const Recipe& recipe) {
    if (recipe.rules.empty() || recipe.rules.size() > most_rules)
        return Error{phrase("%1 methods of suppression", recipe.rules.size()),
                     std::string_view("nms"), phrase("give 1 to %1", most_rules)};
    for (const auto& rule : recipe.rules) {
        if (const auto fine = suppress::checkRule(rule); !fine)
            return fine.error().within(std::string_view("nms"));
        if (recipe.head == Head::none && suppress::infoOf(rule.method).uses_predicted_iou)
            return Error{phrase("%1 needs predicted IoUs", suppress::method_words.of(rule.method)),
                         std::string_view("nms"),
                         phrase("give the head: positives, all or oracle")};
    }
    return Done{};
}

Result<Done> checkLosses(const Recipe& recipe) {
    const std::size_t n = recipe.losses.size();
    if (n == 0 || n > most_losses)
        return Error{phrase("%1 losses", n), std::string_view("losses"),
                     phrase("give 1 to %1", most_losses)};
    for (std::size_t i = 0; i < n; ++i) {
        const auto& later = recipe.losses[i].later;
        if (!later.empty() && later.back().after >= recipe.steps)
            return Error{phrase("a loss begins after step %1, the last is %2", later.back().after,
                                recipe.steps),
                         recipe.losses[i].spec(), phrase("give an earlier step")};
        for (std::size_t k = 0; k < i; ++k)
            if (recipe.losses[k] == recipe.losses[i])
                return Error{phrase("the loss is there twice"), recipe.losses[i].spec(),
                             phrase("leave one out")};
    }
    if (recipe.reference < 0 || static_cast<std::size_t>(recipe.reference) >= n)
        return Error{phrase("there is no such loss"), std::string_view("reference"),
                     phrase("name one of the losses")};
    return Done{};
}

}  // namespace

Phrase whatItIs() {
    return phrase("simulated detector; features are noisy views of the true boxes; not COCO");
}

std::span<const Number> numbers() {
    static const std::vector<Number> list{
        {"occ", 0.0, 1.0, &Recipe::occ,
         phrase("Probability that an edge of an object is hidden: the annotation has it, the "
                "network cannot know.")},
        {"px", 0.0, 100.0, &Recipe::px, phrase("Noise of an edge as it is seen, in pixels.")},
        {"rel", 0.0, 1.0, &Recipe::rel, phrase("Noise of an edge by the object's side.")},
        {"align", 0.0, 10.0, &Recipe::align,
         phrase("How much the noise grows with the distance of anchor and object.")},
        {"shared", 0.0, 1.0, &Recipe::shared,
         phrase("Share of the noise that all anchors of an object have in common.")},
        {"difficulty", 0.0, 3.0, &Recipe::difficulty,
         phrase("Spread of the noise from object to object.")},
        {"feature_noise", 0.0, 10.0, &Recipe::feature_noise, phrase("Noise of each feature.")},
        {"object_noise", 0.0, 10.0, &Recipe::object_noise,
         phrase("Noise of what tells an object from what merely looks like one.")},
        {"cue", 0.0, 10.0, &Recipe::cue, phrase("Strength of what tells the classes apart.")},
        {"objects", 1.0, 100.0, &Recipe::objects, phrase("Mean number of objects in an image.")},
        {"distractors", 0.0, 5.0, &Recipe::distractors,
         phrase("Things that look like objects and are not annotated, by object.")},
        {"side", 8.0, 400.0, &Recipe::side, phrase("Median side of an object in pixels.")},
        {"side_spread", 0.0, 3.0, &Recipe::side_spread, phrase("Spread of the sides' logarithm.")},
        {"aspect_spread", 0.0, 3.0, &Recipe::aspect_spread,
         phrase("Spread of the aspects' logarithm.")},
        {"least_iou", 0.05, 0.9, &Recipe::least_iou,
         phrase("Anchors that overlap no object by this are background and left out.")},
        {"rate", 0.0, 1e3, &Recipe::rate, phrase("First step size; it falls to 0 along a cosine.")},
        {"norm_beta", 1e-6, 1e6, &Recipe::norm_beta,
         phrase("Where Smooth-L1, which acts on the code, turns into a line.")},
        {"min_score", 0.0, 1.0, &Recipe::min_score, phrase("Scores below it are no detection.")},
    };
    return list;
}

std::span<const Count> counts() {
    static const std::vector<Count> list{
        {"steps", 1, 100'000, &Recipe::steps, phrase("Steps of the regression.")},
        {"class_steps", 1, 100'000, &Recipe::class_steps, phrase("Steps of the class branch.")},
        {"batch", 1, 4096, &Recipe::batch, phrase("Anchors of a step.")},
        {"train_images", 1, 2000, &Recipe::train_images, phrase("Images to train on.")},
        {"test_images", 1, 2000, &Recipe::test_images, phrase("Images to evaluate.")},
        {"classes", 1, 20, &Recipe::classes, phrase("Classes of objects.")},
        {"most_detections", 1, 10'000, &Recipe::most_detections,
         phrase("Detections of an image that reach suppression.")},
        {"checkpoints", 1, 1000, &Recipe::checkpoints, phrase("Evaluations on the way.")},
        {"seeds", 1, most_seeds, &Recipe::seeds,
         phrase("Repetitions with other scenes, features and weights.")},
    };
    return list;
}

std::span<const Preset> presets() {
    static const std::vector<Preset> list{
        {"voc", phrase("Few large objects."), 3.0, 140.0, 0.6},
        {"coco", phrase("Objects of all sizes."), 6.0, 60.0, 0.9},
        {"visdrone", phrase("Many small objects."), 20.0, 20.0, 0.5},
    };
    return list;
}

Result<Recipe> presetRecipe(std::string_view id) {
    std::vector<std::string_view> ids;
    for (const Preset& preset : presets()) {
        ids.push_back(preset.id);
        if (preset.id != id) continue;
        Recipe recipe;
        recipe.objects = preset.objects;
        recipe.side = preset.side;
        recipe.side_spread = preset.side_spread;
        recipe.losses = usualLosses();
        return recipe;
    }
    return Error{phrase("no preset \"%1\"", id), {}, chooseOneOf(ids)};
}

std::vector<StagedLoss> usualLosses() {
    std::vector<StagedLoss> losses;
    for (const char* id : {"smooth_l1", "l1", "iou", "giou", "diou", "ciou", "efficient_iou",
                           "siou", "wiou_v3", "piou", "interp_iou", "d_interp_iou", "smooth_eiou"})
        losses.push_back(*StagedLoss::parse(id));
    return losses;
}

void setThreshold(Recipe& recipe, double pos) {
    recipe.assigner.max.pos = pos;
    recipe.assigner.max.neg = std::max(0.0, pos - 0.1);
}

Result<Done> checkRecipe(const Recipe& recipe) {
    for (const Number& n : numbers())
        if (auto fine = checkParameter(n.name, recipe.*n.value, n.lo, n.hi); !fine) return fine;
    for (const Count& n : counts())
        if (auto fine = checkParameter(n.name, recipe.*n.value, n.lo, n.hi); !fine) return fine;
    if (auto fine = assign::checkAssigner(recipe.assigner); !fine) return fine;
    if (auto fine = assign::checkBalance(recipe.balance); !fine) return fine;
    if (recipe.checkpoints > recipe.steps)
        return Error{phrase("more checkpoints than steps"), std::string_view("checkpoints"),
                     phrase("give 1 to %1", recipe.steps)};
    if (auto fine = checkLosses(recipe); !fine) return fine;
    return checkRules(recipe);
}

std::vector<Phrase> warnings(const Recipe& recipe) {
    std::vector<Phrase> out;
    const std::string_view id = recipe.optimizer.entry().id;
    if (id == "gd" || id == "momentum")
        out.push_back(phrase("with %1 a loss twice as steep takes steps twice as long: weights "
                             "and rates become part of the comparison, which Adam leaves out",
                             recipe.optimizer.entry().name));
    if (recipe.seeds < 6 && recipe.losses.size() > 1)
        out.push_back(phrase("with %1 seeds no difference can be significant at 0.05: the least p "
                             "of the sign flips is %2",
                             recipe.seeds,
                             Phrase::number(formatShortest(std::ldexp(2.0, -recipe.seeds)))));
    return out;
}

std::vector<int> checkpointSteps(const Recipe& recipe) {
    std::vector<int> steps;
    for (std::int64_t k = 1; k <= recipe.checkpoints; ++k)
        steps.push_back(static_cast<int>(k * recipe.steps / recipe.checkpoints));
    return steps;
}

assign::AnchorSet anchorsOfLab() {
    assign::FreeAnchors own;
    own.scales = {4.0, 4.0 * std::numbers::sqrt2};
    own.centred = true;
    return *assign::freeAnchors(own, {image_side, image_side});
}

}  // namespace iou::detector
