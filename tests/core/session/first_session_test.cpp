// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/iou.hpp"
#include "core/run/box_errors.hpp"
#include "core/session/first_session.hpp"
#include "core/session/session_json.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

// What the first minute promises is there to be seen.
TEST(FirstSession, TellsGiouFromInterpIouOnBoxesThatAreApart) {
    const Document document = firstDocument();
    const Explorer& e = document.explorer;
    EXPECT_EQ(iouOf(e.scene.pred, e.scene.target), 0.0);
    ASSERT_EQ(e.lanes.size(), 2U);
    EXPECT_EQ(e.lanes[0].recipe.loss.id(), "giou");
    EXPECT_EQ(e.lanes[1].recipe.loss.id(), "interp_iou");
    EXPECT_EQ(e.view.compare.center, CentralView::grid);
    const auto run = [&](std::size_t lane) {
        return runRegression(e.lanes[lane].recipe, e.scene.pred, e.scene.target);
    };
    const auto largest = [&](const Trajectory& t) {
        double most = 0.0;
        for (int k = 0; k <= t.steps(); ++k) most = std::max(most, outgrowth(t, e.scene.target, k));
        return most;
    };
    const Trajectory giou = run(0), interp = run(1);
    EXPECT_GT(largest(giou), 2.0);
    EXPECT_LT(largest(interp), 1.2);
    EXPECT_GT(giou.iou(giou.steps()), 0.9);
    EXPECT_GT(interp.iou(interp.steps()), 0.9);
}

TEST(FirstSession, IsNotTheSessionOfADefaultDocument) {
    EXPECT_FALSE(firstDocument() == Document{});
    Session session;
    session.document = firstDocument();
    const auto read = readSession(writeSession(session), "first");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->document == firstDocument());
}

}  // namespace
}  // namespace iou
