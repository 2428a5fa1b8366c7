// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/limits.hpp"
#include "core/session/session_json.hpp"

#include <gtest/gtest.h>

#include <cstdio>

namespace iou {
namespace {

/// As many letters as such a number can have.
constexpr double kLong = -1.2345678901234567e-5;

/// The longest lists that a file may have in every lab, lane and pin.
Session longestSession() {
    Session session;
    Document& d = session.document;
    RunRecipe run = d.run();
    run.steps = document_steps_limit / (max_lanes + max_pins);
    run.schedule.stages.clear();
    for (int k = 1; k <= static_cast<int>(schedule_stages_limit); ++k)
        run.schedule.stages.push_back({simulation_steps_limit - 5000 + k, 1.0 / (3.0 + k)});
    d.explorer.lanes.assign(max_lanes, Lane{run});
    for (std::size_t i = 0; i < d.explorer.lanes.size(); ++i)
        d.explorer.lanes[i].style = static_cast<int>(i);
    d.explorer.pins.assign(
        max_pins, {d.explorer.lanes.front(), d.explorer.scene.pred, d.explorer.scene.target});
    d.batch.recipe.protocol.schedule = run.schedule;
    const Box<> box{kLong, kLong, -kLong, -kLong};
    auto& assign = d.lab<AssignLab>();
    assign.truths = assign.ignore = std::vector<Box<>>(most_assign_boxes / 2, box);
    auto& suppress = d.lab<SuppressLab>();
    suppress.truths = std::vector<SuppressTruth>(most_suppress_boxes, {box, 0});
    suppress.detections =
        std::vector<SuppressDetection>(most_suppress_boxes, {box, -kLong, -kLong, 0});
    auto& ap = d.lab<ApLab>();
    ap.images = std::vector<ApImage>(most_ap_images, {std::string(64, 'x'), 640, 480, {}});
    ap.truths = std::vector<ApTruth>(most_ap_boxes, {0, 0, box, true, -kLong});
    ap.detections = std::vector<ApDetection>(most_ap_boxes, {0, 0, box, kLong});
    return session;
}

TEST(SessionLong, TheLongestListsOfAllLabsMakeAThirdOfTheLimit) {
    const Session session = longestSession();
    const std::string bytes = writeSession(session);
    std::printf("%.1f MB\n", static_cast<double>(bytes.size()) / (1 << 20));
    EXPECT_LE(bytes.size(), session_size_limit / 2);
    const auto read = readSession(bytes, "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == session);
}

TEST(SessionLong, OneOfExactlyTheLimitIsRead) {
    std::string bytes = writeSession(longestSession());
    bytes.resize(session_size_limit, ' ');
    EXPECT_TRUE(readSession(bytes, "s"));
    bytes += ' ';
    EXPECT_FALSE(readSession(bytes, "s"));
}

}  // namespace
}  // namespace iou
