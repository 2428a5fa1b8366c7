// SPDX-License-Identifier: GPL-3.0-or-later
// Against 60 digits (tests/golden/README.md), central differences, and laws.
#include "core/geometry/iou.hpp"
#include "core/rotated/rotated_overlap.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace iou {
namespace {

using std::numbers::pi;

struct TurnedPair {
    RotatedBox<> pred, target;
};

TurnedPair pairOf(const std::vector<std::string>& row) {
    double x[10];
    for (std::size_t i = 0; i < 10; ++i) x[i] = testing::number(row[2 + i]);
    return {{x[0], x[1], x[2], x[3], x[4]}, {x[5], x[6], x[7], x[8], x[9]}};
}

TurnedPair randomPair(testing::Random& random) {
    const auto box = [&] {
        return RotatedBox<>{random.uniform(-1.0, 1.0), random.uniform(-1.0, 1.0),
                            random.logUniform(0.2, 3.0), random.logUniform(0.2, 3.0),
                            random.uniform(-4.0, 4.0)};
    };
    return {box(), box()};
}

double turnedIou(const RotatedBox<>& p, const RotatedBox<>& t) {
    return rotatedOverlap(p, t).iou();
}

double largest(const std::array<double, 5>& d) {
    double most = 0.0;
    for (const double x : d) most = std::max(most, std::abs(x));
    return most;
}

TEST(RotatedOverlap, HasTheValuesOfSixtyDigits) {
    const auto rows = testing::goldenRows("labs/rotated_pairs.csv");
    ASSERT_EQ(rows.size(), 428U);
    for (const auto& row : rows) {
        SCOPED_TRACE(row[0] + " " + row[1]);
        const auto [pred, target] = pairOf(row);
        const RotatedOverlap<> o = rotatedOverlap(pred, target);
        const double shared = testing::number(row[12]), hull = testing::number(row[14]);
        EXPECT_NEAR(o.intersection, shared, 1e-12 * std::max(1.0, hull));
        EXPECT_NEAR(o.hull, hull, 1e-12 * std::max(1.0, hull));
        EXPECT_NEAR(o.iou(), testing::number(row[13]), 1e-12);
        EXPECT_NEAR(o.giou(), testing::number(row[15]), 1e-12);
        EXPECT_GE(o.iou(), 0.0);
        EXPECT_LE(o.iou(), 1.0);
        EXPECT_LE(o.giou(), o.iou());
    }
}

TEST(RotatedOverlap, HasThePartialsOfSixtyDigitsByEdgesAndByDuals) {
    int checked = 0;
    for (const auto& row : testing::goldenRows("labs/rotated_pairs.csv")) {
        if (row.size() < 26 || row[16].empty()) continue;
        SCOPED_TRACE(row[0] + " " + row[1]);
        const auto [pred, target] = pairOf(row);
        const RotatedPartials edges = rotatedPartials(pred, target);
        const auto dual = rotatedOverlap(seeded(pred), target);
        std::array<double, 5> iou_d{}, giou_d{};
        for (std::size_t i = 0; i < 5; ++i) {
            iou_d[i] = testing::number(row[16 + i]);
            giou_d[i] = testing::number(row[21 + i]);
        }
        for (std::size_t i = 0; i < 5; ++i) {
            EXPECT_NEAR(edges.iou_d[i], iou_d[i], 1e-7 * largest(iou_d)) << i;
            EXPECT_NEAR(edges.giou_d[i], giou_d[i], 1e-7 * largest(giou_d)) << i;
            EXPECT_NEAR(dual.iou().d[i], iou_d[i], 1e-7 * largest(iou_d)) << i;
            EXPECT_NEAR(dual.giou().d[i], giou_d[i], 1e-7 * largest(giou_d)) << i;
        }
        ++checked;
    }
    EXPECT_EQ(checked, 252);
}

TEST(RotatedOverlap, EdgesAndDualsAgreeAndFollowDifferences) {
    testing::Random random(testing::printedSeed("EdgesAndDuals"));
    for (int n = testing::scaled(3000); n > 0; --n) {
        const auto [pred, target] = randomPair(random);
        const RotatedPartials edges = rotatedPartials(pred, target);
        const auto dual = rotatedOverlap(seeded(pred), target);
        EXPECT_EQ(edges.iou, rotatedOverlap(pred, target).iou());
        EXPECT_EQ(edges.giou, rotatedOverlap(pred, target).giou());
        EXPECT_NEAR(dual.iou().v, edges.iou, 1e-15);
        const auto x = numbersOf(pred);
        for (std::size_t i = 0; i < 5; ++i) {
            EXPECT_NEAR(edges.iou_d[i], dual.iou().d[i], 1e-10);
            EXPECT_NEAR(edges.giou_d[i], dual.giou().d[i], 1e-10);
            if (n % 10 != 0) continue;
            auto up = x, down = x;
            up[i] += 1e-6;
            down[i] -= 1e-6;
            const auto slope = [&up, &down, &to = target](auto measure) {
                return (measure(rotatedOverlap(rotatedBoxOf(up), to)) -
                        measure(rotatedOverlap(rotatedBoxOf(down), to))) /
                       2e-6;
            };
            EXPECT_NEAR(edges.iou_d[i], slope([](const auto& o) { return o.iou(); }), 2e-5);
            EXPECT_NEAR(edges.giou_d[i], slope([](const auto& o) { return o.giou(); }), 2e-5);
            EXPECT_NEAR(dual.diou().d[i], slope([](const auto& o) { return o.diou(); }), 2e-5);
        }
    }
}

TEST(RotatedOverlap, KeepsItsLaws) {
    testing::Random random(testing::printedSeed("RotatedLaws"));
    for (int n = testing::scaled(2000); n > 0; --n) {
        const auto [p, t] = randomPair(random);
        const double here = turnedIou(p, t);
        EXPECT_NEAR(turnedIou(t, p), here, 1e-12);
        EXPECT_NEAR(rotatedOverlap(t, p).giou(), rotatedOverlap(p, t).giou(), 1e-12);
        // Both turned about the origin, moved, scaled.
        const double turn = random.uniform(-4.0, 4.0), k = random.logUniform(1e-6, 1e6);
        const double dx = random.uniform(-9.0, 9.0), dy = random.uniform(-9.0, 9.0);
        const auto moved = [&](const RotatedBox<>& b) {
            const double c = std::cos(turn), s = std::sin(turn);
            return RotatedBox<>{k * (c * b.cx - s * b.cy + dx), k * (s * b.cx + c * b.cy + dy),
                                k * b.w, k * b.h, b.a + turn};
        };
        EXPECT_NEAR(turnedIou(moved(p), moved(t)), here, 1e-11);
        // The same box, written otherwise.
        EXPECT_NEAR(turnedIou({p.cx, p.cy, p.w, p.h, p.a + pi}, t), here, 1e-12);
        EXPECT_NEAR(turnedIou({p.cx, p.cy, p.h, p.w, p.a + pi / 2.0}, t), here, 1e-12);
        // Without an angle: the IoU of boxes.
        const Box<> a{p.cx, p.cy, p.w, p.h}, b{t.cx, t.cy, t.w, t.h};
        EXPECT_NEAR(turnedIou({p.cx, p.cy, p.w, p.h, 0.0}, {t.cx, t.cy, t.w, t.h, 0.0}),
                    iouOf(a, b), 1e-12);
    }
}

TEST(RotatedOverlap, LosesNothingFarFromTheOrigin) {
    const RotatedBox<> p{0.25, -0.5, 2.0, 1.0, 0.3}, t{0.0, 0.0, 1.5, 1.25, -0.2};
    const double here = turnedIou(p, t);
    for (const double far : {1e6, 1e9, 1e12}) {
        RotatedBox<> q = p, u = t;
        for (RotatedBox<>* b : {&q, &u}) {
            b->cx += far;  // exact: quarters
            b->cy -= far;
        }
        EXPECT_EQ(turnedIou(q, u), here) << far;
    }
}

TEST(RotatedOverlap, SharesTiesHalfAndHalf) {
    // Equal boxes: each size grows the box alone in one direction, and shrinks the region in the
    // other.
    const RotatedBox<> box{3.0, -2.0, 4.0, 2.0, 0.7};
    const RotatedPartials same = rotatedPartials(box, box);
    const auto dual = rotatedOverlap(seeded(box), box);
    for (const std::size_t i : {0U, 1U, 4U}) EXPECT_NEAR(same.iou_d[i], 0.0, 1e-14);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_NEAR(same.iou_d[i], dual.iou().d[i], 1e-14) << i;
        EXPECT_NEAR(same.giou_d[i], dual.giou().d[i], 1e-14) << i;
    }
    // A box inside the truth with its left edge on the truth's: to the left IoU falls by 1/8 of the
    // width it loses, to the right it stays.
    const RotatedBox<> t{0.0, 0.0, 4.0, 2.0, 0.0}, p{-1.0, 0.0, 2.0, 1.0, 0.0};
    const auto one_sided = [&](double by) {
        return (turnedIou({p.cx + by, p.cy, p.w, p.h, p.a}, t) - turnedIou(p, t)) / by;
    };
    const double mean = 0.5 * (one_sided(1e-7) + one_sided(-1e-7));
    EXPECT_NEAR(rotatedPartials(p, t).iou_d[0], mean, 1e-6);
    EXPECT_NEAR(rotatedOverlap(seeded(p), t).iou().d[0], mean, 1e-6);
    EXPECT_GT(mean, 0.05);
    // Turned about the shared edge's line: the mean of both sides again.
    const auto turned = [&](double by) {
        return (turnedIou({p.cx, p.cy, p.w, p.h, by}, t) - turnedIou(p, t)) / by;
    };
    EXPECT_NEAR(rotatedPartials(p, t).iou_d[4], 0.5 * (turned(1e-7) + turned(-1e-7)), 1e-6);
    // Boxes that touch from outside: as the IoU of boxes, without a slope.
    const RotatedBox<> beside{4.0, 0.0, 4.0, 2.0, 0.0};
    for (const double d : rotatedPartials(beside, t).iou_d) EXPECT_EQ(d, 0.0);
    for (const double d : rotatedOverlap(seeded(beside), t).iou().d) EXPECT_EQ(d, 0.0);
}

