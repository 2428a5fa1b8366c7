// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lab_quantities.hpp"
#include "core/rotated/rotated_lab.hpp"
#include "core/rotated/rotated_lab_json.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace iou {
namespace {

RotatedLoss plainLoss(std::string_view id) { return RotatedLoss(*findRotatedLoss(id)); }

TEST(RotatedRun, PlainDescentGoesAgainstThePartials) {
    const RotatedBox<> start{1.0, 2.0, 3.0, 2.0, 0.4}, target{0.0, 0.0, 4.0, 1.0, -0.2};
    RotatedRecipe recipe{*Optimizer::parse("gd"), 0.03, 0.05, 1, false};
    const RotatedTrajectory run = runRotated(recipe, plainLoss("kld"), start, target);
    ASSERT_EQ(run.states.size(), 2U);
    const auto& d = run.states[0].d;
    // Lengths in roots of the truth's area (2): a unit of the variable is 2 pixels.
    const double k = 0.03 * 2.0 * 2.0;
    const RotatedBox<> next = run.states[1].box;
    EXPECT_NEAR(next.cx, 1.0 - k * d[0], 1e-14);
    EXPECT_NEAR(next.cy, 2.0 - k * d[1], 1e-14);
    EXPECT_NEAR(next.w, 3.0 - k * d[2], 1e-14);
    EXPECT_NEAR(next.h, 2.0 - k * d[3], 1e-14);
    EXPECT_NEAR(next.a, 0.4 - 0.05 * d[4], 1e-14);
    recipe.log_sizes = true;
    const RotatedBox<> log = runRotated(recipe, plainLoss("kld"), start, target).states[1].box;
    EXPECT_NEAR(log.w, 3.0 * std::exp(-0.03 * 3.0 * d[2]), 1e-14);
    EXPECT_NEAR(log.h, 2.0 * std::exp(-0.03 * 2.0 * d[3]), 1e-14);
}

TEST(RotatedRun, EveryLossBringsTheBoxHomeAndScaleDoesNotMatter) {
    const RotatedBox<> start{0.4, -0.3, 2.2, 1.3, 0.5}, target{0.0, 0.0, 2.0, 1.0, 0.1};
    RotatedRecipe recipe;
    recipe.steps = 400;
    for (const auto& entry : rotatedLosses()) {
        SCOPED_TRACE(std::string(entry.info.id));
        const RotatedTrajectory run = runRotated(recipe, RotatedLoss(entry), start, target);
        EXPECT_EQ(run.stopped, StopReason::step_limit);
        ASSERT_EQ(run.states.size(), 401U);
        EXPECT_GT(run.states.back().iou, 0.9);
        EXPECT_LT(run.states.back().loss, run.states.front().loss);
    }
    const auto scaled = [](RotatedBox<> b) {
        for (double* x : {&b.cx, &b.cy, &b.w, &b.h}) *x *= 64.0;
        return b;
    };
    const auto small = runRotated(recipe, plainLoss("giou"), start, target);
    const auto large = runRotated(recipe, plainLoss("giou"), scaled(start), scaled(target));
    EXPECT_NEAR(small.states[100].box.cx * 64.0, large.states[100].box.cx, 1e-6);
    EXPECT_NEAR(small.states[100].box.a, large.states[100].box.a, 1e-8);
}

TEST(RotatedLab, SlopesThatSymmetryForbidsAreNothing) {
    // A box turned about the truth's own centre, as lesson 20 begins: by symmetry its centre has no
    // slope, but of losses whose clipping of polygons leaves some rounding there.
    RotatedLab lab;
    lab.target = {320.0, 240.0, 240.0, 60.0, 0.0};
    lab.pred = {320.0, 240.0, 240.0, 60.0, std::numbers::pi / 12.0};
    for (const RotatedJudged& judged : outcomeOf(lab).losses) {
        EXPECT_EQ(judged.d[0], 0.0);
        EXPECT_EQ(judged.d[1], 0.0);
        EXPECT_GT(std::abs(judged.d[4]), 0.05);
    }
}

TEST(RotatedRun, EndsWhereASizeIsGone) {
    RotatedRecipe recipe{*Optimizer::parse("gd"), 10.0, 0.0, 50, false};
    const auto run =
        runRotated(recipe, plainLoss("gwd"), {0.0, 0.0, 9.0, 1.0, 0.0}, {0.0, 0.0, 1.0, 1.0, 0.0});
    EXPECT_EQ(run.stopped, StopReason::non_positive_size);
    EXPECT_LE(std::min(run.states.back().box.w, run.states.back().box.h), 0.0);
    EXPECT_FALSE(std::isnan(run.states.back().loss));
}

TEST(RotatedSurface, IsTheLossAtEveryPlaceWhateverTheThreads) {
    const RotatedLab lab;
    for (const RotatedAxis axis :
         {RotatedAxis::cx, RotatedAxis::cy, RotatedAxis::w, RotatedAxis::h}) {
        const RotatedSurfaceRequest request{plainLoss("giou"), lab.pred, lab.target,
                                            usualRange(RotatedAxis::angle, lab.pred, lab.target, 9),
                                            usualRange(axis, lab.pred, lab.target, 7)};
        const auto one = computeRotatedSurface(request, 1, nullptr);
        const auto three = computeRotatedSurface(request, 3, nullptr);
        ASSERT_EQ(one.rows(), 7);
        ASSERT_EQ(one.cols(), 9);
        EXPECT_TRUE((one == three).all());
        for (int i = 0; i < 7; ++i)
            for (int j = 0; j < 9; ++j) {
                RotatedBox<> box = withNumber(lab.pred, RotatedAxis::angle, request.x.at(j));
                box = withNumber(box, axis, request.y.at(i));
                EXPECT_EQ(one(i, j), static_cast<float>(request.loss.value(box, lab.target)));
            }
        // The box itself lies inside, and half a turn comes back to where it was.
        const auto x = numbersOf(lab.pred);
        EXPECT_LE(request.y.lo, x[static_cast<std::size_t>(axis)]);
        EXPECT_GE(request.y.hi, x[static_cast<std::size_t>(axis)]);
        EXPECT_NEAR(one(3, 0), one(3, 8), 1e-6);
    }
    Progress progress;
    progress.cancel = true;
    EXPECT_EQ(computeRotatedSurface({plainLoss("iou"), lab.pred, lab.target,
                                     usualRange(RotatedAxis::cx, lab.pred, lab.target, 4),
                                     usualRange(RotatedAxis::w, lab.pred, lab.target, 4)},
                                    2, &progress)
                      .size() > 0,
              false);
}

TEST(RotatedLab, OutcomeIsOfTheStepThatIsShown) {
    RotatedLab lab;
    lab.loss = plainLoss("kld");
    lab.step = 30;
    const RotatedOutcome out = outcomeOf(lab);
    EXPECT_EQ(out.step, 30);
    EXPECT_EQ(out.box, out.run.states[30].box);
    EXPECT_EQ(out.overlap.iou(), out.run.states[30].iou);
    EXPECT_EQ(out.chosen.value, lab.loss.value(out.box, lab.target));
    ASSERT_EQ(out.losses.size(), rotatedLosses().size());
    EXPECT_EQ(out.losses[0].value, 1.0 - out.overlap.iou());
    EXPECT_EQ(out.losses[4].d, out.chosen.d);
    const auto& d = out.run.states[30].d;
    EXPECT_EQ(out.chosen.d[4], d[4]);
    EXPECT_NEAR(out.chosen.d[0], d[0] * std::sqrt(240.0 * 120.0), 1e-15);
    lab.step = 99999;
    EXPECT_EQ(outcomeOf(lab).step, lab.recipe.steps);
}

TEST(RotatedLab, FirstSceneIsLeftOutAndTheRestComesBack) {
    EXPECT_TRUE(rotatedLabJson(RotatedLab{}).is_null());
    RotatedLab lab;
    lab.pred.a = 2.5;
    lab.loss = plainLoss("gwd");
    ASSERT_TRUE(lab.loss.setTau(2.0));
    ASSERT_TRUE(lab.loss.setFunction("sqrt"));
    lab.notation = AngleNotation::oc;
    lab.y = RotatedAxis::h;
    lab.recipe.log_sizes = true;
    lab.step = 7;
    const auto read = [](const std::string& text) -> Result<RotatedLab> {
        JsonDocument json(text, "x");
        RotatedLab out;
        readRotatedLab(json.root(), out);
        if (json.error()) return *json.error();
        return out;
    };
    const auto back = read(rotatedLabJson(lab).dump());
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, lab);
    EXPECT_FALSE(read(R"({"pred": [0, 0, -1, 1, 0]})"));
    EXPECT_FALSE(read(R"({"surface": {"x": "w", "y": "w"}})"));
    EXPECT_FALSE(read(R"({"loss": {"id": "siou"}})"));
    EXPECT_FALSE(read(R"({"loss": {"id": "iou", "tau": 2}})"));
}

TEST(RotatedLab, LessonsMayAskIt) {
    Document document;
    RotatedLab& lab = document.lab<RotatedLab>();
    lab.pred = lab.target;
    lab.pred.a += std::numbers::pi / 6.0;
    Situation situation(document, 0);
    const auto ask = [&](std::string_view name) { return (*findQuantity(name))(situation); };
    EXPECT_NEAR(ask("rotated.angle"), 30.0, 1e-12);
    EXPECT_EQ(ask("rotated.iou"), rotatedOverlap(lab.pred, lab.target).iou());
    EXPECT_LT(ask("rotated.turning"), 0.0);  // back to the truth
    EXPECT_EQ(ask("rotated.step"), 0.0);
    EXPECT_FALSE(findQuantity("rotated.nothing"));
}

}  // namespace
}  // namespace iou
