// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/scene.hpp"

#include "core/detector/random.hpp"
#include "core/numbers/scalars.hpp"
#include "core/suppress/measure.hpp"

#include <algorithm>
#include <cmath>

namespace iou::detector {

namespace {

constexpr double kMostOverlap = 0.4;
constexpr double kLeastSide = 8.0, kMostSide = 400.0, kMostAspect = 5.0;
constexpr int kTries = 100;

Edges drawBox(const Recipe& recipe, Draws& draws) {
    const double side = std::clamp(recipe.side * plainExp(recipe.side_spread * draws.normal()),
                                   kLeastSide, kMostSide);
    const double aspect =
        std::clamp(plainExp(recipe.aspect_spread * draws.normal()), 1.0 / kMostAspect, kMostAspect);
    const double w = std::min(side * std::sqrt(aspect), 1.0 * image_side);
    const double h = std::min(side / std::sqrt(aspect), 1.0 * image_side);
    const double x = draws.uniform(0.0, image_side - w), y = draws.uniform(0.0, image_side - h);
    return {x, y, x + w, y + h};
}

/// Edges moved inwards where they are hidden.
Edges hide(const Edges& box, double probability, Draws& draws) {
    Edges out = box;
    const auto inwards = [&](double side) {
        const bool hidden = draws.unit() < probability;
        const double share = draws.uniform(0.1, 0.4);
        return hidden ? share * side : 0.0;
    };
    out.left += inwards(box.width());
    out.top += inwards(box.height());
    out.right -= inwards(box.width());
    out.bottom -= inwards(box.height());
    return out;
}

}  // namespace

Scene makeScene(const Recipe& recipe, std::uint64_t seed, int image) {
    Draws numbers(seed, Purpose::image, itemOf(image, 0));
    const int truths = 1 + numbers.poisson(recipe.objects - 1.0);
    const int others = numbers.poisson(recipe.distractors * recipe.objects);
    Scene scene;
    for (int i = 0; i < truths + others; ++i) {
        const std::uint64_t item = itemOf(image, static_cast<std::size_t>(i));
        Draws draws(seed, Purpose::object, item);
        SceneObject object;
        object.label = static_cast<int>(draws.below(static_cast<std::size_t>(recipe.classes)));
        object.kappa = plainExp(recipe.difficulty * draws.normal());
        bool free = false;
        for (int k = 0; k < kTries && !free; ++k) {
            object.box = drawBox(recipe, draws);
            free =
                std::none_of(scene.objects.begin(), scene.objects.end(), [&](const SceneObject& o) {
                    return suppress::iouOf(o.box, object.box) > kMostOverlap;
                });
        }
        if (!free) continue;
        Draws edges(seed, Purpose::hidden, item);
        object.visible = hide(object.box, recipe.occ, edges);
        scene.objects.push_back(object);
        scene.truths += i < truths;
    }
    return scene;
}

}  // namespace iou::detector
