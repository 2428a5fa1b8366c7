// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "core/registry/registry.hpp"
#include "core/session/changes.hpp"
#include "core/session/own_losses.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/formulas.hpp"

#include <gtest/gtest.h>

namespace iou::testing {
namespace {

using List = std::vector<LossPointer>;

LossPointer typed(const std::string& text) { return ownLoss(text).pointer(); }

TEST(OwnLosses, AnEditTakesThePlaceOfTheFormerOne) {
    Document d;
    const LossPointer first = typed("1 - iou"), other = typed("iou_loss*2"),
                      edited = typed("1 - iou + dx^2");
    takeOwnLoss(d, other);
    takeOwnLoss(d, first);
    EXPECT_EQ(d.own_losses, (List{other, first}));
    d.explorer.view.surface.minus = Loss(first);
    d.batch.recipe.losses = {Loss(first)};
    editOwnLoss(d, edited);
    EXPECT_EQ(d.run().loss.pointer(), edited);
    EXPECT_EQ(d.own_losses, (List{other, edited}));
    EXPECT_EQ(d.explorer.view.surface.minus->pointer(), edited);
    EXPECT_EQ(d.batch.recipe.losses.front().first.pointer(), edited);
}

TEST(OwnLosses, OtherLanesKeepTheirFormulaWhichStaysAtHand) {
    Document d;
    const LossPointer first = typed("1 - iou"), edited = typed("1 - iou + dx^2");
    takeOwnLoss(d, first);
    ASSERT_TRUE(duplicateLane(d.explorer, 0));
    editOwnLoss(d, edited);
    EXPECT_EQ(d.explorer.lanes[0].recipe.loss.pointer(), first);
    EXPECT_EQ(d.explorer.lanes[1].recipe.loss.pointer(), edited);
    EXPECT_EQ(d.own_losses, (List{first, edited}));
}

TEST(OwnLosses, WhatWasSetStaysSet) {
    Document d;
    takeOwnLoss(d, typed("param k = 1 in [0, 9]\nparam m = 1 in [0, 9]\nk*m*iou_loss"));
    ASSERT_TRUE(d.run().loss.setParameter("k", 5.0));
    editOwnLoss(d, typed("param m = 2 in [0, 9]\nparam k = 1 in [0, 9]\nk*m*iou_loss + dx^2"));
    EXPECT_EQ(d.run().loss.parameters(), (std::vector<double>{2.0, 5.0}));
    // Out of the new range: the default.
    editOwnLoss(d, typed("param k = 1 in [0, 2]\nk*iou_loss"));
    EXPECT_EQ(d.run().loss.parameters(), std::vector<double>{1.0});
}

TEST(OwnLosses, AFileReplacesThemInEveryLane) {
    Document d;
    const LossPointer first = typed("1 - iou"), again = typed("1 - iou^2");
    takeOwnLoss(d, first);
    ASSERT_TRUE(duplicateLane(d.explorer, 0));
    ASSERT_TRUE(pinLane(d.explorer, 0));
    replaceOwnLoss(d, first, again);
    for (const Lane& lane : d.explorer.lanes) EXPECT_EQ(lane.recipe.loss.pointer(), again);
    EXPECT_EQ(d.explorer.pins[0].lane.recipe.loss.pointer(), first);
    EXPECT_EQ(d.own_losses, List{again});
    EXPECT_EQ(ownLossesOf(d), (List{again, first}));
    d.run().loss = *Loss::parse("giou");
    d.explorer.lanes[0].recipe.loss = *Loss::parse("giou");
    forgetUnusedLosses(d);
    EXPECT_EQ(d.own_losses, List{first});
}

TEST(OwnLosses, AreUndoneAndTravelInSessions) {
    Document before, after;
    after.own_losses = {typed("title A\n1 - iou"), typed("title A\n1 - iou^2")};
    const Changes changes = changesBetween(before, after);
    EXPECT_TRUE(changes.own_losses && changes.any());
    copyChanged(changes, after, before);
    EXPECT_TRUE(before == after);
    Session session;
    session.document = after;
    const std::string bytes = writeSession(session);
    const auto read = readSession(bytes, "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(read->document == after);
    EXPECT_EQ(writeSession({}).find("own_losses"), std::string::npos);
    std::string broken = bytes;
    broken.replace(broken.find("1 - iou^2"), 9, "1 - uio^2");
    const auto refused = readSession(broken, "s");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("uio"), std::string::npos);
}

TEST(OwnLosses, AreToldApartInLists) {
    const LossPointer first = typed("title CIoU\n1 - iou"), second = typed("title CIoU\niou_loss");
    EXPECT_EQ(first->id, second->id);
    EXPECT_EQ(lossKey(*first), "=title CIoU\n1 - iou");
    EXPECT_EQ(lossKey(*findLoss("ciou")), "ciou");
    ASSERT_TRUE(addLoss(first));
    ASSERT_TRUE(addLoss(second));
    EXPECT_FALSE(addLoss(second));
    EXPECT_EQ(findLoss(lossKey(*second)), second);
    EXPECT_FALSE(findLoss("own_ciou"));
    EXPECT_EQ(listedName(*findLoss("ciou")), "CIoU");
    EXPECT_EQ(listedName(*first), "CIoU (2)");
    EXPECT_EQ(listedName(*second), "CIoU (3)");
    removeLoss(lossKey(*first));
    EXPECT_FALSE(findLoss(lossKey(*first)));
    EXPECT_EQ(listedName(*second), "CIoU (2)");
    removeLoss(lossKey(*second));
    EXPECT_EQ(allLosses().size(), registry().size());
}

TEST(OwnLosses, LanesSideBySideHaveTitlesOfTheirOwn) {
    Explorer e;
    ASSERT_TRUE(duplicateLane(e, 0));
    ASSERT_TRUE(duplicateLane(e, 1));
    e.lanes[2].name = "mine";
    const std::string plain = titleOf(e.lanes[0]);
    EXPECT_EQ(titlesOf(e.lanes), (std::vector<std::string>{plain, plain + " (2)", "mine"}));
    EXPECT_EQ(titleAmong(e.lanes, 1), plain + " (2)");
}

}  // namespace
}  // namespace iou::testing
