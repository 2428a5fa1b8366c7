// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/anchors/free_anchors.hpp"
#include "core/assign/assigner.hpp"
#include "core/assign/balance.hpp"
#include "core/geometry/box_code.hpp"
#include "core/optim/optimizer.hpp"
#include "core/run/staged_loss.hpp"
#include "core/suppress/methods.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// A detector simulated on one machine: what the regression loss alone changes, all else equal.
namespace iou::detector {

/// "simulated detector; features are noisy views of the true boxes; not COCO": what every page and
/// export says.
Phrase whatItIs();

/// Scenes are squares of so many pixels.
inline constexpr int image_side = 512;
inline constexpr int most_seeds = 20;  ///< 2^n sign flips are counted out
inline constexpr std::size_t most_losses = 64, most_rules = 8;

/// The IoU head's training: none, no head; positives: by them alone; all: by all anchors that
/// overlap a truth by enough. oracle: no head, the predicted IoU is the measured one.
enum class Head { none, positives, all, oracle };
inline constexpr EnumWords<Head, 4> head_words{"none", "positives", "all", "oracle"};

/// Everything the numbers of the lab depend on.
struct Recipe {
    // Scenes.
    double objects = 6.0;         ///< mean number of annotated objects in an image, one at least
    double distractors = 0.8;     ///< mean number of others, by annotated object
    double side = 60.0;           ///< median side of an object, pixels
    double side_spread = 0.9;     ///< standard deviation of its logarithm
    double aspect_spread = 0.45;  ///< that of ln(w/h)
    int classes = 3;

    // What the network cannot know.
    double occ = 0.05;        ///< probability that an edge is hidden
    double difficulty = 0.5;  ///< standard deviation of ln(kappa), which multiplies the noise

    // Features.
    double px = 0.5;      ///< noise of an edge, pixels
    double rel = 0.012;   ///< noise of an edge by the object's side
    double align = 0.5;   ///< noise grows as 1 + 4 align (dx^2/w^2 + dy^2/h^2)
    double shared = 0.5;  ///< share of the noise that all anchors of an object have in common
    double feature_noise = 0.01;  ///< of each of the 16 tanh features

    // Class scores.
    double object_noise = 0.9;  ///< of the objectness, by object
    double cue = 1.3;           ///< what tells the right class

    // Anchors and truths.
    assign::Assigner assigner;
    assign::BalanceSettings balance;  ///< of the regression's positives; `automatic` is not used
    double least_iou = 0.3;           ///< anchors that overlap no object by it are background

    // Training.
    std::vector<StagedLoss> losses;
    int reference = 0;  ///< index of the loss the others are compared with
    BoxForm encoding = BoxForm::faster_rcnn;
    bool code_weights = false, clamp_sizes = true;
    double norm_beta = 0.11;  ///< of Smooth-L1 where its spec gives none; it acts on the code
    Optimizer optimizer;
    double rate = 3e-3;  ///< falls to 0 along a cosine
    int steps = 3000;
    /// Not in the description of the model; so many give the levels and differences of its tables.
    /// The fewer, the less the scores know which anchors fit, and the more detections come from
    /// anchors the regression was not trained on, where the losses differ most.
    int class_steps = 1300;
    int batch = 128;
    Head head = Head::none;
    bool head_trunk = false;  ///< the head's gradient reaches the hidden layer

    // Evaluation.
    std::vector<suppress::Rule> rules{{}};
    int checkpoints = 1;  ///< evenly spaced evaluations; the last is at the end
    double min_score = 0.05;
    int most_detections = 400;  ///< an image, before suppression

    int seeds = 10;
    std::uint64_t first_seed = 0;
    int train_images = 150, test_images = 150;

    friend bool operator==(const Recipe&, const Recipe&) = default;
};

/// A number of the recipe: its name in files and options, its range, what it is.
struct Number {
    std::string_view name;
    double lo, hi;
    double Recipe::*value;
    Phrase sentence;
};
struct Count {
    std::string_view name;
    int lo, hi;
    int Recipe::*value;
    Phrase sentence;
};
/// In reading order; occ, the assumption that decides, first.
std::span<const Number> numbers();
std::span<const Count> counts();

/// Scenes as of a data set: their number and size of objects.
struct Preset {
    std::string_view id;
    Phrase sentence;
    double objects, side, side_spread;
};
std::span<const Preset> presets();
/// The usual recipe with the scenes of "voc", "coco" or "visdrone".
Result<Recipe> presetRecipe(std::string_view id);
/// The losses the lab compares unless told otherwise: those of its tables, Smooth-L1 first.
std::vector<StagedLoss> usualLosses();

/// Positive from here, negative from 0.1 below.
void setThreshold(Recipe& recipe, double pos);

/// Refuses what cannot be run; the error names the field.
Result<Done> checkRecipe(const Recipe& recipe);
/// What a user should know though it runs; empty: nothing.
std::vector<Phrase> warnings(const Recipe& recipe);

/// Evaluations happen after these steps.
std::vector<int> checkpointSteps(const Recipe& recipe);
/// The lab's anchors.
assign::AnchorSet anchorsOfLab();

}  // namespace iou::detector
