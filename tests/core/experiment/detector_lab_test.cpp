// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spec_text.hpp"
#include "core/detector/recipe_json.hpp"
#include "core/experiment/detector_lab_json.hpp"
#include "core/experiment/judged_scene.hpp"
#include "core/experiment/mean_curves.hpp"
#include "core/experiment/remembered.hpp"
#include "core/experiment/tables.hpp"
#include "core/experiment/threshold_sweep.hpp"
#include "core/files/atomic_file.hpp"
#include "core/lessons/quantities.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/experiment/small_recipe.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou {
namespace {

using detector::Measure;
using detector::smallRecipe;

DetectorLab smallLab(bool with_results) {
    DetectorLab lab;
    detector::Recipe recipe = smallRecipe({"smooth_l1", "iou"});
    recipe.checkpoints = 2;
    setRecipe(lab, recipe);
    if (with_results) lab.runs = runExperiment(recipe, {})->runs;
    return lab;
}

Result<DetectorLab> readLab(const std::string& text, const DetectorLab& before = {}) {
    JsonDocument json(text, "x");
    DetectorLab out = before;
    readDetectorLab(json.root(), out);
    if (json.error()) return *json.error();
    return out;
}

TEST(DetectorLab, AFileHasWhatDiffersAndGivesItBack) {
    EXPECT_TRUE(detectorLabJson(DetectorLab{}).is_null());
    DetectorLab lab = smallLab(true);
    ASSERT_EQ(lab.runs.size(), 4U);
    lab.measure = Measure::ap90;
    lab.loss = 1;
    lab.image = 3;
    lab.moment = 0;
    lab.walk = DetectorWalk::images;
    lab.threshold = 0.75;
    const auto json = detectorLabJson(lab);
    EXPECT_FALSE(json.at("recipe").contains("px"));
    EXPECT_EQ(json.at("runs").at(0).at("measured").size(), 2U * detector::measure_count);
    const auto back = readLab(json.dump());
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, lab);
}

TEST(DetectorLab, ThresholdsThatWereTriedAreKeptWithTheirLoss) {
    DetectorLab lab = smallLab(false);
    const auto points = detector::sweepThreshold(lab.recipe, 1, 0, {});
    ASSERT_TRUE(points);
    lab.sweep = {1, 0, *points};
    const auto back = readLab(detectorLabJson(lab).dump());
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, lab);
    EXPECT_EQ(back->sweep.points[3].pos, 0.7);
    detector::Recipe other = lab.recipe;
    other.occ = 0.5;
    setRecipe(lab, other);
    EXPECT_TRUE(lab.sweep.points.empty());
    for (const char* const text :
         {R"({"sweep": {"loss": 99, "means": [], "errors": []}})", R"({"sweep": {"loss": 0}})",
          R"({"sweep": {"means": [0.1], "errors": [0.1]}})"})
        EXPECT_FALSE(readLab(text)) << text;
}

TEST(DetectorLab, AnotherRecipeLetsGoOfResultsAndKeepsOneWithinIt) {
    DetectorLab lab = smallLab(true);
    lab.loss = 1;
    lab.seed = 1;
    lab.moment = 2;
    detector::Recipe recipe = lab.recipe;
    setRecipe(lab, recipe);
    EXPECT_EQ(lab.runs.size(), 4U);
    recipe.losses.pop_back();
    recipe.seeds = recipe.checkpoints = 1;
    setRecipe(lab, recipe);
    EXPECT_TRUE(lab.runs.empty());
    EXPECT_EQ(lab.loss, 0);
    EXPECT_EQ(lab.seed, 0);
    EXPECT_EQ(lab.moment, -1);
    // What a lesson changes, too.
    const DetectorLab before = smallLab(true);
    const auto changed = readLab(R"({"recipe": {"occ": 0.2}})", before);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->recipe.occ, 0.2);
    EXPECT_EQ(changed->recipe.seeds, before.recipe.seeds);
    EXPECT_TRUE(changed->runs.empty());
    EXPECT_EQ(readLab(R"({"image": 2})", before)->runs, before.runs);
    DetectorLab shaped = before;
    shaped.recipe.assigner.overlap.alpha = 0.7;
    const auto by = readLab(R"({"recipe": {"assignment": {"overlap": "ggiou"}}})", shaped);
    ASSERT_TRUE(by);
    EXPECT_EQ(by->recipe.assigner.overlap.kind, assign::OverlapKind::ggiou);
    EXPECT_EQ(by->recipe.assigner.overlap.alpha, 0.7);
}

