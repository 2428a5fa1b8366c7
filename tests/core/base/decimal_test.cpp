// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <cstdio>
#include <limits>

namespace iou {
namespace {

TEST(Numbers, ReadsDecimalNumbersOnly) {
    EXPECT_EQ(*parseNumber("0.5"), 0.5);
    EXPECT_EQ(*parseNumber("+2"), 2.0);
    EXPECT_EQ(*parseNumber("-1e-3"), -1e-3);
    EXPECT_EQ(*parseNumber(".5"), 0.5);
    EXPECT_TRUE(std::signbit(*parseNumber("-0")));
    for (const char* const text : {"", "+", "-", "+-1", "++1", "1,5", "0x10", "nan", "inf", "-inf",
                                   "infinity", " 1", "1 ", "1e", "one", "1e400", "1e-400"})
        EXPECT_FALSE(parseNumber(text)) << text;
}

TEST(Numbers, WrittenNumbersReadBack) {
    for (const double x :
         {0.1, 1.0 / 3.0, 1e-300, 5e-324, 1.7976931348623157e308, -0.0, 123456789.0})
        for (const std::string& text : {formatShortest(x), format17(x)}) {
            const auto back = parseNumber(text);
            ASSERT_TRUE(back) << text;
            EXPECT_EQ(*back, x);
            EXPECT_EQ(std::signbit(*back), std::signbit(x));
        }
    EXPECT_EQ(formatShortest(0.1), "0.1");
    EXPECT_EQ(formatShortest(0.1F), "0.1");
    EXPECT_EQ(format17(0.1), "0.10000000000000001");
}

TEST(Numbers, WhatRoundsToZeroHasNoSign) {
    for (const double x : {0.0, -0.0, 0.0049, -0.0049, -1e-300, 0.004999999999999999})
        for (const bool plus : {false, true}) EXPECT_EQ(formatFixed(x, 2, plus), "0.00") << x;
    EXPECT_EQ(formatFixed(-0.4, 0), "0");
    EXPECT_EQ(formatFixed(-0.04, 1), "0.0");
    EXPECT_EQ(formatFixed(-0.0051, 2), "-0.01");
    EXPECT_EQ(formatFixed(0.0051, 2, true), "+0.01");
    EXPECT_EQ(formatFixed(-1234.5678, 3), "-1234.568");
    EXPECT_EQ(formatFixed(1e300, 1).size(), 303U);
    EXPECT_EQ(formatFixed(std::nan(""), 2), "nan");
    // The digits are those of the library everywhere else.
    for (int i = -40; i <= 40; ++i) {
        char text[32];
        std::snprintf(text, sizeof text, "%.1f", 0.13 * i);
        const std::string expected = std::string(text) == "-0.0" ? "0.0" : text;
        EXPECT_EQ(formatFixed(0.13 * i, 1), expected);
    }
}

TEST(Numbers, SpellsWhatIsNotFinite) {
    const double inf = std::numeric_limits<double>::infinity();
    EXPECT_EQ(formatShortest(inf), "inf");
    EXPECT_EQ(format17(-inf), "-inf");
    EXPECT_EQ(format17(std::nan("")), "nan");
}

}  // namespace
}  // namespace iou
