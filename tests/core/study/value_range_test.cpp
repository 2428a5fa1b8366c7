// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/value_range.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

using Texts = std::vector<std::string>;

Texts expanded(std::string_view text) {
    const auto out = expandRanges(text, 1000);
    EXPECT_TRUE(out) << text;
    return out ? *out : Texts{};
}

TEST(Ranges, AreEvenlySpacedWithBothEndsAndFewDigits) {
    EXPECT_EQ(expanded("0.5..0.99/50").size(), 50U);
    EXPECT_EQ(expanded("0.5..0.99/50")[1], "0.51");
    EXPECT_EQ(expanded("0.5..0.99/50").back(), "0.99");
    EXPECT_EQ(expanded("0..1/4"), (Texts{"0", "0.333333333333", "0.666666666667", "1"}));
    EXPECT_EQ(expanded("1e-3..0.1/3log"), (Texts{"0.001", "0.01", "0.1"}));
    EXPECT_EQ(expanded("-2..2"), (Texts{"-2", "-1", "0", "1", "2"}));
    EXPECT_EQ(expanded("7"), Texts{"7"});
    EXPECT_EQ(expanded("99999..100001"), (Texts{"99999", "100000", "100001"})) << "no exponent";
    EXPECT_EQ(expanded("1e3..1e6/2log"), (Texts{"1000", "1000000"}));
}

TEST(Ranges, StandWhereASpecHasANumber) {
    EXPECT_EQ(expanded("interp_iou:alpha=0.8..0.9/2"),
              (Texts{"interp_iou:alpha=0.8", "interp_iou:alpha=0.9"}));
    EXPECT_EQ(expanded("d_interp_iou:lo=0.5..0.6/2,hi=0.8..0.9/2"),
              (Texts{"d_interp_iou:lo=0.5,hi=0.8", "d_interp_iou:lo=0.5,hi=0.9",
                     "d_interp_iou:lo=0.6,hi=0.8", "d_interp_iou:lo=0.6,hi=0.9"}));
    EXPECT_EQ(expanded("nwd:c=1..2@60,ciou"), (Texts{"nwd:c=1@60,ciou", "nwd:c=2@60,ciou"}));
    EXPECT_EQ(expanded("../my.loss:k=1..2"), (Texts{"../my.loss:k=1", "../my.loss:k=2"}));
    EXPECT_EQ(expanded("../my.loss"), Texts{"../my.loss"});
}

TEST(Ranges, ThatAreNoneOrTooManyAreRefused) {
    for (const char* const wrong :
         {"1..0/5", "0.5..1", "0..1/1", "0..1/2.5", "0..1/x", "0..x/3", "-1..1/3log", "0..1/5lag"})
        EXPECT_FALSE(expandRanges(wrong, 1000)) << wrong;
    EXPECT_TRUE(expandRanges("1..1000", 1000));
    EXPECT_FALSE(expandRanges("1..1001", 1000));
    EXPECT_FALSE(expandRanges("1..1e15", 1000)) << "before any memory is reserved";
    EXPECT_FALSE(expandRanges("a:x=1..40,y=1..40", 1000));
}

}  // namespace
}  // namespace iou