TEST(DetectorLab, RefusesWhatCannotBe) {
    for (const char* const text :
         {R"({"recipe": {"occ": 2}})", R"({"recipe": {"what": 1}})", R"({"loss": 99})",
          R"({"recipe": {"losses": []}})", R"({"recipe": {"nms": ["iou_guided"]}})",
          R"({"runs": [{"loss": 0}]})", R"({"runs": [{"loss": 0, "measured": [0.1]}]})"})
        EXPECT_FALSE(readLab(text)) << text;
    // Out of order, and of a seed the recipe has not.
    const DetectorLab lab = smallLab(true);
    for (const bool order : {false, true}) {
        auto json = detectorLabJson(lab);
        if (order)
            std::swap(json["runs"][0], json["runs"][1]);
        else
            json["runs"][3]["seed"] = 2;
        EXPECT_FALSE(readLab(json.dump())) << order;
    }
}

TEST(DetectorLab, TheFirstExperimentIsQuickAndTheFullOneIsNot) {
    EXPECT_TRUE(detector::isQuick(firstDetectorRecipe()));
    EXPECT_TRUE(checkRecipe(firstDetectorRecipe()));
    const auto full = *detector::presetRecipe("coco");
    EXPECT_FALSE(detector::isQuick(full));
    EXPECT_TRUE(detector::isQuick(detector::oneRun(full, 3, 2)));
    EXPECT_EQ(detector::oneRun(full, 3, 2).first_seed, 3U);
    detector::Recipe sized = firstDetectorRecipe();
    sized.occ = 0.3;
    takeSizes(sized, full);
    EXPECT_EQ(sized.seeds, 10);
    EXPECT_EQ(sized.occ, 0.3);
}

TEST(DetectorLab, OneRunIsThatOfTheExperiment) {
    const DetectorLab lab = smallLab(true);
    const auto alone = runExperiment(detector::oneRun(lab.recipe, 1, 1), {});
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->runs[0].evaluated, lab.runs[3].evaluated);
}

TEST(MeanCurves, AreMeansOverTheSeedsThatAreThere) {
    const DetectorLab lab = smallLab(true);
    std::vector<detector::Run> runs(lab.runs.begin(), lab.runs.end());
    runs[2].evaluated.pop_back();  // seed 1 of the first loss is not at the end
    const auto curves = meanCurves(lab.recipe, runs, 0, Measure::ap50);
    ASSERT_EQ(curves.size(), 2U);
    const auto at = [&](std::size_t run, std::size_t k) {
        return runs[run].evaluated[k].measures[1];
    };
    EXPECT_NEAR(curves[0].mean[0], (at(0, 0) + at(2, 0)) / 2.0, 1e-15);
    EXPECT_EQ(curves[0].seeds[0], 2);
    EXPECT_EQ(curves[0].mean[1], at(0, 1));
    EXPECT_EQ(curves[0].seeds[1], 1);
    EXPECT_NEAR(curves[1].mean[1], (at(1, 1) + at(3, 1)) / 2.0, 1e-15);
    EXPECT_TRUE(std::isnan(meanCurves(lab.recipe, {}, 0, Measure::ap)[0].mean[0]));
}

TEST(MeanCurves, WhatIsWatchedIsCollectedByRun) {
    std::vector<detector::Run> runs;
    collect(runs, {7, 1, {20, 0, {}}});
    collect(runs, {7, 0, {20, 0, {}}});
    collect(runs, {7, 1, {40, 0, {}}});
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].evaluated.size(), 2U);
    EXPECT_EQ(runs[0].evaluated[1].step, 40);
}

