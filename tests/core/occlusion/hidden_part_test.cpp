// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/iou.hpp"
#include "core/occlusion/occlusion_lab.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::occlusion {
namespace {

constexpr Side kSides[] = {Side::left, Side::top, Side::right, Side::bottom};

/// In one dimension: the prediction covers 1 - alpha + x of the truth, or all of it and more.
double closedForm(double alpha, double x) {
    const double length = std::max(0.0, 1.0 - alpha + x);
    return length <= 1.0 ? length : 1.0 / length;
}

TEST(HiddenPart, IouIsTheClosedFormAtEverySide) {
    testing::Random random(testing::printedSeed("HiddenPart.IouIsTheClosedFormAtEverySide"));
    for (int i = 0; i < testing::scaled(500); ++i) {
        const Box<> truth{random.uniform(-9, 9), random.uniform(-9, 9), random.logUniform(0.1, 9),
                          random.logUniform(0.1, 9)};
        const double alpha = random.unit(), x = random.uniform(-1.0, 1.0);
        for (const Side side : kSides) {
            const Judged j = judge(truth, alpha, side, x);
            EXPECT_NEAR(j.iou, closedForm(alpha, x), 1e-12);
            EXPECT_DOUBLE_EQ(j.bound, 1.0 - alpha);
            EXPECT_NEAR(iouOf(j.visible, truth), j.bound, 1e-12);
            EXPECT_EQ(j.inside, x <= 0.0);
            EXPECT_FALSE(j.inside && j.above);
        }
    }
}

TEST(HiddenPart, NothingInsideTheVisiblePartBeatsTheBound) {
    testing::Random random(testing::printedSeed("HiddenPart.NothingInsideBeatsTheBound"));
    const Box<> truth{5, 5, 8, 6};
    for (int i = 0; i < testing::scaled(2000); ++i) {
        const double alpha = random.unit();
        const Box<> seen = visiblePart(truth, alpha, kSides[random.below(4)]);
        const double l = random.uniform(seen.left(), seen.right());
        const double t = random.uniform(seen.top(), seen.bottom());
        const double r = random.uniform(l, seen.right()), b = random.uniform(t, seen.bottom());
        EXPECT_LE(iouOf({0.5 * (l + r), 0.5 * (t + b), r - l, b - t}, truth),
                  boundOf(alpha) + 1e-12);
    }
}

/// A guess that is right beats the bound up to an IoU of 1; one that goes on too far falls below
/// it.
TEST(HiddenPart, TheBoundDoesNotHoldBeyondTheVisiblePart) {
    const Box<> truth{0, 0, 1, 1};
    EXPECT_NEAR(judge(truth, 0.4, Side::right, 0.4).iou, 1.0, 1e-12);
    EXPECT_TRUE(judge(truth, 0.4, Side::right, 0.1).above);
    EXPECT_TRUE(judge(truth, 0.4, Side::right, 1.0).above);
    const Judged far = judge(truth, 0.1, Side::right, 1.0);
    EXPECT_NEAR(far.iou, 1.0 / 1.9, 1e-12);
    EXPECT_FALSE(far.above);
    EXPECT_FALSE(far.inside);
    EXPECT_FALSE(judge(truth, 0.4, Side::right, 0.0).above);
}

TEST(OcclusionLab, TheFirstSceneStandsAtTheBound) {
    const Judged j = outcomeOf(OcclusionLab{});
    EXPECT_NEAR(j.iou, 0.6, 1e-12);
    EXPECT_TRUE(j.inside);
}

}  // namespace
}  // namespace iou::occlusion
