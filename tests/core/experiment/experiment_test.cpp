// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.hpp"
#include "core/experiment/experiment_folder.hpp"
#include "tests/core/experiment/small_recipe.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace iou::detector {
namespace {

std::vector<Run> runsOf(const Recipe& recipe, int threads = 1) {
    const auto results = runExperiment(recipe, {.threads = threads});
    EXPECT_TRUE(results);
    return results ? results->runs : std::vector<Run>();
}

TEST(Experiment, AnyNumberOfThreadsGivesTheSameNumbers) {
    Recipe recipe = smallRecipe({"smooth_l1", "wiou_v3", "l1@20,ciou"});
    recipe.checkpoints = 2;
    recipe.rules.push_back(*suppress::parseRule("soft_gaussian"));
    const auto one = runsOf(recipe, 1);
    ASSERT_EQ(one.size(), 6U);
    ASSERT_EQ(one.front().evaluated.size(), 4U);
    EXPECT_EQ(one, runsOf(recipe, 3));
    EXPECT_EQ(one[0].loss, 0U);
    EXPECT_EQ(one[3].seed, 1U);
    EXPECT_NE(one[0].evaluated, one[3].evaluated);
    EXPECT_NE(one[0].evaluated, one[1].evaluated);
}

TEST(Experiment, ALossDoesNotDependOnTheOthers) {
    const auto both = runsOf(smallRecipe({"iou", "giou"}));
    const auto alone = runsOf(smallRecipe({"giou"}));
    ASSERT_EQ(both.size(), 4U);
    ASSERT_EQ(alone.size(), 2U);
    EXPECT_EQ(both[1].evaluated, alone[0].evaluated);
    EXPECT_EQ(both[3].evaluated, alone[1].evaluated);
}

TEST(Experiment, CancelKeepsTheFinishedRuns) {
    Recipe recipe = smallRecipe({"iou", "giou", "diou", "ciou", "siou", "l1", "l2"});
    recipe.seeds = 6;
    const auto all = runsOf(recipe);
    Progress progress;
    Watch watch;
    std::optional<Result<Results>> results;
    std::thread work([&] {
        results = runExperiment(recipe, {.threads = 1, .watch = &watch, .progress = &progress});
    });
    while (watch.take().empty()) std::this_thread::sleep_for(std::chrono::microseconds(200));
    progress.cancel = true;
    work.join();
    ASSERT_TRUE(*results);
    const Results& kept = **results;
    EXPECT_TRUE(kept.cancelled);
    EXPECT_EQ(progress.total, trainedOn(recipe));
    ASSERT_GE(kept.runs.size(), 1U);
    ASSERT_LT(kept.runs.size(), all.size());
    for (std::size_t i = 0; i < kept.runs.size(); ++i) EXPECT_EQ(kept.runs[i], all[i]);
}

TEST(Experiment, WhatFitsUnderALimitIsTheFirstRuns) {
    const Recipe recipe = smallRecipe({"iou", "giou"});
    const Results all{runsOf(recipe), false};
    ASSERT_EQ(all.runs.size(), 4U);
    const std::size_t whole = runsCsv(recipe, all).size();
    EXPECT_FALSE(fittingResults(recipe, all, whole));
    EXPECT_FALSE(fittingResults(recipe, all, 20)) << "no run";
    const auto fitting = fittingResults(recipe, all, whole - 1);
    ASSERT_TRUE(fitting);
    EXPECT_TRUE(fitting->cancelled);
    auto first = all.runs;
    first.pop_back();
    EXPECT_EQ(fitting->runs, first);
}

TEST(Experiment, ProgressReachesItsTotal) {
    Progress progress;
    const Recipe recipe = smallRecipe({"iou", "giou"});
    ASSERT_TRUE(runExperiment(recipe, {.progress = &progress}));
    EXPECT_EQ(progress.done, 2 * (40 + 2 * 40) * 32);
    EXPECT_EQ(progress.total, progress.done);
}

TEST(Experiment, CheckpointsChangeNothing) {
    Recipe recipe = smallRecipe({"iou"});
    const auto once = runsOf(recipe);
    recipe.checkpoints = 4;
    const auto often = runsOf(recipe);
    ASSERT_EQ(often[0].evaluated.size(), 4U);
    EXPECT_EQ(often[0].evaluated[0].step, 10);
    EXPECT_EQ(often[0].evaluated.back(), once[0].evaluated[0]);
}

TEST(Experiment, AReplayIsTheRunAgain) {
    Recipe recipe = smallRecipe({"iou", "giou"});
    recipe.checkpoints = 2;
    const auto runs = runsOf(recipe);
    const auto again = replay(recipe, 1, 1, nullptr);
    ASSERT_TRUE(again);
    ASSERT_EQ(again->scenes.size(), 6U);
    ASSERT_EQ(again->moments.size(), 3U);
    EXPECT_EQ(again->moments[0].step, 0);
    EXPECT_EQ(again->moments[2].step, 40);
    EXPECT_EQ(again->moments[1].measures[0], runs[3].evaluated[0].measures);
    EXPECT_EQ(again->moments[2].measures[0], runs[3].evaluated[1].measures);
    // Before the first step every detection is an anchor.
    const auto anchors = anchorsOfLab();
    std::size_t count = 0;
    for (const auto& image : again->moments[0].detections[0])
        for (const Detected& d : image) {
            const Edges anchor = anchors.edges(d.anchor);
            EXPECT_NEAR(d.box.left, anchor.left, 1e-9);
            EXPECT_NEAR(d.box.bottom, anchor.bottom, 1e-9);
            ++count;
        }
    EXPECT_GT(count, 0U);
}

TEST(Experiment, BoxesDoNotDependOnTheHead) {
    Recipe recipe = smallRecipe({"iou"});
    recipe.seeds = 1;
    const auto none = runsOf(recipe);
    for (const Head head : {Head::positives, Head::all, Head::oracle}) {
        recipe.head = head;
        EXPECT_EQ(runsOf(recipe)[0].evaluated, none[0].evaluated);
    }
    recipe.head = Head::all;
    recipe.head_trunk = true;
    EXPECT_NE(runsOf(recipe)[0].evaluated, none[0].evaluated);
}

TEST(Experiment, WhoKnowsTheIouRanksBest) {
    Recipe recipe = smallRecipe({"iou"});
    recipe.head = Head::oracle;
    recipe.rules.push_back(*suppress::parseRule("greedy_combined"));
    for (const auto& run : runsOf(recipe))
        EXPECT_GT(run.evaluated[1].measures[0], run.evaluated[0].measures[0]);
}

// Codes of positives differ by less than 1; Adam does not see a factor of 2.
TEST(Experiment, L2AndWideSmoothL1PredictTheSameBoxes) {
    Recipe recipe = smallRecipe({"l2", "smooth_l1:beta=1"});
    recipe.assigner.max.force = assign::Force::none;
    const auto seed = prepare(recipe, 0, nullptr);
    ASSERT_TRUE(seed);
    Regression l2(recipe, *seed, recipe.losses[0]), smooth(recipe, *seed, recipe.losses[1]);
    for (int k = 0; k < 40; ++k) {
        l2.step();
        smooth.step();
    }
    const auto a = l2.predict(), b = smooth.predict();
    ASSERT_GT(a.boxes.size(), 100U);
    double moved = 0.0;
    for (std::size_t i = 0; i < a.boxes.size(); ++i) {
        EXPECT_NEAR(a.boxes[i].cx, b.boxes[i].cx, 1e-3);
        EXPECT_NEAR(a.boxes[i].w, b.boxes[i].w, 1e-3);
        moved = std::max(moved, std::abs(a.boxes[i].cx - seed->tested[i].anchor.cx));
    }
    EXPECT_GT(moved, 1.0);
}

TEST(Experiment, PerfectBoxesAreAboveLearnedOnes) {
    const Recipe recipe = smallRecipe({"iou"});
    const auto seed = prepare(recipe, 0, nullptr);
    ASSERT_TRUE(seed);
    const auto bound = evaluate(recipe, *seed, perfectPredictions(*seed), recipe.rules[0]);
    Regression regression(recipe, *seed, recipe.losses[0]);
    for (int k = 0; k < 40; ++k) regression.step();
    const auto learned = evaluate(recipe, *seed, regression.predict(), recipe.rules[0]);
    EXPECT_GT(bound.ap, learned.ap);
    // At a perfect place every threshold is met or none.
    EXPECT_NEAR(bound.ap_per_iou[0], bound.ap_per_iou[9], 1e-12);
}

// Sizes beyond every limit: such a branch detects nothing, and nothing breaks.
TEST(Experiment, ADivergedBranchDetectsNothing) {
    Recipe recipe = smallRecipe({"l2"});
    recipe.seeds = 1;
    recipe.optimizer = *Optimizer::parse("gd");
    recipe.rate = 1000.0;
    recipe.clamp_sizes = false;
    const auto runs = runsOf(recipe);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_GE(runs[0].evaluated[0].measures[0], 0.0);
    EXPECT_LT(runs[0].evaluated[0].measures[0], 0.01);
}

TEST(Experiment, AMeasureOfOverlapThatLeavesItsRangeIsRefused) {
    Recipe recipe = smallRecipe({"iou"});
    recipe.assigner.overlap = *assign::parseMeasure("giou");
    const auto results = runExperiment(recipe, {.threads = 2});
    ASSERT_FALSE(results);
    EXPECT_NE(results.error().message().find("0 to 1"), std::string::npos);
}

}  // namespace
}  // namespace iou::detector
