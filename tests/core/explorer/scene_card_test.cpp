// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/scene_card.hpp"
#include "core/session/session_json.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace iou {
namespace {

using LineKind = CardLine::Kind;

TEST(SceneCard, LinesReadBackFromTheirWords) {
    for (const char* words : {"iou", "loss", "terms", "enlargement", "step", "why", "loss:giou",
                              "loss:interp_iou:alpha=0.9", "term:enclosing_penalty"}) {
        const auto line = CardLine::parse(words);
        ASSERT_TRUE(line) << words;
        EXPECT_EQ(line->words(), words);
    }
}

TEST(SceneCard, WhatNobodyKnowsIsRefusedWithWhatWouldBeRight) {
    for (const char* words : {"", "IoU", "loss:", "loss:nothing", "term:", "term:nothing",
                              "loss:SPEC", "term:ID", "step:1"}) {
        const auto line = CardLine::parse(words);
        ASSERT_FALSE(line) << words;
        EXPECT_FALSE(line.error().message().empty());
    }
    EXPECT_NE(CardLine::parse("iuo").error().message().find("choose iou, loss"), std::string::npos);
}

TEST(SceneCard, ALineIsTakenOutAndComesBackToItsPlace) {
    const CardLines without = toggled(usualCard(), LineKind::loss);
    EXPECT_EQ(std::count(without.begin(), without.end(), CardLine{LineKind::loss}), 0);
    EXPECT_EQ(toggled(without, LineKind::loss), usualCard());
    const CardLines more =
        toggled({{LineKind::iou}, {LineKind::other_loss, "giou"}}, LineKind::terms);
    EXPECT_EQ(more,
              (CardLines{{LineKind::iou}, {LineKind::terms}, {LineKind::other_loss, "giou"}}));
}

TEST(SceneCard, ASessionHasTheLinesOnlyWhereTheyAreNotTheUsualOnes) {
    Session session;
    EXPECT_EQ(writeSession(session).find("\"card\""), std::string::npos);
    EXPECT_EQ(writeSession(session).find("\"trail\""), std::string::npos);
    session.document.explorer.view.canvas.card = {{LineKind::loss}, {LineKind::term, "union_area"}};
    session.document.explorer.view.canvas.trail = false;
    const std::string bytes = writeSession(session);
    EXPECT_NE(bytes.find("\"term:union_area\""), std::string::npos);
    const auto read = readSession(bytes, "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(read->document == session.document);
    session.document.explorer.view.canvas.card.clear();
    EXPECT_TRUE(readSession(writeSession(session), "s")->document == session.document);
}

TEST(SceneCard, AWrongLineNamesItsPlaceInTheFile) {
    const auto read = readSession(R"({"format": "iouscope-session", "version": 1,
        "view": {"canvas": {"card": ["iou", "nothing"]}}})",
                                  "s");
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message().find("view.canvas.card"), std::string::npos);
}

}  // namespace
}  // namespace iou
