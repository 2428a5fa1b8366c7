// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/aspect.hpp"
#include "core/geometry/overlap.hpp"
#include "core/geometry/shape_cost.hpp"
#include "tests/core/support/pairs.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::testing {
namespace {

/// The definitions of the specification, by edges, in extended precision.
struct ByEdges {
    long double iw, ih, intersection, union_area, cw, ch;
    explicit ByEdges(const Pair& p) {
        const auto half = 0.5L;
        const auto axis = [half](long double c, long double s, long double cg, long double sg,
                                 long double& inner, long double& outer) {
            inner = std::min(c + half * s, cg + half * sg) - std::max(c - half * s, cg - half * sg);
            outer = std::max(c + half * s, cg + half * sg) - std::min(c - half * s, cg - half * sg);
        };
        axis(p.pred.cx, p.pred.w, p.target.cx, p.target.w, iw, cw);
        axis(p.pred.cy, p.pred.h, p.target.cy, p.target.h, ih, ch);
        intersection = std::max(0.0L, iw) * std::max(0.0L, ih);
        union_area = static_cast<long double>(p.pred.w) * static_cast<long double>(p.pred.h) +
                     static_cast<long double>(p.target.w) * static_cast<long double>(p.target.h) -
                     intersection;
    }
};

TEST(Overlap, MatchesTheDefinitionByEdges) {
    Random random(printedSeed("overlap"));
    for (int i = 0; i < scaled(20000); ++i) {
        const Pair p = randomPair(random, all_regimes[static_cast<std::size_t>(random.below(5))]);
        const ByEdges exact(p);
        const auto o = overlap(p.pred, p.target, NoTerms{});
        EXPECT_NEAR(o.intersection, static_cast<double>(exact.intersection), 1e-14) << p;
        EXPECT_NEAR(o.union_area, static_cast<double>(exact.union_area), 2e-14) << p;
        EXPECT_NEAR(o.iou, static_cast<double>(exact.intersection / exact.union_area), 1e-15) << p;
        EXPECT_NEAR(accurateIouLoss(p.pred, p.target, o),
                    static_cast<double>(1 - exact.intersection / exact.union_area), 1e-15)
            << p;
        const auto e = enclosing(p.pred, p.target, NoTerms{});
        EXPECT_NEAR(e.width, static_cast<double>(exact.cw), 1e-14) << p;
        EXPECT_NEAR(e.height, static_cast<double>(exact.ch), 1e-14) << p;
        EXPECT_NEAR(signedExtent(p.pred.cx - p.target.cx, p.pred.w, p.target.w),
                    static_cast<double>(exact.iw), 1e-14)
            << p;
    }
}

TEST(NearMatch, OneMinusIouKeepsItsDigits) {
    const Box<> g{0.5, 0.5, 1.0, 1.0};
    for (const double e : {1e-3, 1e-8, 1e-15}) {
        const Box<> wider{0.5, 0.5, 1.0 + e, 1.0};
        const double growth = wider.w - 1.0;
        const auto o = overlap(wider, g, NoTerms{});
        EXPECT_NEAR(accurateIouLoss(wider, g, o) / (growth / (1.0 + growth)), 1.0, 1e-15) << e;
    }
}

TEST(AspectAngle, IsTheDifferenceOfTheTwoAngles) {
    Random random(printedSeed("aspect"));
    for (int i = 0; i < scaled(10000); ++i) {
        const Box<> a{0, 0, random.logUniform(1e-3, 1e3), random.logUniform(1e-3, 1e3)};
        const Box<> b{0, 0, random.logUniform(1e-3, 1e3), random.logUniform(1e-3, 1e3)};
        EXPECT_NEAR(aspectAngle(a, b), std::atan(b.w / b.h) - std::atan(a.w / a.h), 1e-15);
    }
    const Box<> flat{0, 0, 1, 0};
    const Box<> point{0, 0, 0, 0};
    const Box<> square{0, 0, 1, 1};
    EXPECT_NEAR(aspectAngle(square, flat), M_PI / 4, 1e-15);
    EXPECT_NEAR(aspectAngle(square, point), -M_PI / 4, 1e-15);
}

TEST(ShapeCost, IsZeroForEqualAndForEmptySizes) {
    EXPECT_EQ(shapeCost(3.0, 3.0, 1.0, 4.0), 0.0);
    EXPECT_EQ(shapeCost(0.0, 0.0, 1.0, 4.0), 0.0);
    EXPECT_NEAR(shapeCost(2.0, 8.0, 1.0, 4.0), std::pow(1.0 - std::exp(-0.75), 4.0), 1e-15);
    EXPECT_NEAR(shapeCost(8.0, 2.0, 0.5, 2.0), std::pow(1.0 - std::exp(-0.375), 2.0), 1e-15);
}

}  // namespace
}  // namespace iou::testing
