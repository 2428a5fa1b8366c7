// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_size.hpp"
#include "core/geometry/box_text.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou {
namespace {

constexpr Box<> sample{2.0, 3.0, 2.0, 4.0};

TEST(BoxText, NotationsSayWhatTheNumbersAre) {
    EXPECT_EQ(*parseBox("2,3,2,4", BoxNotation::cxcywh), sample);
    EXPECT_EQ(*parseBox("1,1,3,5", BoxNotation::xyxy), sample);
    EXPECT_EQ(*parseBox("1,1,2,4", BoxNotation::xywh), sample);
}

TEST(BoxText, SeparatorsAndBracketsAreFree) {
    for (const char* const text : {"2 3 2 4", "2;3;2;4", "2, 3, 2, 4", "[2,3,2,4]", "( 2 3\t2 4 )",
                                   "{2,3,2,4}", " 2 , 3 ; 2\n4 ", "+2 3e0 2.0 4"}) {
        const auto box = parseBox(text, BoxNotation::cxcywh);
        ASSERT_TRUE(box) << text << ": " << box.error().message();
        EXPECT_EQ(*box, sample) << text;
    }
}

TEST(BoxText, WhatCodePrintsIsRead) {
    for (const char* printed :
         {"tensor([1., 2., 3., 4.])", "[[1, 2, 3, 4]]", "array([[1., 2., 3., 4.]], dtype=float32)",
          "tensor([[1.0, 2.0, 3.0, 4.0]], device='cuda:0', grad_fn=<AddBackward0>)"}) {
        const auto box = parseBox(printed, BoxNotation::cxcywh);
        ASSERT_TRUE(box.has_value()) << printed << ": " << box.error().message();
        EXPECT_EQ(*box, (Box<>{1, 2, 3, 4})) << printed;
    }
    EXPECT_EQ(bareNumbers("tensor(1.1481, grad_fn=<MeanBackward0>)"), "1.1481");
    EXPECT_EQ(bareNumbers(" -0.5 "), "-0.5");
    EXPECT_EQ(bareNumbers("[1, 2"), "[1, 2");
    constexpr std::size_t deep = 1'000'000;
    EXPECT_EQ(bareNumbers(std::string(deep, '[') + "1" + std::string(deep, ']')), "1");
}

TEST(BoxText, WhatIsWrittenReadsBackInEveryNotation) {
    const Box<> box{0.1, -7.25, 0.3, 1e-9};
    for (const auto notation : {BoxNotation::cxcywh, BoxNotation::xywh, BoxNotation::xyxy}) {
        const auto back = parseBox(formatBox(sample, notation), notation);
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, sample) << notationName(notation);
    }
    EXPECT_EQ(*parseBox(formatBox(box, BoxNotation::cxcywh), BoxNotation::cxcywh), box);
}

TEST(BoxText, SizesAreNothingOrLargeEnoughForEveryQuotient) {
    // The largest coordinate of a file of pairs over the least size, and a sum of a few of these.
    EXPECT_TRUE(std::isfinite(1e7 * (1e150 / least_size)));
    EXPECT_FALSE(std::isfinite(1e150 / 1e-159));
    for (const double w : {0.0, least_size, std::nextafter(least_size, 1.0), 1.0})
        EXPECT_TRUE(checkBox({0.0, 0.0, w, 1.0})) << w;
    for (const double w : {std::nextafter(least_size, 0.0), 1e-200, 5e-324}) {
        EXPECT_FALSE(isBoxSize(w)) << w;
        EXPECT_FALSE(checkBox({0.0, 0.0, 1.0, w})) << w;
    }
    const auto refused = parseBox("0, 0, 1e-200, 1", BoxNotation::cxcywh);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message(),
              "w = 1e-200 is too small; give a size of 0 or at least 1e-150");
    EXPECT_FALSE(parseBox("0, 0, 1, 1e-200", BoxNotation::xyxy));
    EXPECT_TRUE(parseBox("1e-200, 0, 1, 1", BoxNotation::xywh));
}

TEST(BoxText, NotationNamesReadBack) {
    for (const auto notation : {BoxNotation::cxcywh, BoxNotation::xyxy, BoxNotation::xywh})
        EXPECT_EQ(*parseNotation(notationName(notation)), notation);
    EXPECT_FALSE(parseNotation("ltrb"));
    EXPECT_FALSE(parseNotation(""));
}

struct Refused {
    const char* text;
    BoxNotation notation;
    const char* part;  ///< of the message
};
class BoxTextRefuses : public ::testing::TestWithParam<Refused> {};

TEST_P(BoxTextRefuses, AndNamesWhatIsWrong) {
    const auto box = parseBox(GetParam().text, GetParam().notation);
    ASSERT_FALSE(box);
    EXPECT_NE(box.error().message().find(GetParam().part), std::string::npos)
        << box.error().message();
}

INSTANTIATE_TEST_SUITE_P(
    Table, BoxTextRefuses,
    ::testing::Values(Refused{"", BoxNotation::cxcywh, "found 0"},
                      Refused{"1,2,3", BoxNotation::cxcywh, "found 3"},
                      Refused{"1,2,3,4,5", BoxNotation::cxcywh, "found 5"},
                      Refused{"1,2,3,4,", BoxNotation::cxcywh, "nothing follows"},
                      Refused{"1,,3,4", BoxNotation::cxcywh, "number 2 (cy)"},
                      Refused{"1,2,x,4", BoxNotation::cxcywh, "number 3 (w)"},
                      Refused{"1,2,3,nan", BoxNotation::cxcywh, "not finite"},
                      Refused{"1,inf,3,4", BoxNotation::xyxy, "number 2 (top)"},
                      Refused{"0x1,2,3,4", BoxNotation::cxcywh, "not a number"},
                      Refused{"1e999,2,3,4", BoxNotation::cxcywh, "too large"},
                      Refused{"1e10,2,3,4", BoxNotation::cxcywh, "out of range"},
                      Refused{"1,2,-3,4", BoxNotation::cxcywh, "w = -3 is negative"},
                      Refused{"3,1,1,5", BoxNotation::xyxy, "right is less than left"},
                      Refused{"1,5,3,1", BoxNotation::xyxy, "bottom is less than top"},
                      Refused{"1,1,2,-1", BoxNotation::xywh, "negative"},
                      Refused{"[1,2,3,4", BoxNotation::cxcywh, "not a number"}));

TEST(BoxText, LimitsAreInclusive) {
    EXPECT_TRUE(parseBox("1e9,-1e9,0,1e9", BoxNotation::cxcywh));
    EXPECT_FALSE(parseBox("1000000001,0,1,1", BoxNotation::cxcywh));
}

}  // namespace
}  // namespace iou
