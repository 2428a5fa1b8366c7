// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/run_time_loss.hpp"

#include <gtest/gtest.h>

namespace iou::testing {
namespace {

/// Two losses of one id in two lanes, one of them in the surface and the batch too.
Session sessionWithOwnLosses() {
    Session session;
    Document& d = session.document;
    Loss first(scaledIou("mine", 2.0));
    (void)first.setParameter("k", 5.0);
    d.run().loss = first;
    EXPECT_TRUE(addLane(d.explorer, Loss(scaledIou("mine", 3.0))));
    d.batch.recipe.losses.push_back(first);
    d.explorer.view.surface.minus = first;
    return session;
}

TEST(SessionLosses, TravelInTheFile) {
    const Session session = sessionWithOwnLosses();
    const std::string bytes = writeSession(session);
    const auto read = readSession(bytes, "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == session);
    EXPECT_EQ(writeSession(*read), bytes);
    EXPECT_EQ(bytes.find("mine_3"), std::string::npos);
}

/// Where nobody has the losses any more, not even the list.
TEST(SessionLosses, ComeOutOfTheFileAlone) {
    std::string bytes;
    { bytes = writeSession(sessionWithOwnLosses()); }
    const auto read = readSession(bytes, "s");
    ASSERT_TRUE(read) << read.error().message();
    const auto& lanes = read->document.explorer.lanes;
    ASSERT_EQ(lanes.size(), 2U);
    const Box<> pred{1.3, 0.9, 1.2, 0.7}, target{0.9, 0.6, 1.0, 1.25};
    const double iou_loss = Loss::parse("iou")->value(pred, target);
    EXPECT_EQ(lanes[0].recipe.loss.value(pred, target), 5.0 * iou_loss);
    EXPECT_EQ(lanes[1].recipe.loss.value(pred, target), 3.0 * iou_loss);
    EXPECT_EQ(lanes[0].recipe.loss.spec(), "mine:k=5");
    EXPECT_EQ(lanes[1].recipe.loss.spec(), "mine");
    EXPECT_FALSE(findLoss("mine"));
}

TEST(SessionLosses, LeaveFilesWithoutAnyAsTheyAre) {
    EXPECT_EQ(writeSession({}).find("\"losses\": [\n    {"), std::string::npos);
    EXPECT_EQ(sessionLine({}).find("\"kind\""), std::string::npos);
}

TEST(SessionLosses, AreRefusedWithTheirPlaceInTheFile) {
    const std::string good = writeSession(sessionWithOwnLosses());
    const auto broken = [&](const std::string& from, const std::string& to) {
        std::string bytes = good;
        bytes.replace(bytes.find(from), from.size(), to);
        const auto read = readSession(bytes, "s");
        return read ? std::string("no error") : read.error().message();
    };
    const auto holds = [](const std::string& text, const char* part) {
        return text.find(part) != std::string::npos;
    };
    const std::string unknown = broken("\"kind\": \"scaled iou\"", "\"kind\": \"spell\"");
    EXPECT_TRUE(holds(unknown, "losses") && holds(unknown, "spell")) << unknown;
    const std::string unreadable = broken("\"text\": \"mine 2\"", "\"text\": \"mine\"");
    EXPECT_TRUE(holds(unreadable, "losses") && holds(unreadable, "no scaled loss")) << unreadable;
    const std::string twice = broken("\"name\": \"mine_2\"", "\"name\": \"mine\"");
    EXPECT_TRUE(holds(twice, "losses") && holds(twice, "already")) << twice;
    const std::string known = broken("\"name\": \"mine_2\"", "\"name\": \"giou\"");
    EXPECT_TRUE(holds(known, "losses") && holds(known, "already")) << known;
}

}  // namespace
}  // namespace iou::testing
