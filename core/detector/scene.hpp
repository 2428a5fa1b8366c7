// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detector/recipe.hpp"
#include "core/geometry/edges.hpp"

#include <cstdint>
#include <vector>

namespace iou::detector {

struct SceneObject {
    Edges box;           ///< as annotated
    Edges visible;       ///< what can be seen of it
    int label = 0;       ///< its class
    double kappa = 1.0;  ///< difficulty: what its noise is multiplied by
};

/// A simulated image: annotated objects, and what merely looks like one.
struct Scene {
    std::vector<SceneObject> objects;  ///< truths first
    std::size_t truths = 0;
};

/// The image of that number (test images follow those to train on). An object that finds no place
/// in 100 draws is left out.
Scene makeScene(const Recipe& recipe, std::uint64_t seed, int image);

}  // namespace iou::detector
