// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/evaluation.hpp"
#include "core/detector/measures.hpp"
#include "core/detector/regression.hpp"
#include "core/suppress/suppression.hpp"

#include <cstddef>
#include <vector>

namespace iou::detector {

Measures measuresOf(const average_precision::Summary& summary);

/// A detection of an image after suppression.
struct Detected {
    Edges box;
    double score = 0.0;
    double predicted_iou = 1.0;
    int label = 0;
    std::size_t anchor = 0;  ///< its anchor's index: the same detection at another checkpoint
};

/// What is left of an image's candidates, in falling order of their final scores.
std::vector<Detected> detect(const Recipe& recipe, const PreparedSeed& seed,
                             const Predictions& predictions, const suppress::Rule& rule, int image);
/// COCO's evaluation of all test images.
average_precision::Summary evaluate(const Recipe& recipe, const PreparedSeed& seed,
                                    const Predictions& predictions, const suppress::Rule& rule);

/// What regression could reach at best, were every box the object its anchor looks at: the bound
/// that class scores set.
Predictions perfectPredictions(const PreparedSeed& seed);

}  // namespace iou::detector
