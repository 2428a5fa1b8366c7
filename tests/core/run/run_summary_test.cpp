// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_summary.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou {
namespace {

const Box<> unit{0.5, 0.5, 1.0, 1.0};

/// A run through these boxes, with the numbers that belong to them.
Trajectory through(const std::vector<Box<>>& boxes, const std::vector<double>& ious) {
    const auto n = static_cast<Eigen::Index>(boxes.size());
    Trajectory t;
    t.boxes.resize(n, 4);
    t.iou.resize(n);
    t.enlargement.resize(n);
    for (Eigen::Index k = 0; k < n; ++k) {
        const Box<>& b = boxes[static_cast<std::size_t>(k)];
        t.boxes.row(k) << b.cx, b.cy, b.w, b.h;
        t.iou(k) = ious[static_cast<std::size_t>(k)];
        t.enlargement(k) = b.w * b.h - 1.0;
    }
    return t;
}

TEST(RunSummary, StepsToAMarkCountTheFirstStateThatHasIt) {
    const auto t = through({unit, unit, unit, unit, unit}, {0.1, 0.5, 0.4, 0.75, 0.8});
    const RunSummary s = summarize(t, unit);
    EXPECT_EQ(s.steps_to, (std::array{1, 3, -1}));
    EXPECT_EQ(s.final_iou, 0.8);
    EXPECT_EQ(firstStepReaching(t, 0.0), 0);
    EXPECT_EQ(firstStepReaching(t, 0.8), 4);
    EXPECT_EQ(firstStepReaching(t, 0.81), -1);
}

TEST(RunSummary, TheGainIsCountedFromTheRunsOwnStart) {
    auto t = through({unit, unit, unit, unit, unit}, {0, 0, 0, 0, 0});
    t.loss = Eigen::ArrayXd(5);
    t.loss << 2.0, 2.5, 1.5, 1.0, 1.2;
    EXPECT_EQ(lossGained(t, Kind::loss, 0), 0.0);
    EXPECT_EQ(lossGained(t, Kind::loss, 1), -0.5);
    EXPECT_EQ(lossGained(t, Kind::loss, 2), 0.5);
    EXPECT_EQ(lossGained(t, Kind::loss, 3), 1.0);
    EXPECT_EQ(firstStepGaining(t, Kind::loss, -0.1), 0);
    EXPECT_EQ(firstStepGaining(t, Kind::loss, 0.4), 2);
    EXPECT_EQ(firstStepGaining(t, Kind::loss, 1.0), 3);
    EXPECT_EQ(firstStepGaining(t, Kind::loss, 1.1), -1);
    t.loss << 1.0, 1.0, 1.0, 2.0, 3.0;
    EXPECT_EQ(lossGained(t, Kind::loss, 4), 1.0);
    t.loss << 3.0, std::nan(""), 2.0, 1.0, std::nan("");
    EXPECT_EQ(lossGained(t, Kind::loss, 2), 0.5);
    EXPECT_TRUE(std::isnan(lossGained(t, Kind::loss, 4)));
    EXPECT_EQ(firstStepGaining(t, Kind::loss, 1.0), 3);
}

TEST(RunSummary, AMetricGainsAsItRises) {
    auto t = through({unit, unit, unit, unit}, {0, 0, 0, 0});
    t.loss = Eigen::ArrayXd(4);
    t.loss << 0.25, 0.125, 0.5, 0.75;
    EXPECT_EQ(lossGained(t, Kind::metric, 1), -0.25);
    EXPECT_EQ(lossGained(t, Kind::metric, 2), 0.5);
    EXPECT_EQ(firstStepGaining(t, Kind::metric, 0.6), 3);
    t.loss << 0.5, 0.25, 0.5, 0.125;
    EXPECT_EQ(lossGained(t, Kind::metric, 3), 1.0);
}

TEST(RunSummary, LargestEnlargementIsThatOfAnyState) {
    const auto t = through({{0, 0, 1, 0.5}, {0, 0, 2, 3}, {0, 0, 1, 1}}, {0, 0, 0});
    EXPECT_EQ(summarize(t, unit).largest_enlargement, 5.0);
    const auto small = through({{0, 0, 0.5, 0.5}, {0, 0, 0.1, 0.1}}, {0, 0});
    EXPECT_EQ(summarize(small, unit).largest_enlargement, -0.75);
}

TEST(RunSummary, PathLengthAddsTheStepsInAllFourNumbers) {
    const auto t = through({{0, 0, 1, 1}, {3, 4, 1, 1}, {3, 4, 1, 2}, {3, 4, 1, 1}}, {0, 0, 0, 0});
    EXPECT_DOUBLE_EQ(pathLength(t), 5.0 + 1.0 + 1.0);
    EXPECT_EQ(pathLength(through({unit}, {1.0})), 0.0);
}

TEST(RunSummary, OvershootIsMeasuredAtTheEdgesThatComeFromTheirSide) {
    // From the right to 0.2 beyond the place, and back.
    const auto right = through({{2.5, 0.5, 1, 1}, {0.3, 0.5, 1, 1}, unit}, {0, 0, 1});
    EXPECT_DOUBLE_EQ(overshoot(right, unit), 0.2);
    // Straight home: nothing; nor does an edge overshoot that starts in its place and leaves it.
    EXPECT_EQ(overshoot(through({{2.5, 0.5, 1, 1}, {1.5, 0.5, 1, 1}, unit}, {0, 0, 1}), unit), 0.0);
    EXPECT_EQ(overshoot(through({unit, {0.5, 0.5, 2, 2}}, {1, 0.25}), unit), 0.0);
    // A box that is too large and shrinks too far: each edge by 0.1 of the target's size.
    const Box<> wide{0.0, 0.0, 4.0, 2.0};
    const auto shrinking = through({{0, 0, 8, 2}, {0, 0, 3.2, 2}}, {0.5, 0.8});
    EXPECT_DOUBLE_EQ(overshoot(shrinking, wide), 0.1);
}

TEST(RunSummary, ARealRunAgreesWithItsCurves) {
    const RunRecipe recipe{*Loss::parse("giou"),
                           *Optimizer::parse("gd"),
                           Schedule::constant(0.05),
                           200,
                           BoxForm::xyxy,
                           false,
                           {}};
    const Box<> start{1.6, 1.2, 1.3, 0.7};
    const Trajectory t = runRegression(recipe, start, unit);
    const RunSummary s = summarize(t, unit);
    const int half = s.steps_to[0];
    ASSERT_GT(half, 0);
    EXPECT_GE(t.iou(half), 0.5);
    EXPECT_LT(t.iou(half - 1), 0.5);
    EXPECT_LE(s.steps_to[0], s.steps_to[1]);
    const Box<> end = t.box(t.steps());
    EXPECT_GE(s.path_length * (1 + 1e-12),
              std::hypot(end.cx - start.cx, end.cy - start.cy,
                         std::hypot(end.w - start.w, end.h - start.h)));
}

}  // namespace
}  // namespace iou
