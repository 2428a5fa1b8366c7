// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotated/angle_notation.hpp"
#include "core/rotated/rotated_overlap.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace iou {
namespace {

using std::numbers::pi;

TEST(AngleNotation, EveryNotationIsTheSameBoxInItsRange) {
    testing::Random random(testing::printedSeed("AngleNotation"));
    for (int n = testing::scaled(3000); n > 0; --n) {
        const double quarter = pi / 2.0 * random.below(9) - 2.0 * pi;
        const RotatedBox<> box{random.uniform(-1.0, 1.0), 0.0, random.logUniform(0.1, 3.0),
                               random.logUniform(0.1, 3.0),
                               n % 3 == 0 ? quarter : random.uniform(-30.0, 30.0)};
        for (const auto notation : {AngleNotation::oc, AngleNotation::le90, AngleNotation::le135}) {
            const RotatedBox<> out = inNotation(box, notation);
            EXPECT_NEAR(rotatedOverlap(out, box).iou(), 1.0, 1e-12);
            if (notation == AngleNotation::oc) {
                EXPECT_GT(out.a, 0.0);
                EXPECT_LE(out.a, pi / 2.0);
                continue;
            }
            const double lo = notation == AngleNotation::le90 ? -pi / 2.0 : -pi / 4.0;
            EXPECT_GE(out.w, out.h);
            EXPECT_GE(out.a, lo);
            EXPECT_LT(out.a, lo + pi);
            EXPECT_EQ(inNotation(out, notation), out);
        }
        EXPECT_EQ(inNotation(box, AngleNotation::free), box);
    }
}

TEST(AngleNotation, MeetsTheDefinitionsByHand) {
    const RotatedBox<> upright{0.0, 0.0, 1.0, 2.0, 0.0};
    // OpenCV has no angle 0: the box is lying, turned by a quarter.
    EXPECT_EQ(inNotation(upright, AngleNotation::oc), (RotatedBox<>{0.0, 0.0, 2.0, 1.0, pi / 2.0}));
    EXPECT_EQ(inNotation(upright, AngleNotation::le90),
              (RotatedBox<>{0.0, 0.0, 2.0, 1.0, -pi / 2.0}));
    EXPECT_EQ(inNotation(upright, AngleNotation::le135),
              (RotatedBox<>{0.0, 0.0, 2.0, 1.0, pi / 2.0}));
    // Equal sides are not exchanged.
    EXPECT_EQ(inNotation({0.0, 0.0, 1.0, 1.0, 0.1}, AngleNotation::le90).a, 0.1);
}

TEST(AngleNotation, DegreesBetweenAreThoseOfLines) {
    const auto between = [](double a, double b) {
        return degreesBetween({0.0, 0.0, 1.0, 1.0, a}, {0.0, 0.0, 1.0, 1.0, b});
    };
    EXPECT_NEAR(between(0.0, pi / 2.0), 90.0, 1e-12);
    EXPECT_NEAR(between(0.1, pi + 0.1), 0.0, 1e-12);
    EXPECT_NEAR(between(-0.2, 0.1), 0.3 * 180.0 / pi, 1e-12);
}

}  // namespace
}  // namespace iou
