// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/term_sources.hpp"
#include "core/explain/term_values.hpp"
#include "core/geometry/box_between.hpp"
#include "core/geometry/iou.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou {
namespace {

const Box<> kStart{2.3, 1.5, 0.9, 0.7}, kTarget{0.5, 0.5, 1.0, 1.0};

RunRecipe recipeOf(const char* loss, int steps = 60) {
    return {.loss = *Loss::parse(loss),
            .optimizer = *Optimizer::parse("gd"),
            .schedule = Schedule::constant(0.05),
            .steps = steps,
            .stop = {}};
}

TEST(TermValues, OfGiouAreOneMinusIouAndTheUncoveredShare) {
    const RunRecipe recipe = recipeOf("giou");
    const Trajectory run = runRegression(recipe, kStart, kTarget);
    const auto values = termValues(recipe, run, kTarget);
    ASSERT_EQ(values.rows(), run.steps() + 1);
    ASSERT_EQ(values.cols(), 2);
    for (int k = 0; k <= run.steps(); ++k) {
        const Box<> box = run.box(k), around = enclosingBox(box, kTarget);
        const double iou = iouOf(box, kTarget);
        const double covered = (box.w * box.h + kTarget.w * kTarget.h) / (1.0 + iou);
        EXPECT_NEAR(values(k, 0), 1.0 - iou, 1e-13) << k;
        EXPECT_NEAR(values(k, 1), 1.0 - covered / (around.w * around.h), 1e-13) << k;
    }
}

TEST(TermValues, PartsOfASumAddUpToTheLoss) {
    for (const char* id : {"l1", "giou", "diou", "ciou", "efficient_iou", "interp_iou", "siou"}) {
        const RunRecipe recipe = recipeOf(id);
        const Trajectory run = runRegression(recipe, kStart, kTarget);
        const auto values = termValues(recipe, run, kTarget);
        const auto sources = sourcesOf(recipe.loss.entry());
        for (int k = 0; k <= run.steps(); ++k) {
            double sum = 0.0;
            for (std::size_t i = 0; i < sources.size(); ++i)
                if (isSummand(sources[i]->role)) sum += values(k, static_cast<Eigen::Index>(i));
            EXPECT_NEAR(sum, run.loss[k], 1e-12) << id << " " << k;
        }
    }
}

TEST(TermValues, OfAProductUseTheMeanTheRunHad) {
    const RunRecipe recipe = recipeOf("wiou_v3");
    const Trajectory run = runRegression(recipe, {1.0, 0.8, 1.2, 0.9}, kTarget);
    ASSERT_NE(run.mean[0], run.mean[run.steps()]);
    const auto values = termValues(recipe, run, kTarget);
    const auto sources = sourcesOf(recipe.loss.entry());
    ASSERT_EQ(values.cols(), static_cast<Eigen::Index>(sources.size()));
    EXPECT_TRUE(values.isFinite().all());
}

TEST(TermValues, OfALongRunAreThoseOfItsBeginning) {
    RunRecipe recipe = recipeOf("giou", term_values_limit + 5);
    recipe.schedule = Schedule::constant(1e-9);
    const Trajectory run = runRegression(recipe, kStart, kTarget);
    const auto values = termValues(recipe, run, kTarget);
    EXPECT_TRUE(values.row(term_values_limit - 1).isFinite().all());
    EXPECT_TRUE(values.row(term_values_limit).isNaN().all());
}

TEST(ReadableLoss, IsNothingWhereOnlyRoundingIsLeftAndASmallNumberWhereItIsOne) {
    const Box<> target{0.1, 0.7, 0.3, 1.1};
    const Box<> beside{target.cx + 1e-9, target.cy, target.w, target.h};
    Trajectory run;
    run.boxes.resize(3, 4);
    for (int k = 0; const Box<>& box : {kStart, target, beside})
        run.boxes.row(k++) << box.cx, box.cy, box.w, box.h;
    run.mean = Eigen::ArrayXd::Ones(3);
    for (const char* id : {"giou", "l2"}) {
        const RunRecipe recipe = recipeOf(id);
        run.loss.resize(3);
        for (int k = 0; k < 3; ++k) run.loss[k] = recipe.loss.value(run.box(k), target);
        run.loss[1] += 8.7e-22;  // as other processors leave it
        EXPECT_EQ(readableLoss(recipe, run, target, 0), run.loss[0]) << id;
        EXPECT_EQ(readableLoss(recipe, run, target, 1), 0.0) << id;
        EXPECT_NEAR(readableLoss(recipe, run, target, 2), run.loss[2], 1e-6 * run.loss[2]) << id;
        EXPECT_GT(readableLoss(recipe, run, target, 2), 0.0) << id;
    }
}

}  // namespace
}  // namespace iou
