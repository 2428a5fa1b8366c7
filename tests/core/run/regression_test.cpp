// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/regression.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::testing {
namespace {

Box<> corners(double l, double t, double r, double b) {
    return {(l + r) / 2, (t + b) / 2, r - l, b - t};
}
const Box<> unit = corners(0, 0, 1, 1);

RunRecipe descent(const char* loss, double rate, int steps) {
    return {.loss = *Loss::parse(loss),
            .optimizer = *Optimizer::parse("gd"),
            .schedule = Schedule::constant(rate),
            .steps = steps,
            .stop = {}};
}

/// IoU at iterations 5, 10, 20, 50 and 99 of descent in corners with rate 0.1.
void expectIous(const char* loss, const Box<>& start, const Box<>& target,
                const std::array<double, 5>& expected) {
    const Trajectory t = runRegression(descent(loss, 0.1, 99), start, target);
    ASSERT_EQ(t.steps(), 99);
    const int at[] = {5, 10, 20, 50, 99};
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(t.iou(at[i]), expected[i], 6e-4) << loss << " iteration " << at[i];
}

TEST(RunBounds, HoldEveryBoxWithNumbers) {
    Trajectory run = runRegression(descent("giou", 0.1, 60), corners(4, 3, 5, 5), unit);
    const Box<> bounds = runBounds(run);
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (int k = 0; k <= run.steps(); ++k) {
        left = std::min(left, run.box(k).left());
        right = std::max(right, run.box(k).right());
        top = std::min(top, run.box(k).top());
        bottom = std::max(bottom, run.box(k).bottom());
    }
    EXPECT_NEAR(bounds.left(), left, 1e-12);
    EXPECT_NEAR(bounds.right(), right, 1e-12);
    EXPECT_NEAR(bounds.top(), top, 1e-12);
    EXPECT_NEAR(bounds.bottom(), bottom, 1e-12);
    run.boxes(7, 2) = std::nan("");
    run.boxes(8, 0) = HUGE_VAL;
    EXPECT_TRUE(std::isfinite(runBounds(run).w));
    run.boxes.setConstant(std::nan(""));
    EXPECT_TRUE(std::isnan(runBounds(run).cx));
}

TEST(ExtendedIouFigure5a, WithSotEverySizeFollowsOnePath) {
    for (const double s : {1.0, 2.0, 4.0})
        expectIous("smooth_eiou_sot", corners(0, 0, s / 2, s / 2), corners(0, 0, s, s),
                   {0.740, 0.980, 1.0, 1.0, 1.0});
}

TEST(ExtendedIouFigure5a, WithoutSotLargeBoxesAreSlow) {
    expectIous("smooth_eiou", corners(0, 0, 0.5, 0.5), unit, {0.725, 0.980, 1, 1, 1});
    expectIous("smooth_eiou", corners(0, 0, 1, 1), corners(0, 0, 2, 2),
               {0.350, 0.472, 0.708, 0.984, 1.0});
    expectIous("smooth_eiou", corners(0, 0, 2, 2), corners(0, 0, 4, 4),
               {0.273, 0.299, 0.354, 0.535, 0.800});
}

TEST(ExtendedIouFigure5b, StartsOfThreeSizes) {
    expectIous("smooth_eiou_sot", corners(0, 0, 2, 2), unit, {0.347, 0.610, 0.997, 1, 1});
    expectIous("smooth_eiou_sot", corners(0, 0, 4, 4), unit, {0.068, 0.081, 0.110, 0.895, 1});
    expectIous("smooth_eiou", corners(0, 0, 2, 2), unit, {0.269, 0.303, 0.427, 1, 1});
    expectIous("smooth_eiou", corners(0, 0, 4, 4), unit, {0.063, 0.063, 0.064, 0.067, 0.074});
}

TEST(ExtendedIouFigure5b, TheLargeStartIsAllButTrapped) {
    const auto t = runRegression(descent("smooth_eiou", 0.1, 200), corners(0, 0, 4, 4), unit);
    const Box<> end = t.box(200);
    EXPECT_NEAR(end.left(), -0.01, 0.01);
    EXPECT_NEAR(end.right(), 3.23, 0.01);
    EXPECT_NEAR(t.iou(200), 0.095, 1e-3);
    const auto free =
        runRegression(descent("smooth_eiou_sot", 0.1, 200), corners(0, 0, 4, 4), unit);
    EXPECT_GT(free.iou(200), 0.999);
}

TEST(ExtendedIouFigure4c, PlainExtendedIouKeepsJumping) {
    const auto t =
        runRegression(descent("extended_iou_sot", 0.1, 100), corners(0, 0, 0.5, 0.5), unit);
    const auto last = t.iou.tail(11);
    EXPECT_LT(last.minCoeff(), 0.72);
    EXPECT_GT(last.maxCoeff(), 0.95);
}

TEST(Regression, RowKIsTheStateBeforeStepK) {
    const Box<> start{3, 3, 1, 2};
    const auto t = runRegression(descent("giou", 0.1, 10), start, unit);
    ASSERT_EQ(t.steps(), 10);
    EXPECT_EQ(t.stopped, StopReason::step_limit);
    EXPECT_EQ(t.box(0), start);
    const Loss giou = *Loss::parse("giou");
    for (int k = 0; k <= 10; ++k) {
        EXPECT_EQ(t.loss(k), giou.value(t.box(k), unit));
        const auto d = giou.direction(t.box(k), unit).d;
        for (int i = 0; i < 4; ++i) EXPECT_EQ(t.direction(k, i), d[static_cast<std::size_t>(i)]);
        EXPECT_NEAR(t.iou(k), 1.0 - Loss::parse("iou")->value(t.box(k), unit), 1e-15);
        EXPECT_NEAR(t.enlargement(k), t.box(k).w * t.box(k).h - 1.0, 1e-14);
    }
    // One step of descent in corners, by hand.
    const auto d = giou.gradient(start, unit).d;
    EXPECT_NEAR(t.box(1).left(), start.left() - 0.1 * (d[0] / 2 - d[2]), 1e-14);
    EXPECT_NEAR(t.box(1).bottom(), start.bottom() - 0.1 * (d[1] / 2 + d[3]), 1e-14);
}

TEST(Regression, StopsByItsRules) {
    const Box<> start{2.5, 0.5, 1, 1};
    auto r = descent("diou", 0.05, 5000);
    r.stop.iou_reached = 0.5;
    auto t = runRegression(r, start, unit);
    EXPECT_EQ(t.stopped, StopReason::iou_reached);
    EXPECT_GE(t.iou(t.steps()), 0.5);
    EXPECT_LT(t.iou(t.steps() - 1), 0.5);

    r = descent("l2", 0.1, 5000);
    r.stop.step_norm = 1e-6;
    t = runRegression(r, start, unit);
    EXPECT_EQ(t.stopped, StopReason::small_step);
    EXPECT_LT(t.steps(), 5000);

    r = descent("l2", 3.0, 5000);
    r.form = BoxForm::cxcywh;
    t = runRegression(r, {2.5, 0.5, 1, 1}, unit);
    EXPECT_EQ(t.stopped, StopReason::diverged);
    EXPECT_LE(std::fabs(t.box(t.steps()).cx), 1e9);
    EXPECT_TRUE(t.boxes.isFinite().all());
    r.stop.divergence = 0.0;  // off: only what is not finite ends it
    t = runRegression(r, {2.5, 0.5, 1, 1}, unit);
    EXPECT_EQ(t.stopped, StopReason::diverged);
    EXPECT_GT(std::fabs(t.box(t.steps()).cx), 1e300);
    EXPECT_TRUE(t.boxes.isFinite().all());

    r = descent("l1", 0.7, 100);
    r.form = BoxForm::cxcywh;
    t = runRegression(r, {0.5, 0.5, 1.5, 1.0}, {0.5, 0.5, 0.1, 1.0});
    EXPECT_NE(t.stopped, StopReason::diverged);
    r = descent("l1", 1.0, 100);
    r.form = BoxForm::cxcywh;
    t = runRegression(r, {0.5, 0.5, 0.5, 1.0}, {0.5, 0.5, 0.1, 1.0});
    EXPECT_EQ(t.stopped, StopReason::non_positive_size);
    EXPECT_LE(t.box(t.steps()).w, 0.0);
}

TEST(Regression, CanBeCancelled) {
    Progress progress;
    progress.cancel = true;
    const auto t = runRegression(descent("giou", 0.1, 100), {3, 3, 1, 1}, unit, &progress);
    EXPECT_EQ(t.stopped, StopReason::cancelled);
    EXPECT_EQ(t.steps(), 0);
    for (const StopReason s :
         {StopReason::step_limit, StopReason::iou_reached, StopReason::small_step,
          StopReason::non_positive_size, StopReason::diverged, StopReason::cancelled}) {
        EXPECT_FALSE(stopReasonText(s).empty());
        EXPECT_FALSE(stopReasonBrief(s).empty());
        EXPECT_LE(stopReasonBrief(s).size(), stopReasonText(s).size());
    }
}

TEST(Regression, MetricsAreAscended) {
    RunRecipe r = descent("ggiou_metric", 0.02, 50);
    const auto t = runRegression(r, {0.6, 0.55, 1.1, 0.9}, unit);
    EXPECT_GT(t.loss(t.steps()), t.loss(0));
}

TEST(Regression, TheIouFactorMultipliesTheStep) {
    auto plain = descent("giou", 0.1, 1);
    auto factor = plain;
    factor.iou_factor = true;
    const Box<> start{1.2, 0.5, 1, 1};
    const auto a = runRegression(plain, start, unit);
    const auto b = runRegression(factor, start, unit);
    EXPECT_NEAR(b.box(1).cx - start.cx, (2 - a.iou(0)) * (a.box(1).cx - start.cx), 1e-14);
}

TEST(Regression, RunningMeanAdvancesBeforeItIsUsed) {
    auto r = descent("wiou_v2:momentum=0.5", 0.1, 3);
    const auto t = runRegression(r, {1.2, 0.5, 1, 1}, unit);
    double mean = 1.0;
    for (int k = 0; k <= 3; ++k) {
        mean = 0.5 * mean + 0.5 * (1.0 - t.iou(k));
        EXPECT_NEAR(t.mean(k), mean, 1e-15);
        Loss frozen = *Loss::parse("wiou_v2");
        ASSERT_TRUE(frozen.setParameter("mean", mean));
        EXPECT_NEAR(t.loss(k), frozen.value(t.box(k), unit), 1e-14);
    }
    const auto fixed = runRegression(descent("wiou_v2:mean=0.5", 0.1, 3), {1.2, 0.5, 1, 1}, unit);
    for (int k = 0; k <= 3; ++k) EXPECT_EQ(fixed.mean(k), 0.5);
}

TEST(Schedule, StagesHoldUntilTheirLastStep) {
    const Schedule s{{{160, 0.1}, {180, 0.01}, {200, 0.001}}};
    EXPECT_EQ(s.rate(1), 0.1);
    EXPECT_EQ(s.rate(160), 0.1);
    EXPECT_EQ(s.rate(161), 0.01);
    EXPECT_EQ(s.rate(180), 0.01);
    EXPECT_EQ(s.rate(181), 0.001);
    EXPECT_EQ(s.rate(5000), 0.001);
    EXPECT_EQ(Schedule::constant(0.5).rate(77), 0.5);
}

}  // namespace
}  // namespace iou::testing
