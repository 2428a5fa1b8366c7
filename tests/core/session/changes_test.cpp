// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/changes.hpp"
#include "tests/core/support/random_document.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

Changes after(const std::function<void(Document&)>& edit) {
    Document changed;
    edit(changed);
    return changesBetween({}, changed);
}

TEST(Changes, EqualDocumentsHaveNone) { EXPECT_FALSE(changesBetween({}, {}).any()); }

TEST(Changes, CopyingThemMakesAnyTwoDocumentsEqual) {
    testing::DocumentMaker make(testing::printedSeed("changes"));
    for (int i = 0; i < testing::scaled(100); ++i) {
        const Document from = make.document();
        Document to = make.document();
        copyChanged(changesBetween(to, from), from, to);
        EXPECT_TRUE(to == from);
    }
}

TEST(Changes, EveryEditIsSeenAndCopied) {
    testing::DocumentMaker make(testing::printedSeed("changes, one by one"));
    const Document start = make.document();
    Document now = start, copy = start;
    for (int round = 0; round < 20; ++round)
        for (const auto& edit : make.edits()) {
            const Document before = now;
            edit(now);
            const Changes changes = changesBetween(before, now);
            EXPECT_EQ(changes.any(), !(before == now));
            copyChanged(changes, now, copy);
            ASSERT_TRUE(copy == now);
        }
}

TEST(Changes, AnEditOfOnePartIsNoChangeOfAnother) {
    const Changes moved = after([](Document& d) { d.explorer.scene.pred.cx += 1.0; });
    EXPECT_TRUE(moved.pred && moved.pair() && moved.scene());
    EXPECT_FALSE(moved.target || moved.interp_alpha || moved.lanes || moved.view || moved.batch);
    const Changes batch = after([](Document& d) { d.batch.recipe.seed += 1; });
    EXPECT_TRUE(batch.batch);
    EXPECT_FALSE(batch.scene() || batch.lanes || batch.pins || batch.view || batch.appearance);
    const Changes lab = after([](Document& d) { d.lab<ApLab>().threshold = 0.75; });
    EXPECT_TRUE(lab.labs[lab_index<ApLab>]);
    EXPECT_EQ(lab.labs.count(), 1U);
    EXPECT_FALSE(lab.scene() || lab.lanes || lab.view || lab.batch || lab.appearance);
    const Changes theme = after([](Document& d) { d.appearance.theme = ThemeChoice::dark; });
    EXPECT_TRUE(theme.appearance);
    EXPECT_FALSE(theme.view);
    const Changes live = after([](Document& d) { d.explorer.view.live_run = false; });
    EXPECT_TRUE(live.live_run && live.view);
    EXPECT_FALSE(live.compare);
}

TEST(Changes, ALaneThatMovesHasNoNewRecipe) {
    Document before;
    before.explorer.lanes.push_back(before.explorer.lanes.front());
    before.explorer.lanes.back().style = 1;
    before.explorer.lanes.back().recipe.steps = 7;
    Document after = before;
    std::swap(after.explorer.lanes[0], after.explorer.lanes[1]);
    const Changes swapped = changesBetween(before, after);
    EXPECT_TRUE(swapped.lanes && swapped.run);
    EXPECT_FALSE(swapped.recipes || swapped.loss);
    after.explorer.lanes[0].style = 2;
    EXPECT_TRUE(changesBetween(before, after).recipes) << "a new lane";
    after = before;
    after.explorer.lanes[1].recipe.steps = 8;
    const Changes other = changesBetween(before, after);
    EXPECT_TRUE(other.recipes);
    EXPECT_FALSE(other.run) << "not of the active lane";
}

}  // namespace
}  // namespace iou
