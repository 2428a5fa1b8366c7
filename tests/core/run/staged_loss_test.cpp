// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optim/optimizer.hpp"
#include "core/run/run_line.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

constexpr Box<> kStart{1.42, 1.06, 1.3, 0.72};
constexpr Box<> kTarget{0.5, 0.5, 1.0, 1.0};

RunRecipe recipeOf(const char* losses, int steps) {
    RunRecipe r{.loss = *Loss::parse("iou"),
                .optimizer = Optimizer(),
                .schedule = Schedule::constant(0.02),
                .steps = steps,
                .stop = {}};
    r.setLosses(*StagedLoss::parse(losses));
    return r;
}

TEST(StagedLoss, ReadsBackAlike) {
    for (const char* const text : {"giou", "l1@60,ciou", "l1@1,interp_iou:alpha=0.9@200,ciou",
                                   "wiou_v3:alpha=1.7,delta=2.7@5,iou"}) {
        const auto losses = StagedLoss::parse(text);
        ASSERT_TRUE(losses) << losses.error().message();
        EXPECT_EQ(losses->spec(), text);
    }
    EXPECT_EQ(StagedLoss::parse("l1@60,ciou")->title(), "L1 @60 CIoU");
}

TEST(StagedLoss, WhatIsWrongIsSaid) {
    const auto message = [](const char* text) {
        const auto losses = StagedLoss::parse(text);
        return losses ? std::string() : losses.error().message();
    };
    EXPECT_EQ(message("l1@60"), "loss \"l1@60\": no loss follows step 60; write it as l1@60,ciou");
    EXPECT_EQ(message("l1@60,ciou@60,giou"),
              "loss \"l1@60,ciou@60,giou\": \"60\" is not the last step of a loss; give a whole "
              "number from 61 to 10000000");
    EXPECT_NE(message("l1@-3,ciou").find("\"-3\""), std::string::npos);
    EXPECT_NE(message("l1@2.5,ciou").find("\"2.5\""), std::string::npos);
    EXPECT_NE(message("l1@60,nothing").find("no loss \"nothing\""), std::string::npos);
    std::string many = "l1";
    for (int i = 1; i <= 16; ++i) many += '@' + std::to_string(i) + ",l1";
    EXPECT_NE(message(many.c_str()).find("more than 16"), std::string::npos);
}

TEST(StagedLoss, TheStageInForceFollowsItsLastStep) {
    const auto later = StagedLoss::parse("l1@2,ciou@4,giou")->later;
    const auto stages = [&](int steps) {
        std::vector<int> out;
        for (int k = 0; k <= steps; ++k) out.push_back(stageAt(later, k, steps));
        return out;
    };
    EXPECT_EQ(stages(6), (std::vector<int>{0, 0, 1, 1, 2, 2, 2}));
    // The last state belongs to the last step: nothing is shown that never moved the box.
    EXPECT_EQ(stages(4), (std::vector<int>{0, 0, 1, 1, 1}));
    EXPECT_EQ(stages(2), (std::vector<int>{0, 0, 0}));
}

TEST(StagedLoss, ADescentIsTheFirstLossThenTheSecondWithTheStateItLeft) {
    const Trajectory both = runRegression(recipeOf("l1@30,ciou", 60), kStart, kTarget);
    const Trajectory first = runRegression(recipeOf("l1", 60), kStart, kTarget);
    ASSERT_EQ(both.steps(), 60);
    EXPECT_TRUE((both.boxes.topRows(31) == first.boxes.topRows(31)).all());
    EXPECT_TRUE((both.loss.head(30) == first.loss.head(30)).all());
    const RunRecipe recipe = recipeOf("l1@30,ciou", 60);
    // By hand: the optimiser goes on with the moments L1 left.
    OptimizerState state;
    Box<> box = kStart;
    for (int k = 0; k < 60; ++k) {
        const Loss loss = *Loss::parse(k < 30 ? "l1" : "ciou");
        EXPECT_EQ(recipe.lossAt(k), loss) << k;
        EXPECT_EQ(both.loss(k), loss.value(box, kTarget)) << k;
        box = optimizerStep(recipe.optimizer, recipe.form, {0.02, 1.0, k + 1}, box,
                            loss.direction(box, kTarget).d, state);
        EXPECT_EQ(both.box(k + 1), box) << k;
    }
    // Fresh moments would go elsewhere.
    const Trajectory fresh = runRegression(recipeOf("ciou", 30), first.box(30), kTarget);
    EXPECT_FALSE(fresh.box(1) == both.box(31));
}

TEST(StagedLoss, AMetricIsAscendedWhileItIsInForce) {
    RunRecipe recipe = recipeOf("l1@40,ggiou_metric", 80);
    recipe.schedule = Schedule::constant(0.005);
    const Trajectory t = runRegression(recipe, {0.7, 0.6, 1.1, 0.9}, kTarget);
    EXPECT_GT(t.loss(80), t.loss(40));
    EXPECT_GT(t.iou(80), 0.9);
}

TEST(StagedLoss, ARunningMeanBeginsWhereItsLossDoes) {
    const Trajectory t = runRegression(recipeOf("l1@10,wiou_v3:momentum=0.5", 20), kStart, kTarget);
    for (int k = 0; k < 10; ++k) EXPECT_EQ(t.mean(k), 1.0);
    EXPECT_DOUBLE_EQ(t.mean(10), 0.5 + 0.5 * (1.0 - t.iou(10)));
}

TEST(StagedLoss, GoesThroughTheRecipeLine) {
    RunRequest run{recipeOf("l1@30,ciou", 60), kStart, kTarget};
    run.recipe.form = BoxForm::faster_rcnn;
    run.recipe.code = {Box<>{0.0, 0.5, 2.0, 1.0}, true, false};
    const std::string line = runLine(run);
    EXPECT_NE(line.find("loss=l1@30,ciou "), std::string::npos) << line;
    EXPECT_NE(line.find("form=faster_rcnn anchor=cxcywh:0,0.5,2,1 code_weights=on "),
              std::string::npos)
        << line;
    const auto back = parseRunLine(line);
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, run);
}

/// Cut by the clamp or not, the code's descent in small steps ends at the target.
TEST(AnchoredDescent, ReachesTheTargetInEveryCodeAndKeepsItsScale) {
    for (const BoxForm form :
         {BoxForm::faster_rcnn, BoxForm::center_size, BoxForm::corners_sqrt_area}) {
        RunRecipe recipe = recipeOf("giou", 2000);
        recipe.form = form;
        recipe.schedule = {{{1000, 0.01}, {2000, 0.0005}}};
        const Trajectory one = runRegression(recipe, kStart, kTarget);
        EXPECT_GT(one.iou(one.steps()), 0.995) << formName(form);
        // Everything 64 times as large, the anchor (the start) too: the same run by the codes.
        const auto times = [](const Box<>& b) {
            return Box<>{64 * b.cx, 64 * b.cy, 64 * b.w, 64 * b.h};
        };
        const Trajectory large = runRegression(recipe, times(kStart), times(kTarget));
        for (int k = 0; k <= 50; ++k) EXPECT_NEAR(large.iou(k), one.iou(k), 1e-9) << formName(form);
    }
}

}  // namespace
}  // namespace iou
