// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shared_list.hpp"
#include "core/detector/recipe.hpp"
#include "core/experiment/runs.hpp"

namespace iou {

/// The recipe a new window starts with.
const detector::Recipe& firstDetectorRecipe();

/// Where play, the slider and a film go: through the training of a run on one image, or through all
/// test images at one moment of it.
enum class DetectorWalk { training, images };
inline constexpr EnumWords<DetectorWalk, 2> detector_walk_words{"training", "images"};

/// An experiment with the simulated detector, its results once it has run, and what is looked at.
struct DetectorLab {
    detector::Recipe recipe = firstDetectorRecipe();
    /// Finished runs of this recipe, by seed, then loss; empty: it has not run, fewer than asked
    /// for: it was cancelled.
    SharedList<detector::Run> runs;
    detector::Sweep sweep;  ///< of training thresholds, with this recipe else
    detector::Measure measure = detector::Measure::ap;  ///< of curves and differences
    int rule = 0;                                       ///< index of the method of suppression
    int loss = 0;     ///< index of the loss whose detections are shown
    int seed = 0;     ///< which of the seeds, from 0
    int image = 0;    ///< which of its test images
    int moment = -1;  ///< of the replay: 0 the anchors, then the checkpoints; -1: the last
    DetectorWalk walk = DetectorWalk::training;
    double threshold = 0.5;  ///< IoU of a true positive; counts as the nearest of COCO's ten
    friend bool operator==(const DetectorLab&, const DetectorLab&) = default;
};

/// Puts another recipe in: results of the one before go, what is looked at stays within it.
void setRecipe(DetectorLab& lab, detector::Recipe recipe);
/// As many as there are, as runExperiment() gives them.
detector::Results resultsOf(const DetectorLab& lab);

namespace detector {

/// Scenes as of a preset in an experiment of a few seconds: four losses, six seeds, fewer images
/// and steps; its levels and differences are about those of the whole one. Refused: an unknown
/// preset.
Result<Recipe> quickRecipe(std::string_view preset);
/// Takes the sizes of the experiment (losses, seeds, images, steps, checkpoints) from another one;
/// its assumptions stay.
void takeSizes(Recipe& recipe, const Recipe& from);
/// The run of one loss with one seed alone.
Recipe oneRun(const Recipe& recipe, int seed_index, std::size_t loss);
/// Whether it takes some seconds at most: what may be made without being asked for.
bool isQuick(const Recipe& recipe);

}  // namespace detector

}  // namespace iou
