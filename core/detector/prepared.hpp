// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/boxes.hpp"
#include "core/detector/views.hpp"
#include "core/jobs/progress.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace iou::detector {

/// An anchor with its inputs, and the box its regression is about.
struct Sample {
    std::array<float, box_inputs> x{};
    Box<> anchor, truth;
    double weight = 1.0;
};

/// A detection before its box is known: class scores do not depend on the regression.
struct Candidate {
    int sample = 0;  ///< index of its anchor
    int label = 0;
    double score = 0.0;
};

/// What all losses of a seed share: scenes, features, assignment, class scores.
struct PreparedSeed {
    std::uint64_t seed = 0;
    std::vector<Sample> positives;  ///< anchors of the training images that learn a truth
    std::vector<Sample> near;       ///< those that overlap one by enough; of Head::all only
    std::vector<Scene> scenes;      ///< test images
    std::vector<Sample> tested;     ///< their anchors that have a candidate; truth: the object it
                                    ///< looks at
    std::vector<std::size_t> anchors;   ///< of `tested`: the anchors' indices
    std::vector<Candidate> candidates;  ///< by image, falling score
    std::vector<std::size_t> first;     ///< of each image, and the end
    average_precision::Boxes truths;    ///< without detections
};

/// Makes the scenes of a seed and trains its class branch. Progress counts anchors the class
/// branch is trained on. Where cancelled: anything. Refused: a measure of overlap that leaves 0
/// to 1.
Result<PreparedSeed> prepare(const Recipe& recipe, std::uint64_t seed, Progress* progress);

}  // namespace iou::detector
