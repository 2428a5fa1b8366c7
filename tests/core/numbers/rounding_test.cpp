// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/rounding.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

TEST(Rounding, WhatIsLeftOfASumThatCancelsIsZero) {
    const double sum = 0.1 + 0.2 - 0.3;
    ASSERT_NE(sum, 0.0);
    EXPECT_EQ(withoutRounding(sum, 0.3), 0.0);
    EXPECT_EQ(withoutRounding(-sum, 0.3), 0.0);
    EXPECT_EQ(withoutRounding(sum * 1e200, 0.3e200), 0.0);
}

TEST(Rounding, ASmallNumberStaysBesideAScaleOfItsSize) {
    EXPECT_EQ(withoutRounding(8.67e-22, 1e-20), 8.67e-22);
    EXPECT_EQ(withoutRounding(1e-300, 1e-300), 1e-300);
    EXPECT_EQ(withoutRounding(1e-12, 1.0), 1e-12);
}

}  // namespace
}  // namespace iou
