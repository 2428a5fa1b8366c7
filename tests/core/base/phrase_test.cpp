// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.hpp"
#include "core/geometry/box_text.hpp"
#include "core/registry/loss.hpp"

#include <gtest/gtest.h>

#include <cctype>

namespace iou {
namespace {

/// A language that shouts its words and writes a decimal comma.
Language shouting() {
    return {[](const char* pattern) {
                std::string text = pattern;
                for (char& c : text) c = c == '%' ? c : static_cast<char>(std::toupper(c));
                return text;
            },
            [](std::string digits) {
                for (char& c : digits) c = c == '.' ? ',' : c;
                return digits;
            }};
}

TEST(Phrase, PartsTakeTheirPlaces) {
    EXPECT_EQ(phrase("%2 of %1, %2 again", 12, std::string_view("a")).text(), "a of 12, a again");
    EXPECT_EQ(phrase("50 % of frame_%05d").text(), "50 % of frame_%05d");
}

TEST(Phrase, WhatIsPutInIsNotLookedAtAgain) {
    EXPECT_EQ(phrase("%1 and %2", std::string_view("%2"), std::string_view("b")).text(),
              "%2 and b");
}

TEST(Phrase, PlacesAreCounted) {
    EXPECT_EQ(Phrase::places("none"), 0);
    EXPECT_EQ(Phrase::places("%1 and %2"), 2);
    EXPECT_EQ(Phrase::places("%2 alone"), -1);
    EXPECT_EQ(Phrase::places("100 %"), 0);
    EXPECT_EQ(Phrase::places("%05d"), 0);
}

TEST(Phrase, WordsChangeWithTheLanguageAndDataDoesNot) {
    const Phrase nested =
        phrase("file %1: %2 above %3", std::string("a.txt"), phrase("left"), Phrase::number("0.5"));
    EXPECT_EQ(nested.text(), "file a.txt: left above 0.5");
    EXPECT_EQ(nested.text(shouting()), "FILE a.txt: LEFT ABOVE 0,5");
}

TEST(Phrase, EmptyIsWhatSaysNothing) {
    EXPECT_TRUE(Phrase().empty());
    EXPECT_TRUE(Phrase(std::string()).empty());
    EXPECT_FALSE(phrase("words").empty());
    EXPECT_FALSE(Phrase(0).empty());
}

TEST(Error, IsOneLine) {
    Error error{phrase("it broke"), std::string("file"), phrase("mend it")};
    EXPECT_EQ(error.message(), "file: it broke; mend it");
    EXPECT_EQ(error.within(std::string("folder")).message(), "folder, file: it broke; mend it");
    EXPECT_EQ(error.at(std::string("here")).message(), "here: it broke; mend it");
    error.where = {};
    error.remedy = {};
    EXPECT_EQ(error.message(), "it broke");
    EXPECT_EQ(error.within(std::string("folder")).message(), "folder: it broke");
}

TEST(Error, OfTheCoreReadsAsBefore) {
    EXPECT_EQ(Loss::parse("interp_iou:alpha=2").error().message(),
              "loss \"interp_iou:alpha=2\", character 12: alpha = 2 is out of range; give 0 to 1");
    EXPECT_EQ(Loss::parse("ciou:x=1").error().line().text(shouting()),
              "LOSS \"ciou:x=1\", CHARACTER 6: ciou HAS NO PARAMETER \"x\"; IT TAKES NONE");
    EXPECT_EQ(parseBox("5,6,1,2", BoxNotation::xyxy).error().message(),
              "right is less than left; give left <= right");
    EXPECT_EQ(parseBox("1,2,3", BoxNotation::cxcywh).error().message(),
              "four numbers are needed, found 3; write cx, cy, w, h");
}

}  // namespace
}  // namespace iou
