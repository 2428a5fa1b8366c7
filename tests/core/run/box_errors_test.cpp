// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/explorer.hpp"
#include "core/registry/loss.hpp"
#include "core/run/box_errors.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou {
namespace {

const Box<> kTruth{0.5, 0.5, 1.0, 1.0};

Trajectory through(const std::vector<Box<>>& boxes) {
    Trajectory t;
    t.boxes.resize(static_cast<Eigen::Index>(boxes.size()), 4);
    for (Eigen::Index k = 0; k < t.boxes.rows(); ++k) {
        const Box<>& b = boxes[static_cast<std::size_t>(k)];
        t.boxes.row(k) << b.cx, b.cy, b.w, b.h;
    }
    return t;
}

RunRecipe recipeOf(std::string_view loss) {
    RunRecipe recipe = firstRun();
    recipe.loss = *Loss::parse(loss);
    return recipe;
}

TEST(BoxErrors, AreDistancesInPixels) {
    const Trajectory t = through({kTruth, {2.0, 0.25, 0.5, 3.0}});
    EXPECT_EQ(boxErrors(t, kTruth, BoxError::center)(0), 0.0);
    EXPECT_EQ(boxErrors(t, kTruth, BoxError::center)(1), 1.75);
    EXPECT_EQ(boxErrors(t, kTruth, BoxError::size)(1), 2.5);
    EXPECT_EQ(boxErrors(t, kTruth, BoxError::l1)(1), 4.25);
}

TEST(BoxErrors, TheSumIsTheL1LossOfTheSameBoxes) {
    const Trajectory t = runRegression(recipeOf("giou"), {2.5, 1.5, 0.7, 1.4}, kTruth);
    const Eigen::ArrayXd l1 = boxErrors(t, kTruth, BoxError::l1);
    ASSERT_EQ(l1.size(), t.steps() + 1);
    const Loss loss = *Loss::parse("l1");
    for (int k = 0; k <= t.steps(); ++k)
        EXPECT_NEAR(l1(k), loss.value(t.box(k), kTruth), 1e-12) << k;
}

TEST(Outgrowth, ComparesWithTheLargerOfBothEnds) {
    const Box<> small{3.0, 3.0, 0.5, 0.5}, large{3.0, 3.0, 2.0, 2.0};
    EXPECT_EQ(outgrowth(through({small, {2.0, 2.0, 3.0, 1.0}}), kTruth, 1), 3.0);
    EXPECT_EQ(outgrowth(through({large, {2.0, 2.0, 3.0, 1.0}}), kTruth, 1), 0.75);
}

TEST(Outgrowth, StretchesAreApartAndKeepTheirEnds) {
    const Box<> same{3.0, 3.0, 1.0, 1.0}, grown{2.0, 2.0, 2.0, 1.0}, wobble{2.0, 2.0, 1.005, 1.0};
    const Trajectory t = through({same, grown, grown, wobble, grown});
    EXPECT_EQ(outgrownSteps(t, kTruth), (std::vector<StepSpan>{{1, 2}, {4, 4}}));
    EXPECT_TRUE(outgrownSteps(through({same, wobble, same}), kTruth).empty());
}

// The InterpIoU paper's point: a penalty makes a box that is apart grow, an interpolated box does
// not.
TEST(Outgrowth, TellsGiouFromInterpIou) {
    const Box<> apart{3.0, 2.2, 1.0, 1.0};
    const auto largest = [&](std::string_view loss) {
        const Trajectory t = runRegression(recipeOf(loss), apart, kTruth);
        double most = 0.0;
        for (int k = 0; k <= t.steps(); ++k) most = std::max(most, outgrowth(t, kTruth, k));
        return most;
    };
    EXPECT_GT(largest("giou"), 1.5);
    EXPECT_LT(largest("interp_iou"), 1.2);
}

}  // namespace
}  // namespace iou
