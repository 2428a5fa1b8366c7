// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pacing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou {
namespace {

/// A box that goes along x by these lengths, its IoU the share of the way squared.
Trajectory walk(const std::vector<double>& lengths) {
    Trajectory run;
    const auto n = static_cast<Eigen::Index>(lengths.size());
    run.boxes = Eigen::ArrayX4d::Ones(n + 1, 4);
    run.iou = run.loss = Eigen::ArrayXd::Zero(n + 1);
    run.direction = Eigen::ArrayX4d::Zero(n + 1, 4);
    double x = 0.0, whole = 0.0;
    for (const double length : lengths) whole += std::abs(length);
    for (Eigen::Index k = 0; k <= n; ++k) {
        run.boxes(k, 0) = x;
        run.iou(k) = std::pow(x / whole, 2.0);
        if (k < n) x += lengths[static_cast<std::size_t>(k)];
    }
    return run;
}

TEST(Pacing, EqualTimesShowEqualLengthsOfTheWay) {
    const Trajectory run = walk({4.0, 2.0, 1.0, 1.0});
    const Eigen::ArrayXd pace = paceOf(run, Pace::movement);
    ASSERT_EQ(pace.size(), 5);
    EXPECT_EQ(pace(0), 0.0);
    EXPECT_EQ(pace(4), 1.0);
    // 19/20 by length, 1/20 by step.
    EXPECT_NEAR(pace(1), 0.95 * 0.5 + 0.05 * 0.25, 1e-12);
    EXPECT_NEAR(pace(2), 0.95 * 0.75 + 0.05 * 0.5, 1e-12);
    const Eigen::ArrayXd iou = paceOf(run, Pace::iou);
    EXPECT_NEAR(iou(1), 0.95 * 0.25 + 0.05 * 0.25, 1e-12);
    const Eigen::ArrayXd steps = paceOf(run, Pace::steps);
    EXPECT_DOUBLE_EQ(steps(1), 0.25);
}

TEST(Pacing, WhatTremblesIsAtRest) {
    std::vector<double> lengths(20, 5.0);
    for (int k = 0; k < 400; ++k) lengths.push_back(k % 2 == 0 ? 0.5 : -0.5);
    const Eigen::ArrayXd pace = paceOf(walk(lengths), Pace::movement);
    // 400 steps of trembling take a little of the time; by their length it would be two thirds.
    EXPECT_GT(pace(20), 0.94);
    for (Eigen::Index k = 1; k < pace.size(); ++k) EXPECT_GT(pace(k), pace(k - 1));
}

TEST(Pacing, ARunThatDoesNotMoveGoesByItsSteps) {
    const Eigen::ArrayXd pace = paceOf(walk({0.0, 0.0, 0.0, 0.0}), Pace::movement);
    EXPECT_DOUBLE_EQ(pace(1), 0.25);
    EXPECT_EQ(paceOf(walk({}), Pace::movement).size(), 1);
    Trajectory broken = walk({1.0, 1.0, 1.0});
    broken.boxes(3, 0) = std::nan("");
    const Eigen::ArrayXd finite = paceOf(broken, Pace::movement);
    EXPECT_TRUE(finite.isFinite().all());
    EXPECT_EQ(finite(3), 1.0);
}

TEST(Pacing, PlacesAndStepsAreInverse) {
    const Eigen::ArrayXd pace = paceOf(walk({4.0, 2.0, 0.0, 0.0, 1.0}), Pace::movement);
    for (double step = 0.0; step <= 5.0; step += 0.125)
        EXPECT_NEAR(stepAtShare(pace, shareAtStep(pace, step)), step, 1e-9) << step;
    EXPECT_EQ(stepAtShare(pace, -1.0), 0.0);
    EXPECT_EQ(stepAtShare(pace, 2.0), 5.0);
    EXPECT_EQ(stepAtShare(Eigen::ArrayXd(), 0.5), 0.0);
}

TEST(Pacing, RunsOfOneClockShareIt) {
    const std::array paces{paceOf(walk({1.0, 1.0}), Pace::steps),
                           paceOf(walk({1.0, 1.0, 1.0, 1.0}), Pace::steps)};
    const Eigen::ArrayXd joined = joinedPace(paces);
    ASSERT_EQ(joined.size(), 5);
    EXPECT_DOUBLE_EQ(joined(1), 0.5 * (0.5 + 0.25));
    EXPECT_DOUBLE_EQ(joined(2), 0.5 * (1.0 + 0.5));
    EXPECT_DOUBLE_EQ(joined(4), 1.0);
    EXPECT_EQ(joinedPace({}).size(), 0);
}

TEST(Pacing, PushesThatCancelOutDoNotAgree) {
    Eigen::ArrayX4d pushes(101, 4);
    for (int k = 0; k <= 100; ++k)
        pushes.row(k) << (k < 50 ? 1.0 : (k % 2 == 0 ? 1.0 : -1.0)), 2.0, 0.0, k - 50.0;
    const Eigen::ArrayXd pace = Eigen::ArrayXd::LinSpaced(101, 0.0, 1.0);
    const Eigen::ArrayX4d agreed = agreement(pushes, pace, 0.0501);
    EXPECT_DOUBLE_EQ(agreed(20, 0), 1.0);
    EXPECT_LT(agreed(80, 0), 0.1);
    EXPECT_DOUBLE_EQ(agreed(80, 1), 1.0);
    EXPECT_DOUBLE_EQ(agreed(80, 2), 1.0);   // nothing pushes
    EXPECT_NEAR(agreed(50, 3), 0.0, 1e-9);  // it turns just here
    // Independent: the window by hand.
    double sum = 0.0, lengths = 0.0;
    for (int k = 48; k <= 58; ++k) {
        sum += pushes(k, 0);
        lengths += std::abs(pushes(k, 0));
    }
    EXPECT_NEAR(agreed(53, 0), std::abs(sum) / lengths, 1e-12);
}

TEST(Pacing, NoArrowIsSeenWhereItTurnsRound) {
    RunRecipe recipe{.loss = *Loss::parse("l1"), .optimizer = {}, .stop = {}};
    recipe.schedule = Schedule::constant(0.03);
    recipe.steps = 240;
    const Trajectory run = runRegression(recipe, {0.0, 2.0, 2.0, 0.5}, {1.0, 1.0, 1.0, 1.0});
    const Eigen::ArrayX4d pushes = edgePushes(run);
    const Eigen::ArrayX4d strength = pushStrength(run, paceOf(run, Pace::movement), 0.03);
    int turns = 0;
    for (int k = 1; k <= run.steps(); ++k)
        for (int edge = 0; edge < 4; ++edge) {
            if (!(pushes(k, edge) * pushes(k - 1, edge) < 0.0)) continue;
            ++turns;
            EXPECT_LT(std::max(strength(k, edge), strength(k - 1, edge)), 0.2)
                << "step " << k << ", edge " << edge;
        }
    EXPECT_GT(turns, 50);
    EXPECT_GT(strength.row(0).maxCoeff(), 0.7);
}

TEST(Pacing, ArrowsFadeWhereTheBoxArrivesAndNeverJump) {
    RunRecipe recipe{.loss = *Loss::parse("giou"), .optimizer = {}, .stop = {}};
    recipe.schedule = Schedule::constant(0.05);
    recipe.steps = 300;
    const Trajectory run =
        runRegression(recipe, {0.0, 0.0, 1.0, 1.0}, {2.0, 1.0, 1.5, 1.2}, nullptr);
    ASSERT_GT(run.iou(run.steps()), 0.8);
    const Eigen::ArrayXd pace = paceOf(run, Pace::movement);
    const Eigen::ArrayX4d strength = pushStrength(run, pace, 0.03);
    ASSERT_EQ(strength.rows(), run.steps() + 1);
    EXPECT_GT(strength.row(0).maxCoeff(), 0.8);
    EXPECT_LT(strength.row(run.steps()).maxCoeff(), 0.5);
    // As a film of 200 moving frames shows them: no arrow comes or goes within a few of them.
    const auto shown = [&](int frame, int edge) {
        const double step = stepAtShare(pace, frame / 200.0);
        const auto k = std::min(static_cast<Eigen::Index>(step), strength.rows() - 2);
        return strength(k, edge) +
               (step - static_cast<double>(k)) * (strength(k + 1, edge) - strength(k, edge));
    };
    for (int frame = 1; frame <= 200; ++frame)
        for (int edge = 0; edge < 4; ++edge)
            EXPECT_LT(std::abs(shown(frame, edge) - shown(frame - 1, edge)), 0.25)
                << "frame " << frame << ", edge " << edge;
}

}  // namespace
}  // namespace iou