TEST(JudgedScene, TheSurerOneFindsTheTruth) {
    detector::Scene scene;
    scene.objects = {{{0, 0, 100, 100}, {0, 0, 100, 100}, 0, 1.0},
                     {{200, 200, 300, 300}, {200, 200, 300, 300}, 1, 1.0},
                     {{400, 0, 500, 100}, {400, 0, 500, 100}, 0, 1.0}};
    scene.truths = 2;  // the third looks like one
    const std::vector<detector::Detected> found{{{0, 0, 100, 80}, 0.9, 1.0, 0, 0},
                                                {{0, 0, 100, 100}, 0.8, 1.0, 0, 1},
                                                {{200, 200, 300, 260}, 0.7, 1.0, 0, 2},
                                                {{200, 200, 300, 260}, 0.6, 1.0, 1, 3},
                                                {{400, 0, 500, 100}, 0.5, 1.0, 0, 4}};
    using average_precision::Verdict;
    const auto half = judge(firstDetectorRecipe(), scene, found, 0.5);
    ASSERT_EQ(half.detections.size(), 5U);
    EXPECT_EQ(half.found_by, (std::vector<int>{0, 3}));
    EXPECT_EQ(half.hits, 2);
    EXPECT_EQ(half.misses, 3);
    EXPECT_EQ(half.detections[0].verdict, Verdict::hit);
    EXPECT_NEAR(half.detections[0].iou, 0.8, 1e-12);
    EXPECT_NEAR(half.detections[1].iou, 1.0, 1e-12);       // too late
    EXPECT_EQ(half.detections[2].verdict, Verdict::miss);  // another class
    EXPECT_NEAR(half.detections[3].iou, 0.6, 1e-12);
    const auto strict = judge(firstDetectorRecipe(), scene, found, 0.9);
    EXPECT_EQ(strict.found_by, (std::vector<int>{1, -1}));
    EXPECT_EQ(strict.hits, 1);
}

TEST(ThresholdSweep, EachPointIsAnExperimentOfItsThreshold) {
    const detector::Recipe recipe = smallRecipe({"smooth_l1", "iou"});
    Progress progress;
    const auto points = sweepThreshold(recipe, 1, 0, {.progress = &progress});
    ASSERT_TRUE(points);
    ASSERT_EQ(points->size(), detector::sweep_thresholds.size());
    EXPECT_EQ(progress.done, progress.total);
    detector::Recipe strict = smallRecipe({"iou"});
    detector::setThreshold(strict, 0.7);
    const auto runs = runExperiment(strict, {})->runs;
    const double a = runs[0].evaluated[0].measures[0], b = runs[1].evaluated[0].measures[0];
    EXPECT_EQ(points->back().pos, 0.7);
    EXPECT_NEAR(points->back().mean[0], (a + b) / 2.0, 1e-15);
    EXPECT_NEAR(points->back().error[0], std::abs(a - b) / 2.0, 1e-15);
    EXPECT_NE(points->front().mean, points->back().mean);
    // Of one seed there is no error, and that is no NaN: a document compares itself with it.
    detector::Recipe alone = recipe;
    alone.seeds = 1;
    const auto single = sweepThreshold(alone, 1, 0, {});
    ASSERT_TRUE(single);
    EXPECT_GE(single->front().mean[0], 0.0);
    EXPECT_EQ(single->front().error[0], -1.0);
    EXPECT_EQ(*single, *single);
    progress.cancel = true;
    const auto none = sweepThreshold(recipe, 1, 0, {.progress = &progress});
    EXPECT_TRUE(none && none->empty());
}

TEST(DetectorLab, LessonsMayAskIt) {
    Document document;
    DetectorLab& lab = document.lab<DetectorLab>();
    lab = smallLab(true);
    lab.recipe.occ = 0.125;
    const auto table = compareLosses(lab.recipe, resultsOf(lab), lab.recipe.steps);
    const std::array<int, 1> second{2};
    Situation situation(document, 0);
    const auto ask = [&](std::string_view name) {
        return (*findQuantity(name, second))(situation);
    };
    EXPECT_EQ(ask("detector.ap"), 100.0 * table.rows[1].cells[0].mean);
    EXPECT_EQ(ask("detector.difference90"), 100.0 * table.rows[1].cells[3].to_reference.difference);
    EXPECT_EQ(ask("detector.p"), table.rows[1].cells[0].to_reference.p);
    EXPECT_EQ((*findQuantity("detector.occ"))(situation), 0.125);
    EXPECT_FALSE(findQuantity("detector.nothing"));
    EXPECT_FALSE(findQuantity("detector.ap"));
    const std::array<int, 1> none{9};
    EXPECT_TRUE(std::isnan((*findQuantity("detector.ap", none))(situation)));
}

