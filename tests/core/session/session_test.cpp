// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"
#include "core/exchange/recognise.hpp"
#include "core/files/atomic_file.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/registry/registry.hpp"
#include "core/run/limits.hpp"
#include "core/run/run_line.hpp"
#include "core/session/session_json.hpp"
#include "core/simulate/replay.hpp"
#include "tests/core/support/random_document.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <set>

namespace iou {
namespace {

/// Every field of tests/golden/sessions/version_1.iouscope away from its default.
Session firstSession() {
    Session s;
    Document& d = s.document;
    d.explorer.scene = {{0.1, -2.5, 1e-3, 4.0}, {3.0, 0.30000000000000004, 2.0, 1.0 / 3.0}, 0.75};
    d.run().loss = *Loss::parse("wiou_v3:mean=0.4");
    d.run().optimizer = *Optimizer::parse("rmsprop:alpha=0.9");
    d.run().schedule.stages = {{10, 0.1}, {20, 0.01}};
    d.run().steps = 77;
    d.run().form = BoxForm::log;
    d.run().iou_factor = true;
    d.run().stop = {0.95, 1e-6, 1e4};
    d.explorer.view.canvas = {false, false, false, false, false, false, false, false};
    d.explorer.view.surface = {.x = Axis::l,
                               .y = Axis::lnh,
                               .follow_scene = false,
                               .x_range = {-3.0, 4.5},
                               .y_range = {0.25, 1.0},
                               .term = "iou",
                               .minus = {},
                               .field = false,
                               .isolines = false,
                               .scale = ScaleKind::log,
                               .color_range = {},
                               .cut_at = {}};
    d.explorer.view.surface.elevation_deg = 45.0;  // the file says nothing of it
    d.explorer.view.gradient_form = BoxForm::xyxy;
    d.explorer.view.notation = BoxNotation::xywh;
    d.appearance.theme = ThemeChoice::dark;
    d.explorer.view.unit = 0.5;
    d.explorer.view.live_run = false;
    s.playhead = 42;
    s.camera = Camera{0.5, -0.25, 12.5};
    s.layout = "AAAA/w==";
    return s;
}

/// The same with all that came later.
Session unusualSession() {
    Session s = firstSession();
    s.raised = {"lanes", "compare"};
    Document& d = s.document;
    d.explorer.lanes.front().name = "baseline";
    d.explorer.lanes.front().style = 4;
    d.explorer.lanes.front().visible = false;
    d.explorer.lanes.push_back(d.explorer.lanes.front());
    d.explorer.lanes.back().recipe.loss = *Loss::parse("interp_iou:alpha=0.5");
    d.explorer.lanes.back().style = 0;
    d.explorer.active = 1;
    SurfaceView& surface = d.explorer.view.surface;
    surface.minus = *Loss::parse("siou:theta=3");
    surface.field_style = FieldStyle::streamlines;
    surface.scale = ScaleKind::clipped;
    surface.colors = ColorMapChoice::cividis;
    surface.color_range = Range{0.125, 0.75};
    surface.cut = ProfileCut::along_y;
    surface.cut_at = -0.5;
    surface.relief = true;
    surface.azimuth_deg = 120.5;
    surface.elevation_deg = 17.0;
    d.explorer.pins = {{d.explorer.lanes.front(), {1.0, 2.0, 3.0, 4.0}, {-1.0, 0.5, 0.25, 8.0}}};
    d.explorer.view.compare = {CentralView::grid,
                               CellContent::surface,
                               LaneSync::iou,
                               ComparedCurve::loss,
                               false,
                               false,
                               false};
    s.lane_views[0] = {Camera{1.0, 2.0, 3.0}, 17};
    s.lane_views[4].playhead = 5;
    d.explorer.view.canvas.snap = false;
    d.explorer.view.markers = {0, 3, 17};
    return s;
}

/// The same with every key a file can have; the batch is small.
Session wholeSession() {
    Session s = unusualSession();
    s.origin = "/home/somebody/ä.iouscope";
    SimulationRecipe& batch = s.document.batch.recipe;
    batch.losses = {*Loss::parse("giou"), *Loss::parse("wiou_v3:mean=0.4")};
    batch.cases = 5000;
    batch.seed = 11;
    return s;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Session, ALowerCurveIsWrittenWhereItIsNotTheUsualOne) {
    Session session = firstSession();
    EXPECT_EQ(writeSession(session).find("lower_curve"), std::string::npos);
    session.document.explorer.view.lower_curve = LowerCurve::size_error;
    const std::string bytes = writeSession(session);
    EXPECT_NE(bytes.find("\"lower_curve\": \"size_error\""), std::string::npos);
    const auto read = readSession(bytes, "x");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->document.explorer.view.lower_curve, LowerCurve::size_error);
}

TEST(Session, AReliefWithoutAnElevationStandsAsItDidWhenFilesHadNone) {
    const auto elevation = [](const std::string& more) {
        const auto read =
            readSession("{\"format\": \"iouscope-session\", \"version\": 1" + more + "}", "x");
        EXPECT_TRUE(read);
        return read ? read->document.explorer.view.surface.elevation_deg : 0.0;
    };
    EXPECT_EQ(elevation(""), 45.0);
    EXPECT_EQ(elevation(", \"view\": {\"surface\": {\"relief\": true}}"), 45.0);
    EXPECT_EQ(elevation(", \"view\": {\"surface\": {\"elevation_deg\": 30}}"), 30.0);
    // What is new says so.
    EXPECT_NE(Document{}.explorer.view.surface.elevation_deg, 45.0);
    const auto again = readSession(writeSession({}), "x");
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->document == Document{});
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

/// The values every leaf of the JSON has taken, by its path; a list of numbers is one leaf.
void collectLeaves(const nlohmann::json& json, const std::string& path,
                   std::map<std::string, std::set<std::string>>& out) {
    if (json.is_object())
        for (const auto& [name, value] : json.items()) collectLeaves(value, path + '/' + name, out);
    else if (json.is_array() && json.empty())
        return;
    else if (json.is_array() && json.at(0).is_object())
        for (const auto& value : json) collectLeaves(value, path + "[]", out);
    else
        out[path].insert(json.dump());
}

TEST(Session, AnyDocumentSurvivesAndTheBytesAreTheSame) {
    testing::DocumentMaker make(testing::printedSeed("session round trip"));
    std::map<std::string, std::set<std::string>> leaves;
    for (int i = 0; i < testing::scaled(300); ++i) {
        const Session session = make.session();
        const std::string bytes = writeSession(session);
        const auto read = readSession(bytes, "s");
        ASSERT_TRUE(read) << read.error().message() << "\n" << bytes;
        ASSERT_TRUE(*read == session) << bytes;
        ASSERT_EQ(writeSession(*read), bytes);
        const auto line = readSession(sessionLine(session), "s");
        ASSERT_TRUE(line && *line == session);
        collectLeaves(nlohmann::json::parse(bytes), "", leaves);
    }
    // What the maker never changes is not tested: it must know every field.
    for (const auto& [path, values] : leaves) {
        if (path == "/format" || path == "/version" || path == "/layout" || path == "/raised" ||
            path == "/origin" || path == "/batch/format" || path == "/batch/version" ||
            path == "/batch/core" || path == "/batch/numerics" || path == "/workspace" ||
            path == "/ap/truths[]/crowd")
            continue;
        if (path.starts_with("/batch/protocol/")) continue;  // a test of its own
        // Written where they are on, or where they are off.
        if (values == std::set<std::string>{"true"} || values == std::set<std::string>{"false"})
            continue;
        // Of two words the one that is not the usual.
        if (path.ends_with("/assigner") || path == "/assign/look" || path == "/detector/walk")
            continue;
        EXPECT_GE(values.size(), 2U) << path;
    }
}

TEST(Session, TextThatIsNoUtf8DoesNotBreakTheWriter) {
    Session session;
    session.origin = "/tmp/\xff.iouscope";
    EXPECT_TRUE(readSession(writeSession(session), "s"));
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

TEST(Session, TheBytesOfVersionOneStayAsTheyWere) {
    const std::string path = std::string(IOUSCOPE_GOLDEN_DIR) + "/sessions/version_1_all.iouscope";
    const auto bytes = readFile(path, session_size_limit);
    ASSERT_TRUE(bytes) << bytes.error().message();
    // What wrote it is no part of the format.
    const std::string core = "\"core\": \"" + std::string(coreVersion()) +
                             "\",\n    \"numerics\": " + std::to_string(numerics_version);
    EXPECT_EQ(writeSession(wholeSession()), replaced(*bytes, "\"core\": \"0.1.0\"", core));
    const auto read = readSession(*bytes, path);
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == wholeSession());
}

TEST(Session, TooManyPinnedRunsAreRefused) {
    Session session = unusualSession();
    auto& pins = session.document.explorer.pins;
    pins.resize(max_pins, pins.front());
    const auto read = readSession(writeSession(session), "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == session);
    pins.push_back(pins.front());
    EXPECT_FALSE(readSession(writeSession(session), "s"));
}

TEST(Session, NineLanesAreReadAndTenRefused) {
    Session session;
    auto& lanes = session.document.explorer.lanes;
    while (lanes.size() < max_lanes) {
        lanes.push_back(lanes.front());
        lanes.back().style = static_cast<int>(lanes.size()) - 1;
    }
    const auto nine = readSession(writeSession(session), "s");
    ASSERT_TRUE(nine) << nine.error().message();
    EXPECT_TRUE(*nine == session);
    lanes.push_back(lanes.front());
    EXPECT_FALSE(readSession(writeSession(session), "s"));
}

TEST(Session, TheRunsOfADocumentHaveALimitTogether) {
    Session session;
    Explorer& explorer = session.document.explorer;
    explorer.run().steps = run_steps_limit;
    while (explorer.lanes.size() < 3) {
        explorer.lanes.push_back(explorer.lanes.front());
        explorer.lanes.back().style = static_cast<int>(explorer.lanes.size()) - 1;
    }
    explorer.pins.assign(2, {explorer.lanes.front(), explorer.scene.pred, explorer.scene.target});
    explorer.pins.back().lane.recipe.steps = 1;
    explorer.lanes.front().recipe.steps = run_steps_limit - 1;
    const auto most = readSession(writeSession(session), "s");
    ASSERT_TRUE(most) << most.error().message();
    EXPECT_TRUE(*most == session);
    explorer.lanes.front().recipe.steps = run_steps_limit;
    const auto more = readSession(writeSession(session), "s");
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().message(),
              "s: lanes: the runs have 4000001 steps together; give all lanes and pinned runs at "
              "most 4000000");
}

TEST(Session, TheBombOfTwelveKilobytesIsRefused) {
    const std::string path =
        std::string(IOUSCOPE_GOLDEN_DIR) + "/hostile/bomb_27_runs_3.4GB.iouscope";
    const auto bytes = readFile(path, session_size_limit);
    ASSERT_TRUE(bytes) << bytes.error().message();
    const auto read = readSession(*bytes, "bomb");
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message().find("27000000 steps together"), std::string::npos)
        << read.error().message();
}

