// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/recipe_json.hpp"
#include "core/simulate/result_folder.hpp"
#include "core/simulate/results.hpp"
#include "tests/core/support/folder_test.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <thread>

namespace iou {
namespace {

using ResultFolderTest = testing::FolderTest;

/// GIoU finishes block by block; WIoU v3, with its running mean, step by step.
SimulationRecipe longRecipe(int points) {
    SimulationRecipe recipe;
    recipe.protocol = *findProtocol("interpiou");
    recipe.protocol.points = points;
    recipe.protocol.steps = 5000;
    recipe.losses = {*Loss::parse("giou"), *Loss::parse("wiou_v3"), *Loss::parse("iou")};
    recipe.record = RecordSet::all();
    return recipe;
}

SimulationResult cancelledAfter(const SimulationRecipe& recipe, std::int64_t case_steps) {
    Progress progress;
    SimulationResult result;
    std::thread run([&] { result = simulate(recipe, {.threads = 2}, &progress); });
    while (progress.done < case_steps) std::this_thread::yield();
    progress.cancel = true;
    run.join();
    return result;
}

TEST_F(ResultFolderTest, AResultThatCannotBeWrittenLeavesTheEarlierOne) {
    SimulationRecipe recipe = longRecipe(1);
    recipe.cases = 5;
    recipe.protocol.steps = 3;
    const SimulationResult result = simulate(recipe, {.threads = 1}, nullptr);
    const ResultFolder folder(at("out"));
    ASSERT_TRUE(folder.prepare());
    ASSERT_TRUE(folder.write(recipe, result));
    const std::string curves = content(at("out/curves.csv")),
                      before = content(at("out/recipe.json"));
    // The last of the three has no place.
    std::filesystem::remove(at("out/recipe.json"));
    std::filesystem::create_directory(at("out/recipe.json"));
    recipe.protocol.steps = 4;
    EXPECT_FALSE(folder.write(recipe, simulate(recipe, {.threads = 1}, nullptr)));
    EXPECT_EQ(content(at("out/curves.csv")), curves);
    std::filesystem::remove(at("out/recipe.json"));
    ASSERT_TRUE(writeFile(at("out/recipe.json"), before));
    EXPECT_TRUE(folder.checkRecipe(*readRecipe(before, "recipe.json")));
}

TEST_F(ResultFolderTest, ACancelledSimulationIsRepeatedByItsRecipe) {
    const SimulationRecipe recipe = longRecipe(testing::scaled(10));
    const std::int64_t of_a_loss = recipe.caseCount() * recipe.protocol.steps;
    const ResultFolder folder(at("out"));
    ASSERT_TRUE(folder.prepare());
    // At once, within each of the first two losses, and within the last.
    for (const double share : {0.0, 0.4, 1.1, 1.7, 2.2}) {
        const auto after = static_cast<std::int64_t>(share * static_cast<double>(of_a_loss));
        const SimulationResult partial = cancelledAfter(recipe, after);
        if (!partial.cancelled) continue;  // it was faster
        ASSERT_TRUE(folder.write(recipe, partial));
        const auto again = readRecipe(content(at("out/recipe.json")), "recipe.json");
        ASSERT_TRUE(again) << again.error().message();
        ASSERT_TRUE(again->early_end);
        const SimulationResult repeated = simulate(*again, {.threads = 1}, nullptr);
        EXPECT_FALSE(repeated.cancelled);
        EXPECT_EQ(curvesCsv(repeated), curvesCsv(partial)) << share;
        EXPECT_GE(partial.losses.size(), static_cast<std::size_t>(share)) << share;
        // And the recipe of the repetition is the same.
        ASSERT_TRUE(folder.write(*again, repeated));
        const auto third = readRecipe(content(at("out/recipe.json")), "recipe.json");
        ASSERT_TRUE(third);
        EXPECT_EQ(*third, *again);
    }
}

TEST_F(ResultFolderTest, WhatFitsUnderALimitIsRepeatedByItsRecipe) {
    SimulationRecipe recipe = longRecipe(1);
    recipe.cases = 6;
    recipe.protocol.steps = 8;
    recipe.losses = {*StagedLoss::parse("l1@3,giou"), *Loss::parse("wiou_v3"), *Loss::parse("iou")};
    const SimulationResult all = simulate(recipe, {.threads = 1}, nullptr);
    const std::size_t whole = curvesCsv(all).size();
    EXPECT_FALSE(fittingResult(all, whole));
    EXPECT_FALSE(fittingResult(all, 20)) << "no row";
    const ResultFolder folder(at("out"));
    ASSERT_TRUE(folder.prepare());
    std::size_t rows_before = 0;
    for (const double share : {0.15, 0.25, 0.5, 0.9, 0.999}) {
        const auto most = static_cast<std::size_t>(share * static_cast<double>(whole));
        const auto fitting = fittingResult(all, most);
        ASSERT_TRUE(fitting) << share;
        const std::string curves = curvesCsv(*fitting);
        EXPECT_LE(curves.size(), most);
        const auto rows = static_cast<std::size_t>(std::count(curves.begin(), curves.end(), '\n'));
        EXPECT_GT(rows, rows_before) << share;
        rows_before = rows;
        ASSERT_TRUE(folder.write(recipe, *fitting));
        EXPECT_NE(content(at("out/summary.json")).find("\"cancelled\": true"), std::string::npos);
        const auto again = readRecipe(content(at("out/recipe.json")), "recipe.json");
        ASSERT_TRUE(again) << again.error().message();
        ASSERT_TRUE(again->early_end);
        EXPECT_EQ(curvesCsv(simulate(*again, {.threads = 1}, nullptr)), curves) << share;
    }
}

TEST_F(ResultFolderTest, AWholeSimulationHasNoEarlyEnd) {
    SimulationRecipe recipe = longRecipe(1);
    recipe.protocol.steps = 3;
    const ResultFolder folder(at("out"));
    ASSERT_TRUE(folder.prepare());
    ASSERT_TRUE(folder.write(recipe, simulate(recipe, {}, nullptr)));
    const auto again = readRecipe(content(at("out/recipe.json")), "recipe.json");
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, recipe);
}

TEST_F(ResultFolderTest, TheResultOfAnotherRecipeIsNotReplaced) {
    SimulationRecipe recipe = longRecipe(1);
    recipe.protocol.steps = 3;
    const ResultFolder folder(at("out"));
    EXPECT_TRUE(folder.checkRecipe(recipe));  // there is none
    ASSERT_TRUE(folder.prepare());
    EXPECT_TRUE(folder.checkRecipe(recipe));
    ASSERT_TRUE(folder.write(recipe, simulate(recipe, {}, nullptr)));
    // Its own may be: again, from where it was cut short, and with the number of cases spelt out.
    EXPECT_TRUE(folder.checkRecipe(recipe));
    SimulationRecipe same = recipe;
    same.early_end = EarlyEnd{1, 5, 2};
    same.cases = recipe.caseCount();
    EXPECT_TRUE(folder.checkRecipe(same));
    SimulationRecipe other = recipe;
    other.seed = 7;
    const auto refused = folder.checkRecipe(other);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("another recipe; name another folder"),
              std::string::npos)
        << refused.error().message();
    std::ofstream(at("out/recipe.json")) << "{}";
    EXPECT_FALSE(folder.checkRecipe(recipe));
}

}  // namespace
}  // namespace iou
