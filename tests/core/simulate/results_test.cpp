// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/results.hpp"
#include "tests/core/support/folder_test.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>

namespace iou {
namespace {

LossCurves curves(std::string spec, std::vector<std::string> columns, Eigen::ArrayXXd rows) {
    LossCurves c;
    c.spec = std::move(spec);
    c.columns = std::move(columns);
    c.rows = std::move(rows);
    c.cases = 2;
    return c;
}

SimulationResult sample() {
    SimulationResult result;
    Eigen::ArrayXXd one(2, 2);
    one << 0.5, 1.0, 0.25, 2.0;
    Eigen::ArrayXXd two(1, 2);
    two << 1.0 / 3.0, std::numeric_limits<double>::infinity();
    result.losses.push_back(curves("giou", {"iou_loss", "part_a"}, std::move(one)));
    result.losses.push_back(
        curves("mpdiou:image_w=8,image_h=6", {"iou_loss", "part_b"}, std::move(two)));
    return result;
}

TEST(Curves, ColumnsAreTheUnionAndMissingOnesAreEmpty) {
    EXPECT_EQ(curvesCsv(sample()), "loss,step,iou_loss,part_a,part_b\n"
                                   "giou,0,0.5,1,\n"
                                   "giou,1,0.25,2,\n"
                                   "\"mpdiou:image_w=8,image_h=6\",0,0.3333333333333333,,inf\n");
}

TEST(Curves, WhatIsNotFiniteIsCountedFromItsFirstStepOn) {
    SimulationResult result = sample();
    EXPECT_FALSE(notFiniteOf(result.losses[0]));
    EXPECT_EQ(notFiniteOf(result.losses[0]).numbers(), 4);
    const NotFinite found = notFiniteOf(result.losses[1]);
    EXPECT_EQ(found.count(), 1);
    EXPECT_EQ(found.firstRow(), 0);
    EXPECT_EQ(found.firstColumn(), "part_b");
    // A part while its loss is not in force is no number, in the file neither.
    result.losses[0].rows(0, 1) = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(notFiniteOf(result.losses[0]).count(), 1);
    result.losses[0].spec = "giou@0,ciou";
    EXPECT_FALSE(notFiniteOf(result.losses[0]));
    EXPECT_EQ(notFiniteOf(result.losses[0]).numbers(), 3);
}

TEST(Summary, SpellsWhatIsNotFiniteAndLabelsWhatIsIncomplete) {
    SimulationRecipe recipe;
    recipe.protocol = *findProtocol("wiou_major");
    SimulationResult result = sample();
    result.cancelled = true;
    const std::string text = summaryJson(recipe, result, 10.0);
    EXPECT_NE(text.find("\"cancelled\": true"), std::string::npos);
    EXPECT_NE(text.find("\"complete\": false"), std::string::npos);
    EXPECT_EQ(text.find("\"complete\": true"), std::string::npos);
    EXPECT_NE(text.find("\"part_b\": \"inf\""), std::string::npos);
    EXPECT_EQ(text.find("null"), std::string::npos);
}

using Cases = testing::FolderTest;

TEST_F(Cases, UnfinishedOnesAreNotWrittenAsNumbers) {
    SimulationResult result = sample();
    // The second was cancelled between two steps: its means are over all cases, few are finished.
    result.losses[0].finished = 2;
    result.losses[1].finished = 1;
    const auto columns = static_cast<Eigen::Index>(CaseResults::columns().size());
    result.cases.per_loss.assign(2, Eigen::ArrayXXf::Constant(3, columns, 0.5F));
    ASSERT_TRUE(writeCases(result, at("c.csv")));
    const std::string csv = content(at("c.csv"));
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 2 + 1);
    ASSERT_TRUE(writeCases(result, at("c.npy")));
    const std::string npy = content(at("c.npy"));
    EXPECT_NE(npy.find("'shape': (2, 2)"), std::string::npos);
    for (const auto& name : CaseResults::columns())
        EXPECT_NE(npy.find("('" + name + "', '<f4')"), std::string::npos) << name;
    float last = 0.0F;
    std::memcpy(&last, npy.data() + npy.size() - sizeof last, sizeof last);
    EXPECT_TRUE(std::isnan(last));
    EXPECT_FALSE(writeCases(result, at("c.txt")));
}

}  // namespace
}  // namespace iou
