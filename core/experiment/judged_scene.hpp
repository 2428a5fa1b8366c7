// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/evaluation.hpp"
#include "core/detector/inference.hpp"

#include <vector>

namespace iou::detector {

/// What became of one image's detections, by COCO's rules.
struct JudgedScene {
    struct One {
        average_precision::Verdict verdict = average_precision::Verdict::beyond;
        int truth = -1;    ///< the one it found; -1: none
        double iou = 0.0;  ///< with that truth, else the greatest with one of its class
    };
    std::vector<One> detections;  ///< in their order
    std::vector<int> found_by;    ///< of each truth: a detection; -1: none
    int hits = 0, misses = 0;
};
/// threshold: counts as the nearest of COCO's ten.
JudgedScene judge(const Recipe& recipe, const Scene& scene, const std::vector<Detected>& detections,
                  double threshold);

}  // namespace iou::detector