/// A goal is looked at after every change: it waits for no training.
TEST(DetectorLab, LessonsAskOnlyWhatHasRun) {
    Document document;
    DetectorLab& lab = document.lab<DetectorLab>();
    lab = smallLab(true);
    lab.runs.change([](auto& runs) { runs.pop_back(); });
    const std::array<int, 1> first{1};
    Situation situation(document, 0);
    EXPECT_TRUE(std::isnan((*findQuantity("detector.ap", first))(situation)));
}

TEST(DetectorLab, ReplaysAreRememberedByTheirRun) {
    const detector::Recipe one = detector::oneRun(smallLab(false).recipe, 1, 0);
    EXPECT_FALSE(detector::rememberedReplay(one));
    const auto kept = remember(one, *detector::replay(one, 0, 0, nullptr));
    EXPECT_EQ(detector::rememberedReplay(one), kept);
    EXPECT_FALSE(detector::rememberedReplay(detector::oneRun(smallLab(false).recipe, 0, 0)));
    detector::Replay cancelled;
    cancelled.cancelled = true;
    const detector::Recipe other = detector::oneRun(smallLab(false).recipe, 0, 1);
    EXPECT_TRUE(remember(other, cancelled)->cancelled);
    EXPECT_FALSE(detector::rememberedReplay(other));
}

/// The results of a session of the lesson, which are no claims of its own; those of some runs.
void expectMadeAgain(const DetectorLab& lab, std::size_t runs) {
    for (std::size_t i = 0; i < runs; ++i) {
        const detector::Run& kept = lab.runs[i];
        const auto seed = static_cast<int>(kept.seed - lab.recipe.first_seed);
        const auto again = runExperiment(detector::oneRun(lab.recipe, seed, kept.loss), {});
        ASSERT_TRUE(again);
        EXPECT_EQ(again->runs[0].evaluated, kept.evaluated) << i;
    }
}

/// The others in detector_long_test.cpp.
TEST(DetectorLab, TheFirstRunOfTheLessonIsMadeAgain) {
    const auto bytes = readFile(
        IOUSCOPE_SOURCE_DIR "/resources/lessons/25-when-the-loss-matters/2.iouscope", 1 << 20);
    ASSERT_TRUE(bytes);
    const auto session = readSession(*bytes, "2.iouscope");
    ASSERT_TRUE(session) << session.error().message();
    const DetectorLab& lab = session->document.lab<DetectorLab>();
    ASSERT_EQ(lab.runs.size(),
              lab.recipe.losses.size() * static_cast<std::size_t>(lab.recipe.seeds));
    expectMadeAgain(lab, 1);
}

/// A formula that says a built-in loss makes the same of a seed, but for its rounding.
TEST(DetectorLab, OwnFormulasAreTrainedWith) {
    detector::Recipe recipe = smallRecipe({"iou", "=1 - iou"});
    recipe.seeds = 1;
    ASSERT_TRUE(checkRecipe(recipe));
    const auto results = runExperiment(recipe, {});
    ASSERT_TRUE(results);
    const auto &a = results->runs[0].evaluated[0].measures,
               &b = results->runs[1].evaluated[0].measures;
    for (std::size_t m = 0; m < detector::measure_count; ++m) EXPECT_NEAR(a[m], b[m], 0.02) << m;
    // In files, and among stages.
    recipe.losses.push_back(
        *StagedLoss::parse(formulaSpec("param k = 1 in [0, 5]\n1 - iou + k*rho2/c2") + ":k=3"));
    recipe.losses.push_back(*StagedLoss::parse("l1@20,=1 - iou"));
    recipe.reference = 2;
    const auto back = detector::readRecipe(detector::writeRecipe(recipe, -1), "x");
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, recipe);
    DetectorLab lab;
    setRecipe(lab, recipe);
    const auto again = readLab(detectorLabJson(lab).dump());
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_EQ(*again, lab);
}

}  // namespace
}  // namespace iou
