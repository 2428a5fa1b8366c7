// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/scale_lens.hpp"
#include "tests/core/support/pairs.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::testing {
namespace {

const ScaleCurve& curveOf(const ScaleLens& lens, BoxForm form, bool of_l1 = false) {
    for (const ScaleCurve& curve : lens.curves)
        if (curve.form == form && curve.of_l1 == of_l1) return curve;
    ADD_FAILURE();
    return lens.curves.front();
}

/// IoU losses do not know how large pixels are: by pixels a gradient goes as 1/k, by a code that is
/// relative to an anchor it stays, and L1 in pixels grows with the boxes.
TEST(ScaleLens, GradientsFollowThePowersOfTheScale) {
    Random random(printedSeed("scale lens"));
    for (int n = 0; n < scaled(20); ++n) {
        const Pair pair = randomPair(random, Regime::crossing);
        const Box<> anchor = randomPair(random, Regime::crossing).pred;
        const ScaleLens lens = scaleLens(*Loss::parse("ciou"), pair.pred, pair.target, anchor,
                                         {std::nullopt, n % 2 == 1, false}, 1e-2, 1e2, 9);
        ASSERT_EQ(lens.curves.size(), 6U);
        EXPECT_DOUBLE_EQ(lens.scale(0), 1e-2);
        EXPECT_NEAR(lens.scale(4), 1.0, 1e-12);
        const auto expectPower = [&](const ScaleCurve& curve, double power) {
            for (Eigen::Index i = 0; i < 9; ++i)
                EXPECT_NEAR(curve.length(i) / curve.length(4) / std::pow(lens.scale(i), power), 1.0,
                            1e-9)
                    << formName(curve.form) << " at " << lens.scale(i);
        };
        expectPower(curveOf(lens, BoxForm::cxcywh), -1.0);
        expectPower(curveOf(lens, BoxForm::faster_rcnn), 0.0);
        expectPower(curveOf(lens, BoxForm::center_size), 0.0);
        expectPower(curveOf(lens, BoxForm::corners_sqrt_area), 0.0);
        expectPower(curveOf(lens, BoxForm::faster_rcnn, true), 1.0);
        EXPECT_NEAR(curveOf(lens, BoxForm::cxcywh).growth(), 1e-4, 1e-12);
    }
}

/// Log sizes cure the sizes alone: the centre still moves in pixels.
TEST(ScaleLens, LogSizeKeepsTheSizesAloneAtEveryScale) {
    const auto log_of = [](const Box<>& pred) {
        return scaleLens(*Loss::parse("giou"), pred, {0.5, 0.5, 1.0, 1.0}, {0.5, 0.5, 1.0, 1.0}, {},
                         1e-2, 1e2, 5)
            .curves[1];
    };
    EXPECT_NEAR(log_of({0.5, 0.5, 1.6, 0.7}).growth(), 1.0, 1e-9) << "centres equal";
    EXPECT_LT(log_of({0.8, 0.4, 1.6, 0.7}).growth(), 0.02);
}

/// Four numbers by hand: L1 has the partials 1, -1, 1, -1 by pixels.
TEST(ScaleLens, OfL1ByHand) {
    const ScaleLens lens =
        scaleLens(*Loss::parse("iou"), {2.0, 1.0, 3.0, 0.5}, {1.0, 2.0, 1.0, 1.0},
                  {0.0, 0.0, 4.0, 2.0}, {}, 1.0, 1.0001, 2);
    EXPECT_NEAR(lens.curves[5].length(0), std::sqrt(4.0 * 4.0 + 2.0 * 2.0 + 3.0 * 3.0 + 0.5 * 0.5),
                1e-12);
}

}  // namespace
}  // namespace iou::testing