TEST(Session, SizeHasALimit) {
    EXPECT_TRUE(checkSessionSize(session_size_limit, "s"));
    const auto more = checkSessionSize(session_size_limit + 1, "s");
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().message(),
              "s: has 65 MB, a session at most 64 MB; open one that iouscope "
              "wrote; Import boxes reads long lists of boxes");
    // Before a byte of it is looked at.
    const std::string bytes(session_size_limit + 1, '\0');
    EXPECT_EQ(readSession(bytes, "s").error().message(), more.error().message());
}

TEST(Session, OnlyACopyNamesWhatItsFileHeld) {
    Session session = unusualSession();
    EXPECT_EQ(writeSession(session).find("origin"), std::string::npos);
    session.origin = "/a/b.iouscope";
    session.origin_sha256 = std::string(64, '0');
    const auto read = readSession(writeSession(session), "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == session);
    session.origin_sha256 += '0';
    EXPECT_FALSE(readSession(writeSession(session), "s"));
}

TEST(Session, NamesOfRaisedPanelsHaveALimit) {
    Session session;
    session.raised = {std::string(64, 'x')};
    EXPECT_TRUE(readSession(writeSession(session), "s"));
    session.raised = {std::string(65, 'x')};
    EXPECT_FALSE(readSession(writeSession(session), "s"));
}

TEST(Session, TheLongestSchedulesAreReadInEveryLaneAndPin) {
    RunRecipe longest = Session{}.document.run();
    longest.steps = (document_steps_limit - 2 * run_steps_limit) / (max_lanes + max_pins);
    longest.schedule.stages.clear();
    for (int k = 1; k <= static_cast<int>(schedule_stages_limit); ++k)
        longest.schedule.stages.push_back({simulation_steps_limit - 5000 + k, 1.0 / (3.0 + k)});
    Session session;
    session.playhead = run_steps_limit;
    Document& d = session.document;
    d.explorer.lanes.assign(max_lanes, Lane{longest});
    for (std::size_t i = 0; i < d.explorer.lanes.size(); ++i)
        d.explorer.lanes[i].style = static_cast<int>(i);
    d.explorer.pins.assign(
        max_pins, {d.explorer.lanes.front(), d.explorer.scene.pred, d.explorer.scene.target});
    d.batch.recipe.protocol.steps = simulation_steps_limit;
    d.batch.recipe.protocol.schedule = longest.schedule;
    d.explorer.view.markers = {0, run_steps_limit};
    const std::string bytes = writeSession(session);
    EXPECT_LE(bytes.size(), session_size_limit);
    const auto read = readSession(bytes, "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == session);

    const RunRequest request{longest, d.explorer.scene.pred, d.explorer.scene.target};
    const auto line = parseRunLine(runLine(request));
    ASSERT_TRUE(line) << line.error().message();
    EXPECT_EQ(*line, request);

    // What a protocol holds at most becomes a run that a session holds.
    d.batch.recipe.losses = {longest.loss};
    d.explorer.lanes[0].recipe = firstCase(d.batch.recipe.protocol, longest.loss).recipe;
    const auto single = singleRun(d.batch.recipe, longest.loss);
    ASSERT_TRUE(single) << single.error().message();
    d.explorer.lanes[1].recipe = *single;
    for (const std::size_t i : {0U, 1U})
        EXPECT_EQ(d.explorer.lanes[i].recipe.steps, run_steps_limit);
    const auto again = readSession(writeSession(session), "s");
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_TRUE(*again == session);

    d.explorer.lanes.back().recipe.schedule.stages.push_back({20'000'000, 0.1});
    EXPECT_FALSE(readSession(writeSession(session), "s")) << "one stage more";
}

TEST(Session, MarkersAreWholeSteps) {
    Session session;
    session.document.explorer.view.markers = {3, 17};
    const std::string good = sessionLine(session);
    ASSERT_TRUE(readSession(good, "s"));
    for (const char* const wrong : {"1.2", "\"3\"", "-1", "1000001", "1e30"}) {
        const auto read =
            readSession(replaced(good, "[3,17]", "[3," + std::string(wrong) + "]"), "s");
        ASSERT_FALSE(read) << wrong;
        EXPECT_NE(read.error().message().find("view.markers[1]: this is not a whole number"),
                  std::string::npos)
            << read.error().message();
    }
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
        {replaced(good, "\"center\": \"explore\"", "\"center\": \"all\""), "overlay or grid"},
        {replaced(good, "\"steps\": 200", "\"steps\": 1e400"), "number is too large"},
        {replaced(good, "\"ciou\"", "\"eiou\""), "run.loss"},
        {replaced(good, "\"grid\": true", "\"grid\": 1"), "view.canvas.grid"},
        {replaced(good, "\"playhead\": 0", "\"playhaed\": 0"), "playhaed"},
        {replaced(good, "\"y\": \"cy\"", "\"y\": \"cx\""), "view.surface"},
        {replaced(good, "\"linear\"", "\"cubic\""), "view.surface.scale"},
        {replaced(good, "\"cut\"", "\"color_range\": [1, 1], \"cut\""), "view.surface.color_range"},
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

TEST(Session, AFileOfBoxesIsNamedForWhatItIs) {
    const std::pair<const char*, const char*> files[] = {
        {R"({"images": [], "annotations": [], "categories": []})", "a COCO file of annotations"},
        {"image,x1,y1,x2,y2\na,1,1,2,2\n", "a table of boxes"},
        {"0 0.5 0.5 0.1 0.1\n", "a YOLO file of labels"}};
    for (const auto& [bytes, kind] : files) {
        const auto read = readSession(bytes, "boxes");
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().message(), "boxes: this is " + std::string(kind) +
                                              ", not a session; File > Import and iouscope-batch "
                                              "import and pairs read it");
    }
}

TEST(Session, TheBatchSurvivesWithChangesToItsProtocol) {
    Session s;
    SimulationRecipe& batch = s.document.batch.recipe;
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

TEST(Session, CopiesShareTheListedPairsOfTheBatch) {
    Session s;
    Protocol& protocol = s.document.batch.recipe.protocol;
    protocol.cloud = Cloud::none;
    protocol.starts = std::vector<Box<>>{{1, 1, 2, 2}, {3, 3, 4, 4}};
    protocol.targets = std::vector<Box<>>{{0, 0, 1, 1}, {0, 0, 2, 2}};
    const Document copy = s.document;
    EXPECT_EQ(copy.batch.recipe.protocol.starts.begin(), protocol.starts.begin());
    EXPECT_EQ(copy.batch.recipe.protocol.targets.begin(), protocol.targets.begin());
    const auto read = readSession(writeSession(s), "s");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(read->document.batch.recipe.protocol.starts == protocol.starts);  // without sharing
    EXPECT_TRUE(read->document.batch.recipe.protocol.targets == protocol.targets);
    protocol.targets = std::vector<Box<>>{{0, 0, 1, 1}, {0, 0, 2, 3}};
    EXPECT_FALSE(copy.batch.recipe.protocol.targets == protocol.targets);
}

TEST(Session, BoxesOutsideTheLimitsAreRefused) {
    Session session;
    session.document.explorer.scene.pred.w = -1.0;
    EXPECT_FALSE(readSession(writeSession(session), "s"));
    session.document.explorer.scene.pred = {2e9, 0.0, 1.0, 1.0};
    EXPECT_FALSE(readSession(writeSession(session), "s"));
}

TEST(Session, FieldsLeftOutKeepTheirDefaults) {
    const auto read = readSession(R"({"format": "iouscope-session", "version": 1})", "s");
    ASSERT_TRUE(read) << read.error().message();
    Session expected;
    expected.document.explorer.view.surface.elevation_deg = 45.0;  // as it was in the beginning
    EXPECT_TRUE(*read == expected);
}

TEST(Session, DeepNestingIsRefusedAndDoesNoHarm) {
    const std::string deep = std::string(200000, '[') + std::string(200000, ']');
    EXPECT_FALSE(readSession(deep, "s"));
    EXPECT_FALSE(readSession("{\"format\": " + deep + "}", "s"));
}

}  // namespace
}  // namespace iou