TEST(RotatedOverlap, BoxesWithoutAreaShareNothing) {
    const RotatedBox<> none{}, flat{0.0, 0.0, 2.0, 0.0, 0.4}, box{0.0, 0.0, 1.0, 1.0, 0.2};
    for (const auto& [p, t] : {std::pair{none, none}, {flat, box}, {box, flat}, {flat, flat}}) {
        EXPECT_EQ(turnedIou(p, t), 0.0);
        const RotatedPartials d = rotatedPartials(p, t);
        for (std::size_t i = 0; i < 5; ++i) {
            EXPECT_TRUE(std::isfinite(d.iou_d[i]));
            EXPECT_TRUE(std::isfinite(d.giou_d[i]));
        }
    }
    EXPECT_EQ(rotatedOverlap(none, none).giou(), 0.0);
}

TEST(RotatedOverlap, RegionsAreThoseOfTheAreas) {
    testing::Random random(testing::printedSeed("RotatedRegions"));
    const auto areaOf = [](const std::vector<ScenePoint>& p) {
        double twice = 0.0;
        for (std::size_t i = 0; i < p.size(); ++i) {
            const auto& q = p[(i + 1) % p.size()];
            twice += p[i][0] * q[1] - q[0] * p[i][1];
        }
        return 0.5 * twice;
    };
    for (int n = 0; n < 200; ++n) {
        const auto [p, t] = randomPair(random);
        EXPECT_NEAR(areaOf(sharedRegion(p, t)), rotatedOverlap(p, t).intersection, 1e-12);
        EXPECT_NEAR(areaOf(hullRegion(p, t)), rotatedOverlap(p, t).hull, 1e-12);
    }
    // y points down: a quarter turn takes the right side to the bottom.
    const auto corners = cornersOf({10.0, 20.0, 4.0, 2.0, pi / 2.0});
    EXPECT_NEAR(corners[0][0], 11.0, 1e-12);
    EXPECT_NEAR(corners[0][1], 18.0, 1e-12);
    EXPECT_NEAR(corners[1][1], 22.0, 1e-12);
}

}  // namespace
}  // namespace iou
