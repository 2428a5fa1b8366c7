// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/locks.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

/// Everything a lock is about, changed.
Explorer changed() {
    Explorer e;
    e.scene.pred.cx += 1.0;
    e.scene.interp_alpha = 0.25;
    e.run().loss = *Loss::parse("giou");
    e.run().steps = 7;
    e.lanes.front().name = "mine";
    return e;
}

TEST(Locks, NoneKeepsNothing) {
    Explorer after = changed();
    EXPECT_TRUE(keepLocked({}, {}, after) == Locks{});
    EXPECT_TRUE(after == changed());
}

TEST(Locks, EachKeepsItsPartAlone) {
    const Explorer before;
    Explorer boxes = changed(), loss = changed(), run = changed();
    EXPECT_TRUE(keepLocked({.boxes = true}, before, boxes) == Locks{.boxes = true});
    EXPECT_TRUE(keepLocked({.loss = true}, before, loss) == Locks{.loss = true});
    EXPECT_TRUE(keepLocked({.run = true}, before, run) == Locks{.run = true});
    Explorer expected = changed();
    expected.scene.pred = before.scene.pred;
    EXPECT_TRUE(boxes == expected);
    expected = changed();
    expected.run().loss = before.run().loss;
    EXPECT_TRUE(loss == expected);
    expected = changed();
    expected.run() = before.run();
    expected.run().loss = changed().run().loss;
    EXPECT_TRUE(run == expected);
}

TEST(Locks, AnEditThatKeepsToThemIsNotRefused) {
    const Explorer before;
    Explorer after = before;
    after.scene.interp_alpha = 0.25;
    after.lanes.front().name = "mine";
    const Explorer wanted = after;
    EXPECT_TRUE(keepLocked({true, true, true}, before, after) == Locks{});
    EXPECT_TRUE(after == wanted);
}

TEST(Locks, LanesCannotComeOrGoUnderALockOfLossOrRun) {
    const Explorer before;
    for (const Locks& locks : {Locks{.loss = true}, Locks{.run = true}}) {
        Explorer after = before;
        after.lanes.push_back(after.lanes.front());
        after.active = 1;
        EXPECT_TRUE(keepLocked(locks, before, after) == locks);
        EXPECT_TRUE(after == before);
    }
    Explorer after = before;
    after.lanes.push_back(after.lanes.front());
    EXPECT_TRUE(keepLocked({.boxes = true}, before, after) == Locks{});
    EXPECT_EQ(after.lanes.size(), 2U);
}

}  // namespace
}  // namespace iou
