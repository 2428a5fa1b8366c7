// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.hpp"
#include "core/io/session.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

/// Every field of tests/golden/sessions/version_1.iouscope away from its default.
Session firstSession() {
    Session s;
    Document& d = s.document;
    d.scene = {{0.1, -2.5, 1e-3, 4.0}, {3.0, 0.30000000000000004, 2.0, 1.0 / 3.0}, 0.75};
    d.run().loss = *Loss::parse("wiou_v3:mean=0.4");
    d.run().optimizer = *Optimizer::parse("rmsprop:alpha=0.9");
    d.run().schedule.stages = {{10, 0.1}, {20, 0.01}};
    d.run().steps = 77;
    d.run().form = BoxForm::log;
    d.run().iou_factor = true;
    d.run().stop = {0.95, 1e-6, 1e4};
    d.view.canvas = {false, false, false, false, false, false, false, false};
    d.view.surface = {Axis::l, Axis::lnh, false, {-3.0, 4.5}, {0.25, 1.0},
                      "iou",   false,     false, true};
    d.view.gradient_form = BoxForm::xyxy;
    d.view.notation = BoxNotation::xywh;
    d.view.theme = ThemeChoice::dark;
    d.view.unit = 0.5;
    d.view.live_run = false;
    s.playhead = 42;
    s.camera = Camera{0.5, -0.25, 12.5};
    s.layout = "AAAA/w==";
    return s;
}

/// The same with all that came later.
Session unusualSession() {
    Session s = firstSession();
    Document& d = s.document;
    d.lanes.front().name = "baseline";
    d.lanes.front().look = 4;
    d.lanes.front().visible = false;
    d.lanes.push_back(d.lanes.front());
    d.lanes.back().recipe.loss = *Loss::parse("interp_iou:alpha=0.5");
    d.lanes.back().look = 0;
    d.active = 1;
    d.view.canvas.snap = false;
    d.view.markers = {0, 3, 17};
    return s;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Session, EveryFieldSurvivesAndTheBytesAreTheSame) {
    for (const Session& session : {Session{}, unusualSession()}) {
        const std::string bytes = writeSession(session);
        const auto read = readSession(bytes, "s");
        ASSERT_TRUE(read) << read.error().message();
        EXPECT_TRUE(*read == session);
        EXPECT_EQ(writeSession(*read), bytes);
    }
}

TEST(Session, EveryLossAndOptimizerSurvives) {
    for (const LossEntry& entry : registry()) {
        Session session;
        session.document.run().loss = Loss(entry);
        const auto read = readSession(writeSession(session), "s");
        ASSERT_TRUE(read) << read.error().message();
        EXPECT_TRUE(*read == session) << entry.id;
    }
}

TEST(Session, VersionOneOpensForEver) {
    const std::string path = std::string(IOUSCOPE_GOLDEN_DIR) + "/sessions/version_1.iouscope";
    const auto bytes = readFile(path, session_size_limit);
    ASSERT_TRUE(bytes) << bytes.error().message();
    const auto read = readSession(*bytes, path);
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == firstSession());
}

TEST(Session, NineLanesAreReadAndTenRefused) {
    Session session;
    auto& lanes = session.document.lanes;
    while (lanes.size() < max_lanes) {
        lanes.push_back(lanes.front());
        lanes.back().look = static_cast<int>(lanes.size()) - 1;
    }
    const auto nine = readSession(writeSession(session), "s");
    ASSERT_TRUE(nine) << nine.error().message();
    EXPECT_TRUE(*nine == session);
    lanes.push_back(lanes.front());
    EXPECT_FALSE(readSession(writeSession(session), "s"));
}

TEST(Session, ANewerVersionIsRefusedWithAMessage) {
    const std::string bytes = replaced(writeSession({}), "\"version\": 1", "\"version\": 2");
    const auto read = readSession(bytes, "later.iouscope");
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message().find("newer program"), std::string::npos);
    EXPECT_NE(read.error().message().find("later.iouscope"), std::string::npos);
}

TEST(Session, MistakesAreNamedWithTheirPlace) {
    const std::string good = writeSession({});
    const std::pair<std::string, std::string> cases[] = {
        {replaced(good, "iouscope-session", "iouscope-recipe"), "format"},
        {replaced(good, "\"steps\": 200", "\"steps\": 0"), "lanes[0].run.steps"},
        {replaced(good, "\"active\": 0", "\"active\": 1"), "active"},
        {replaced(good, "\"look\": 0", "\"look\": 9"), "lanes[0].look"},
        {replaced(good, "\"active\": 0", "\"run\": {}"), "run: there are lanes too"},
        {replaced(writeSession(unusualSession()), "\"look\": 0", "\"look\": 4"), "lanes[1].look"},
        {replaced(good, "\"steps\": 200", "\"steps\": 1e400"), "number is too large"},
        {replaced(good, "\"ciou\"", "\"eiou\""), "run.loss"},
        {replaced(good, "\"grid\": true", "\"grid\": 1"), "view.canvas.grid"},
        {replaced(good, "\"playhead\": 0", "\"playhaed\": 0"), "playhaed"},
        {replaced(good, "\"y\": \"cy\"", "\"y\": \"cx\""), "view.surface"},
        {replaced(good, "\"interp_alpha\": 0.5", "\"interp_alpha\": 2"), "scene.interp_alpha"},
        {"{\n  \"format\": oops\n}", "line 2"},
        {"[1, 2]", "JSON object"},
        {"", "JSON"},
    };
    for (const auto& [bytes, expected] : cases) {
        const auto read = readSession(bytes, "s");
        ASSERT_FALSE(read) << expected;
        EXPECT_NE(read.error().message().find(expected), std::string::npos)
            << expected << " in " << read.error().message();
    }
}

TEST(Session, TheBatchSurvivesWithChangesToItsProtocol) {
    Session s;
    SimulationRecipe& batch = s.document.batch;
    batch = suggestedRecipe(*findProtocol("diou"), 5000);
    batch.losses = {*Loss::parse("wiou_v3:mean=0.4"), *Loss::parse("l1")};
    batch.seed = 18446744073709551615ULL;
    batch.record = {};
    batch.protocol.steps = 33;
    batch.protocol.form = BoxForm::log;
    batch.protocol.schedule = Schedule::constant(1.0 / 3.0);
    const auto read = readSession(writeSession(s), "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == s);
    const auto bad = readSession(replaced(writeSession(s), "\"l1\"", "\"l3\""), "s");
    ASSERT_FALSE(bad);
    EXPECT_NE(bad.error().message().find("batch.losses"), std::string::npos)
        << bad.error().message();
}

TEST(Session, BoxesOutsideTheLimitsAreRefused) {
    Session session;
    session.document.scene.pred.w = -1.0;
    EXPECT_FALSE(readSession(writeSession(session), "s"));
    session.document.scene.pred = {2e9, 0.0, 1.0, 1.0};
    EXPECT_FALSE(readSession(writeSession(session), "s"));
}

TEST(Session, FieldsLeftOutKeepTheirDefaults) {
    const auto read = readSession(R"({"format": "iouscope-session", "version": 1})", "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == Session{});
}

TEST(Session, DeepNestingIsRefusedAndDoesNoHarm) {
    const std::string deep = std::string(200000, '[') + std::string(200000, ']');
    EXPECT_FALSE(readSession(deep, "s"));
    EXPECT_FALSE(readSession("{\"format\": " + deep + "}", "s"));
}

}  // namespace
}  // namespace iou
