// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/loss.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::testing {
namespace {

Gradient gradientOf(const char* spec, const Box<>& pred, const Box<>& target) {
    return Loss::parse(spec)->gradient(pred, target);
}
constexpr Box<> unit{0.5, 0.5, 1.0, 1.0};

void expectRow(const Gradient& g, double cx, double cy, double w, double h) {
    EXPECT_NEAR(g.d[0], cx, 1e-15);
    EXPECT_NEAR(g.d[1], cy, 1e-15);
    EXPECT_NEAR(g.d[2], w, 1e-15);
    EXPECT_NEAR(g.d[3], h, 1e-15);
}

/// One-sided derivatives by one coordinate, averaged: what sharing a tie half and half must give.
double sharedSlope(const char* spec, const Box<>& pred, const Box<>& target, int coordinate) {
    const double step = 1e-7;
    const auto at = [&](double by) {
        Box<> b = pred;
        double* const members[] = {&b.cx, &b.cy, &b.w, &b.h};
        *members[coordinate] += by;
        return Loss::parse(spec)->value(b, target);
    };
    return (at(step) - at(-step)) / (2 * step);
}

TEST(Ties, EqualEdgesShareTheGradientHalfAndHalf) {
    // Equal boxes: by one-sided slopes +-1 in each coordinate.
    expectRow(gradientOf("iou", unit, unit), 0.0, 0.0, 0.0, 0.0);
    // Same left edge, narrower: moving right costs nothing to the left, all to the right.
    const Box<> same_left{0.25, 0.5, 0.5, 1.0};
    for (int k = 0; k < 4; ++k)
        EXPECT_NEAR(gradientOf("iou", same_left, unit).d[static_cast<std::size_t>(k)],
                    sharedSlope("iou", same_left, unit, k), 1e-6)
            << k;
    for (const char* const id : {"giou", "diou", "efficient_iou", "piou", "smooth_l1_xyxy"})
        for (int k = 0; k < 4; ++k)
            EXPECT_NEAR(gradientOf(id, same_left, unit).d[static_cast<std::size_t>(k)],
                        sharedSlope(id, same_left, unit, k), 1e-6)
                << id << " " << k;
}

TEST(Ties, NormsHaveNoSlopeAtZero) {
    expectRow(gradientOf("l1", unit, unit), 0.0, 0.0, 0.0, 0.0);
    expectRow(gradientOf("nwd", unit, unit), 0.0, 0.0, 0.0, 0.0);
    expectRow(gradientOf("l1", {1.5, 0.5, 2.0, 1.0}, unit), 1.0, 0.0, 1.0, 0.0);
}

TEST(Minimum, OneSidedSlopesOfThePlainLossAreOne) {
    for (const auto& [spec, slope] :
         {std::pair{"iou", 1.0}, std::pair{"interp_iou", 1.02}, std::pair{"d_interp_iou", 1.4}}) {
        const Gradient wider = gradientOf(spec, {0.5, 0.5, 1.0 + 1e-9, 1.0}, unit);
        EXPECT_NEAR(wider.d[2], slope, 1e-6) << spec;
        const Gradient narrower = gradientOf(spec, {0.5, 0.5, 1.0 - 1e-9, 1.0}, unit);
        EXPECT_NEAR(narrower.d[2], -slope, 1e-6) << spec;
    }
    // Smooth-EIoU has none.
    EXPECT_NEAR(gradientOf("smooth_eiou", {0.5, 0.5, 1.0 + 1e-9, 1.0}, unit).d[2], 0.0, 1e-6);
}

TEST(Disjoint, LossesWithAPlateauHaveExactlyNoGradient) {
    const Box<> far{4.0, 0.5, 1.0, 1.0};
    for (const char* const id : {"iou", "focal_eiou", "focal_iou", "focal_iou_attached",
                                 "alpha_iou", "inner_iou", "ggiou_metric", "ggiou_balanced"})
        for (const double d : gradientOf(id, far, unit).d) EXPECT_EQ(d, 0.0) << id;
    EXPECT_TRUE(std::isinf(gradientOf("iou_log", far, unit).value));
    for (const double d : gradientOf("iou_log", far, unit).d) EXPECT_EQ(d, 0.0);
}

TEST(Disjoint, WhoGrowsAndWhoDoesNot) {
    const Box<> far{4.0, 2.5, 1.0, 1.0};
    for (const char* const id :
         {"giou", "diou", "ciou", "alpha_diou", "alpha_ciou", "efficient_iou", "siou", "shape_iou",
          "interp_iou", "d_interp_iou", "extended_iou", "smooth_eiou"})
        EXPECT_LT(gradientOf(id, far, unit).d[2], 0.0) << id;
    for (const char* const id :
         {"wiou_v1", "wiou_v2", "wiou_v3", "piou", "piou_v2", "mpdiou", "nwd"})
        EXPECT_EQ(gradientOf(id, far, unit).d[2], 0.0) << id;
}

TEST(InterpIou, DiesBeyondTheGapItsAlphaCovers) {
    const auto slope = [](const char* spec, double gap) {
        return gradientOf(spec, {0.5 + 1.0 + gap, 0.5, 1.0, 1.0}, unit).d[0];
    };
    EXPECT_GT(slope("interp_iou", 48.9), 0.0);
    EXPECT_EQ(slope("interp_iou", 49.1), 0.0);
    EXPECT_GT(slope("interp_iou:alpha=0.99", 98.9), 0.0);
    EXPECT_EQ(slope("interp_iou:alpha=0.99", 99.1), 0.0);
}

TEST(Siou, CanPushAwayAlongTheMinorAxis) {
    EXPECT_LT(gradientOf("siou", {3.0, 2.0, 1.0, 1.0}, unit).d[1], 0.0);
}

TEST(Piou, V2PushesFarBoxesAway) {
    EXPECT_LT(gradientOf("piou_v2", {6.5, 0.5, 1.0, 1.0}, unit).d[0], 0.0);
    EXPECT_GT(gradientOf("piou_v2", {1.8, 0.5, 1.0, 1.0}, unit).d[0], 0.0);
}

TEST(Ciou, AlphaReceivesNoGradient) {
    const Box<> pred{0.7, 0.6, 1.6, 0.8};
    const auto detached = gradientOf("ciou", pred, unit);
    const auto attached = gradientOf("ciou_attached", pred, unit);
    EXPECT_DOUBLE_EQ(detached.value, attached.value);
    EXPECT_GT(std::fabs(detached.d[2] - attached.d[2]), 1e-3);
}

TEST(Ciou, GateOpensAtHalf) {
    const auto aspect = [](double w) {
        const Box<> pred{0.5, 0.5, w, 1.0};
        return Loss::parse("ciou_gated")->value(pred, unit) -
               Loss::parse("diou")->value(pred, unit);
    };
    EXPECT_EQ(aspect(0.49), 0.0);
    EXPECT_GT(aspect(0.51), 0.0);
}

TEST(CiouRepo, MultipliesTheAspectPartByTheSquaredDiagonal) {
    const Box<> pred{0.7, 0.6, 1.6, 0.8};
    const Loss proper = *Loss::parse("ciou");
    const Loss repo = *Loss::parse("ciou_repo");
    const auto g = proper.gradient(pred, unit);
    const auto d = repo.direction(pred, unit);
    const auto diou = gradientOf("diou", pred, unit);
    EXPECT_EQ(repo.gradient(pred, unit).d, g.d);
    const double gain = pred.w * pred.w + pred.h * pred.h;
    for (std::size_t k : {2U, 3U})
        EXPECT_NEAR(d.d[k] - diou.d[k], gain * (g.d[k] - diou.d[k]), 1e-13);
    EXPECT_NEAR(d.d[0], g.d[0], 1e-15);
}

TEST(Sot, StepsAlongTheUnionTimesTheGradient) {
    const Box<> pred{2.5, 0.5, 1.0, 1.0};
    for (const char* const id : {"smooth_eiou_sot", "extended_iou_sot"}) {
        const Loss loss = *Loss::parse(id);
        const auto g = loss.gradient(pred, unit);
        const auto d = loss.direction(pred, unit);
        // Extended IoU is -1/3 here, so U_e = 3.
        for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(d.d[k], 3.0 * g.d[k], 1e-14) << id;
    }
}

TEST(ExtendedIou, IsNotMirrorSymmetricWhenDisjoint) {
    const auto corners = [](double l, double t, double r, double b) {
        return Box<>{(l + r) / 2, (t + b) / 2, r - l, b - t};
    };
    EXPECT_NEAR(gradientOf("extended_iou", corners(2, 0.3, 3, 1.8), unit).value, 0.342, 5e-4);
    EXPECT_NEAR(gradientOf("extended_iou", corners(2, -0.8, 3, 0.7), unit).value, 0.479, 5e-4);
}

TEST(ExtendedIou, GivesThePublishedNumbers) {
    const auto at = [](double x, double y) {
        return -Loss::parse("extended_iou")->value({x + 0.5, y + 0.5, 1, 1}, unit);
    };
    EXPECT_NEAR(at(2, 0), -1.0 / 3.0, 1e-15);
    EXPECT_NEAR(at(2, 2), -0.75, 1e-15);
    EXPECT_NEAR(at(4, 4), -0.9375, 1e-15);
    // Fig. 3: unit squares offset by a half.
    const Box<> offset{1.0, 1.0, 1.0, 1.0};
    EXPECT_NEAR(1.0 - Loss::parse("iou")->value(offset, unit), 1.0 / 7.0, 1e-15);
    EXPECT_NEAR(1.0 - Loss::parse("giou")->value(offset, unit), -5.0 / 63.0, 1e-15);
    EXPECT_NEAR(Loss::parse("smooth_l1_xyxy")->value(offset, unit), 0.5, 1e-15);
}

TEST(Ggiou, ReproducesItsFigure) {
    const auto metric = [](double dx) {
        return Loss::parse("ggiou_metric")->value({0.5 + dx, 0.5, 2.0, 1.0}, unit);
    };
    EXPECT_NEAR(metric(0.07735), 0.596, 5e-4);
    EXPECT_NEAR(metric(0.19624), 0.500, 5e-4);
    EXPECT_NEAR(metric(0.46345), 0.193, 5e-4);
    const Box<> truth{0, 0, 24, 24};
    EXPECT_NEAR(Loss::parse("ggiou_metric")->value({0.5, 4, 36, 25}, truth), 0.500, 5e-4);
    EXPECT_NEAR(Loss::parse("ggiou_metric")->value({9.5, 0, 36, 25}, truth), 0.193, 5e-4);
}

TEST(Wiou, V3WeighsMostAtItsPeakAndOneAtDelta) {
    const Loss loss = *Loss::parse("wiou_v3:mean=1");
    double peak = 0.0;
    double peak_degree = 0.0;
    for (int i = 0; i < 18'000; ++i) {
        const double mean = 0.2 + 1e-4 * i;
        Loss at = loss;
        ASSERT_TRUE(at.setParameter("mean", mean));
        const Box<> far{3.0, 0.5, 1.0, 1.0};
        const double r = at.value(far, unit) / Loss::parse("wiou_v1")->value(far, unit);
        if (r > peak) {
            peak = r;
            peak_degree = 1.0 / mean;
        }
    }
    EXPECT_NEAR(peak_degree, 1.558, 2e-3);
    EXPECT_NEAR(peak, 1.31, 5e-3);
}

TEST(FormulasAtZero, EmptyBoxesAreDefined) {
    const Box<> point{0.5, 0.5, 0.0, 0.0};
    EXPECT_EQ(Loss::parse("iou")->value(point, point), 1.0);
    EXPECT_EQ(Loss::parse("iou")->value(point, unit), 1.0);
    EXPECT_EQ(Loss::parse("ggiou_metric")->value(point, unit), 0.0);
    EXPECT_TRUE(std::isfinite(Loss::parse("ciou")->value(point, unit)));
}

/// A point box inside the target: 1 + rho^2/c^2 + alpha v, and a slope of rho^2/c^2 alone, which
/// grows as boxes shrink. The shape of a point has none.
TEST(FormulasAtZero, APointHasNoSlopeOfItsShape) {
    const double slope = 2.0 * 3.0 / (60.0 * 60.0 + 150.0 * 150.0);
    for (const char* const id : {"ciou", "ciou_attached", "ciou_gated", "ciou_repo"})
        for (const double scale : {1.0, 1e-3}) {
            const Box<> target{30.0 * scale, 75.0 * scale, 60.0 * scale, 150.0 * scale};
            const Box<> point{target.cx + 3.0 * scale, target.cy, 0.0, 0.0};
            const Gradient g = Loss::parse(id)->direction(point, target);
            EXPECT_NEAR(g.d[0], slope / scale, 1e-12 * slope / scale) << id;
            EXPECT_EQ(g.d[1], 0.0) << id;
            EXPECT_EQ(g.d[2], 0.0) << id;
            EXPECT_EQ(g.d[3], 0.0) << id;
        }
    EXPECT_NEAR(Loss::parse("ciou")->value({30, 75, 0, 0}, {30, 75, 60, 150}), 1.00325239940986,
                1e-14);
}

}  // namespace
}  // namespace iou::testing
