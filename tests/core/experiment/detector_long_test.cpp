// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/tables.hpp"
#include "core/files/atomic_file.hpp"
#include "core/session/session_json.hpp"

#include <gtest/gtest.h>

#include <thread>

/// What the model must show with ten seeds.
namespace iou::detector {
namespace {

Recipe tenSeeds(std::initializer_list<const char*> losses, double occ) {
    Recipe recipe = *presetRecipe("coco");
    recipe.occ = occ;
    recipe.losses.clear();
    for (const char* const spec : losses) recipe.losses.push_back(*StagedLoss::parse(spec));
    return recipe;
}

Comparison comparisonOf(const Recipe& recipe) {
    Options options;
    options.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const auto results = runExperiment(recipe, options);
    EXPECT_TRUE(results);
    return compareLosses(recipe, *results, recipe.steps);
}

TEST(DetectorLab, WithoutHiddenEdgesTheLossHardlyMatters) {
    const auto table = comparisonOf(tenSeeds({"smooth_l1", "iou"}, 0.0));
    EXPECT_LT(std::abs(table.rows[1].cells[0].to_reference.difference), 0.006);
}

TEST(DetectorLab, HiddenEdgesDivideSmoothL1FromIou) {
    const auto table = comparisonOf(tenSeeds({"smooth_l1", "iou"}, 0.12));
    const auto &ap = table.rows[1].cells[0], &ap90 = table.rows[1].cells[3];
    EXPECT_GT(ap.to_reference.difference, 0.02);
    EXPECT_LT(ap.to_reference.difference, 0.045);
    EXPECT_EQ(ap.to_reference.p, 2.0 / 1024.0);
    EXPECT_GT(ap90.mean / table.rows[0].cells[3].mean, 1.4);
}

// Without noise the network sees the boxes themselves; what is left are errors of the class scores.
TEST(DetectorLab, TheTruthAsFeaturesReachesTheBoundOfTheClassScores) {
    Recipe recipe = tenSeeds({"iou"}, 0.0);
    recipe.px = recipe.rel = recipe.feature_noise = 0.0;
    const auto seed = prepare(recipe, 0, nullptr);
    ASSERT_TRUE(seed);
    const double bound = evaluate(recipe, *seed, perfectPredictions(*seed), recipe.rules[0]).ap;
    Regression regression(recipe, *seed, recipe.losses[0]);
    while (regression.steps() < recipe.steps) regression.step();
    const double ap = evaluate(recipe, *seed, regression.predict(), recipe.rules[0]).ap;
    EXPECT_GT(ap, 0.95 * bound);
}

/// The results that sessions of the lesson hold are no claims of their own.
TEST(DetectorLab, ResultsOfTheLessonAreMadeAgain) {
    for (const char* const name : {"1.iouscope", "2.iouscope", "3.iouscope", "4.iouscope"}) {
        const std::string folder =
            IOUSCOPE_SOURCE_DIR "/resources/lessons/25-when-the-loss-matters/";
        const auto bytes = readFile(folder + name, 1 << 20);
        ASSERT_TRUE(bytes);
        const auto session = readSession(*bytes, name);
        ASSERT_TRUE(session) << session.error().message();
        const DetectorLab& lab = session->document.lab<DetectorLab>();
        const auto again = runExperiment(lab.recipe, {});
        ASSERT_TRUE(again);
        EXPECT_TRUE(SharedList<detector::Run>(again->runs) == lab.runs) << name;
    }
}

}  // namespace
}  // namespace iou::detector
