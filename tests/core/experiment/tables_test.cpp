// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/recipe_json.hpp"
#include "core/experiment/experiment_folder.hpp"
#include "core/files/atomic_file.hpp"
#include "tests/core/experiment/small_recipe.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

namespace iou::detector {
namespace {

/// AP of four seeds; the last run of the second loss is missing, as after a cancel.
Results someResults(const Recipe& recipe) {
    constexpr double ap[4][2] = {{0.30, 0.34}, {0.32, 0.33}, {0.28, 0.31}, {0.40, 0.0}};
    Results results;
    for (std::uint64_t s = 0; s < 4; ++s)
        for (std::size_t l = 0; l < 2; ++l) {
            if (s == 3 && l == 1) continue;
            Run run{recipe.first_seed + s, l, {{recipe.steps, 0, {}}}, 2};
            run.evaluated[0].measures.fill(ap[s][l]);
            run.evaluated[0].measures[4] = -1.0;  // no small truth
            results.runs.push_back(run);
        }
    results.cancelled = true;
    return results;
}

Recipe twoLosses() {
    Recipe recipe = smallRecipe({"smooth_l1", "l1@20,ciou"});
    recipe.seeds = 4;
    recipe.first_seed = 5;
    return recipe;
}

// By hand: differences .04 .01 .03 of three pairs; mean .08/3, all positive: p 1/4.
TEST(ExperimentTable, DifferencesArePairedOverTheSeedsBothHave) {
    const Recipe recipe = twoLosses();
    const auto table = compareLosses(recipe, someResults(recipe), recipe.steps);
    ASSERT_EQ(table.rows.size(), 2U);
    const Cell &reference = table.rows[0].cells[0], &other = table.rows[1].cells[0];
    EXPECT_NEAR(reference.mean, 1.30 / 4.0, 1e-15);
    EXPECT_TRUE(std::isnan(reference.to_reference.difference));
    EXPECT_NEAR(other.mean, 0.98 / 3.0, 1e-15);
    EXPECT_EQ(other.to_reference.pairs, 3);
    EXPECT_NEAR(other.to_reference.difference, 0.08 / 3.0, 1e-15);
    EXPECT_EQ(other.to_reference.p, 0.25);
    EXPECT_TRUE(std::isnan(table.rows[1].cells[4].mean));
    // One comparison a measure: nothing to adjust; eight of them over the table: 8/4 is cut to 1.
    EXPECT_EQ(other.p_holm_measure, 0.25);
    EXPECT_EQ(other.p_holm, 1.0);
}

TEST(ExperimentTable, RunsAreRowsWithEveryDigit) {
    const Recipe recipe = twoLosses();
    const std::string csv = runsCsv(recipe, someResults(recipe));
    EXPECT_EQ(csv.substr(0, csv.find('\n')),
              "seed,loss,nms,step,AP,AP50,AP75,AP90,APs,APm,APl,AR,P_at_R50,not_finite,notice");
    EXPECT_NE(csv.find("\n5,smooth_l1,greedy,40,0.29999999999999999,0.29999999999999999,"),
              std::string::npos);
    EXPECT_NE(csv.find("\n6,\"l1@20,ciou\",greedy,40,"), std::string::npos);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 8);
}

TEST(ExperimentTable, TheReferenceHasAMeanAlone) {
    const Recipe recipe = twoLosses();
    const auto table = compareLosses(recipe, someResults(recipe), recipe.steps);
    const std::string csv = tableCsv(recipe, table);
    EXPECT_EQ(
        csv.substr(0, csv.find('\n')),
        "loss,measure,mean,difference,standard_error,lo,hi,p,p_holm,nms,p_holm_measure,notice");
    EXPECT_NE(csv.find("\nsmooth_l1,AP,0.32500000000000001,,,,,,,greedy,,simulated detector; "),
              std::string::npos);
    EXPECT_NE(csv.find("\n\"l1@20,ciou\",APs,,,,,,,,greedy,,simulated detector; "),
              std::string::npos);
    const std::string text = tableText(recipe, table);
    EXPECT_NE(text.find("+2.67"), std::string::npos) << text;
    EXPECT_NE(text.find("0.2500"), std::string::npos) << text;
}

TEST(ExperimentTable, RulesAreComparedWithTheFirstUnderTheSameLoss) {
    Recipe recipe = twoLosses();
    recipe.rules.push_back(*suppress::parseRule("diou"));
    Results results = someResults(recipe);
    for (auto& run : results.runs) {
        Evaluated second = run.evaluated[0];
        second.rule = 1;
        for (double& x : second.measures) x += 0.01;
        run.evaluated.push_back(second);
    }
    const auto table = compareRules(recipe, results, recipe.steps);
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[3].arm, (Arm{1, 1}));
    EXPECT_EQ(table.rows[3].reference, (Arm{1, 0}));
    EXPECT_NEAR(table.rows[3].cells[0].to_reference.difference, 0.01, 1e-12);
    EXPECT_TRUE(std::isnan(table.rows[2].cells[0].to_reference.difference));
}

class ExperimentFolderTest : public testing::FolderTest {};

TEST_F(ExperimentFolderTest, IsCompleteOnceItsRecipeIsThere) {
    const Recipe recipe = twoLosses();
    const std::string path = at("out");
    const ExperimentFolder folder(path);
    ASSERT_TRUE(folder.prepare());
    ASSERT_TRUE(folder.write(recipe, someResults(recipe)));
    const auto bytes = readFile(path + "/recipe.json", max_json_bytes);
    ASSERT_TRUE(bytes);
    EXPECT_NE(bytes->find("\"finished_runs\": 7"), std::string::npos);
    EXPECT_EQ(*readRecipe(*bytes, "recipe.json"), recipe);
    EXPECT_TRUE(std::filesystem::exists(path + "/runs.csv"));
    EXPECT_TRUE(std::filesystem::exists(path + "/table.csv"));
    EXPECT_FALSE(std::filesystem::exists(path + "/nms.csv"));
}

}  // namespace
}  // namespace iou::detector
