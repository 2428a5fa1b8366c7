// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/evaluation.hpp"
#include "core/detector/regression.hpp"
#include "core/suppress/suppression.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace iou::detector {

/// What is measured of a run, in the order of files. Shares of 1; -1 where there is no truth of the
/// size.
enum class Measure {
    ap,
    ap50,
    ap75,
    ap90,
    ap_small,
    ap_medium,
    ap_large,
    ar,        ///< at 100 detections
    precision  ///< at IoU 0.5, where the score gives a recall of 0.5
};
inline constexpr std::size_t measure_count = 9;
inline constexpr EnumWords<Measure, measure_count> measure_words{
    "AP", "AP50", "AP75", "AP90", "APs", "APm", "APl", "AR", "P_at_R50"};
using Measures = std::array<double, measure_count>;
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
