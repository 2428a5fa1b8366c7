// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_texts.hpp"
#include "core/own_formula/loss_difference.hpp"
#include "tests/core/support/formulas.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::testing {
namespace {

using own::differenceOf;
using own::LossDifference;

Loss builtIn(const char* id) { return *Loss::parse(id); }

TEST(LossDifference, ATextIsItsBuiltIn) {
    for (const char* id : {"ciou", "giou", "siou", "nwd"}) {
        const LossDifference d = differenceOf(ownLoss(own::textOfBuiltIn(id)), builtIn(id));
        EXPECT_EQ(d.pairs, own::compared_pairs);
        EXPECT_TRUE(d.equal()) << id << ' ' << d.largest();
        EXPECT_EQ(own::differenceText(d, "CIoU").text().find("equals CIoU to"), 0U);
    }
    const LossDifference none = differenceOf(builtIn("ciou"), builtIn("ciou"));
    EXPECT_EQ(own::differenceText(none, "CIoU").text(),
              "equals CIoU to the last digit on 2000 pairs");
    LossDifference small;
    small.pairs = 2000;
    small.of_values = 3e-16;
    EXPECT_EQ(own::differenceText(small, "CIoU").text(), "equals CIoU to 1e-15 on 2000 pairs");
}

/// The pair it names has the difference it names: by the losses' own values there.
TEST(LossDifference, NamesThePairOfTheLargest) {
    const Loss typed = ownLoss("1 - iou + 1.5*rho2/c2"), diou = builtIn("diou");
    const LossDifference d = differenceOf(typed, diou);
    EXPECT_FALSE(d.equal());
    const Gradient a = typed.direction(d.pred, d.target), b = diou.direction(d.pred, d.target);
    double between = 0.0, first = 0.0, second = 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        between += std::pow(a.d[i] - b.d[i], 2);
        first += a.d[i] * a.d[i];
        second += b.d[i] * b.d[i];
    }
    const double of_directions =
        std::sqrt(between) / std::max({1.0, std::sqrt(first), std::sqrt(second)});
    const double of_values =
        std::fabs(a.value - b.value) / std::max({1.0, std::fabs(a.value), std::fabs(b.value)});
    EXPECT_DOUBLE_EQ(d.largest(), std::max(of_values, of_directions));
    EXPECT_GT(of_values, 0.0);
    EXPECT_EQ(own::differenceText(d, "DIoU").text().find("differs from DIoU; largest, "), 0U);
}

/// One value, two gradients: CIoU with and without its held factor.
TEST(LossDifference, SeesWhatOnlyTheDirectionHas) {
    const LossDifference d = differenceOf(builtIn("ciou"), builtIn("ciou_attached"));
    EXPECT_LE(d.of_values, 1e-15);
    EXPECT_GT(d.of_directions, 1e-3);
    EXPECT_FALSE(d.equal());
}

TEST(LossDifference, WhatOneAloneHasNoValueForDiffers) {
    const LossDifference d = differenceOf(ownLoss("-log(iou)"), ownLoss("1 - iou"));
    EXPECT_TRUE(std::isinf(d.largest()));
    EXPECT_FALSE(std::isfinite(ownLoss("-log(iou)").value(d.pred, d.target)));
    EXPECT_TRUE(differenceOf(ownLoss("-log(iou)"), ownLoss("0 - log(iou)")).equal());
    EXPECT_NE(own::differenceText(d, "IoU").text().find("not finite"), std::string::npos);
}

}  // namespace
}  // namespace iou::testing
