// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_json.hpp"

#include "core/json/box_fields.hpp"
#include "core/json/json_fields.hpp"
#include "core/protocol/recipe_fields.hpp"
#include "core/run/limits.hpp"
#include "core/session/surface_view_json.hpp"

#include <array>
#include <set>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr int session_version = 1;
constexpr std::size_t markers_limit = 1000;
constexpr std::array<const char*, 3> theme_names{"system", "light", "dark"};
constexpr std::array<const char*, 3> center_names{"explore", "overlay", "grid"};
constexpr std::array<const char*, 2> cell_names{"scene", "surface"};
constexpr std::array<const char*, 3> sync_names{"step", "iou", "loss"};
constexpr std::array<const char*, 2> curve_names{"iou", "loss"};

template <class Enum, std::size_t N>
const char* wordOf(const std::array<const char*, N>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

/// Reads one of these words.
template <class Enum, std::size_t N>
void readWord(JsonFields& fields, const char* name, const std::array<const char*, N>& names,
              Enum& out) {
    fields.parsed(name, out, [&](std::string_view word) -> Result<Enum> {
        std::string choices;
        for (std::size_t i = 0; i < N; ++i) {
            if (word == names[i]) return static_cast<Enum>(i);
            choices += (i == 0 ? "" : ", ") + std::string(names[i]);
        }
        return Error{phrase("unknown word \"%1\"", word), {}, phrase("one of %1", choices)};
    });
}

// One list of switches serves reader and writer.
template <class View, class Visit>
void visitCanvas(View& c, Visit&& visit) {
    visit("arrows", c.arrows);
    visit("grid", c.grid);
    visit("intersection", c.intersection);
    visit("enclosing", c.enclosing);
    visit("distance", c.distance);
    visit("interpolated", c.interpolated);
    visit("path", c.path);
    visit("hud", c.hud);
    visit("snap", c.snap);
}

Json runJson(const RunRecipe& run) {
    Json stages = Json::array();
    for (const auto& s : run.schedule.stages)
        stages.push_back({{"until", s.until}, {"rate", s.rate}});
    return {{"loss", run.loss.spec()},
            {"optimizer", run.optimizer.spec()},
            {"schedule", stages},
            {"steps", run.steps},
            {"form", formName(run.form)},
            {"iou_factor", run.iou_factor},
            {"stop",
             {{"iou_reached", run.stop.iou_reached},
              {"step_norm", run.stop.step_norm},
              {"divergence", run.stop.divergence}}}};
}

Json laneJson(const Lane& lane) {
    return {{"name", lane.name},
            {"look", lane.look},
            {"visible", lane.visible},
            {"run", runJson(lane.recipe)}};
}

Json lanesJson(const std::vector<Lane>& lanes) {
    Json out = Json::array();
    for (const Lane& lane : lanes) out.push_back(laneJson(lane));
    return out;
}

Json pinsJson(const std::vector<PinnedRun>& pins) {
    Json out = Json::array();
    for (const PinnedRun& pin : pins)
        out.push_back({{"lane", laneJson(pin.lane)},
                       {"start", boxJson(pin.start)},
                       {"target", boxJson(pin.target)}});
    return out;
}

Json cameraJson(const Camera& camera) {
    return {{"cx", camera.cx}, {"cy", camera.cy}, {"span", camera.span}};
}

/// Those that were ever used.
Json gazesJson(const LaneGazes& gazes) {
    Json out = Json::array();
    for (std::size_t look = 0; look < gazes.size(); ++look) {
        if (gazes[look] == LaneGaze{}) continue;
        Json gaze{{"look", look}, {"playhead", gazes[look].playhead}};
        if (gazes[look].camera) gaze["camera"] = cameraJson(*gazes[look].camera);
        out.push_back(gaze);
    }
    return out;
}

Json viewJson(const ViewState& view) {
    Json canvas = Json::object();
    visitCanvas(view.canvas, [&](const char* name, bool value) { canvas[name] = value; });
    Json json{{"canvas", canvas},
              {"surface", surfaceViewJson(view.surface)},
              {"compare",
               {{"center", wordOf(center_names, view.compare.center)},
                {"cells", wordOf(cell_names, view.compare.cells)},
                {"sync", wordOf(sync_names, view.compare.sync)},
                {"curve", wordOf(curve_names, view.compare.curve)},
                {"shared_axes", view.compare.shared_axes},
                {"shared_colors", view.compare.shared_colors},
                {"shared_clock", view.compare.shared_clock}}},
              {"gradient_form", formName(view.gradient_form)},
              {"notation", notationName(view.notation)},
              {"theme", wordOf(theme_names, view.theme)},
              {"unit", view.unit},
              {"live_run", view.live_run}};
    if (!view.markers.empty()) json["markers"] = view.markers;
    return json;
}

void readScene(JsonFields fields, Scene& out) {
    readBox(fields, "pred", out.pred);
    readBox(fields, "target", out.target);
    fields.number("interp_alpha", out.interp_alpha, 0.0, 1.0);
    fields.finish();
}

void readSchedule(JsonFields& fields, Schedule& out) {
    Schedule schedule;
    int last = 0;
    fields.objects("schedule", schedule_stages_limit, [&](JsonFields stage) {
        Schedule::Stage s{last + 1, 0.0};
        stage.integer("until", s.until, last + 1, 1'000'000'000);
        stage.number("rate", s.rate, 0.0, 1e9);
        stage.finish();
        last = s.until;
        schedule.stages.push_back(s);
    });
    if (!schedule.stages.empty()) out = schedule;
}

void readRun(JsonFields fields, RunRecipe& out) {
    fields.parsed("loss", out.loss, [](std::string_view text) { return Loss::parse(text); });
    fields.parsed("optimizer", out.optimizer,
                  [](std::string_view text) { return Optimizer::parse(text); });
    readSchedule(fields, out.schedule);
    fields.integer("steps", out.steps, 1, run_steps_limit);
    fields.parsed("form", out.form, parseForm);
    fields.boolean("iou_factor", out.iou_factor);
    if (auto stop = fields.object("stop")) {
        stop->number("iou_reached", out.stop.iou_reached, 0.0, 1.0);
        stop->number("step_norm", out.stop.step_norm, 0.0, 1e9);
        stop->number("divergence", out.stop.divergence, 0.0, 1e12);
        stop->finish();
    }
    fields.finish();
}

void readLane(JsonFields fields, Lane& out) {
    fields.text("name", out.name, max_lane_name);
    fields.integer("look", out.look, 0, max_lanes - 1);
    fields.boolean("visible", out.visible);
    if (auto run = fields.object("run")) readRun(*run, out.recipe);
    fields.finish();
}

void readNextLane(JsonFields fields, std::vector<Lane>& out) {
    Lane lane{defaultDocument().run()};
    lane.look = static_cast<int>(out.size());
    readLane(fields, lane);
    for (const Lane& other : out)
        if (other.look == lane.look)
            fields.fail(
                "look",
                {phrase("another lane has this look"), {}, phrase("give each lane its own")});
    out.push_back(std::move(lane));
}

void readPin(JsonFields fields, std::vector<PinnedRun>& out) {
    PinnedRun pin{Lane{defaultDocument().run()}, Scene{}.pred, Scene{}.target};
    if (auto lane = fields.object("lane")) readLane(*lane, pin.lane);
    readBox(fields, "start", pin.start);
    readBox(fields, "target", pin.target);
    fields.finish();
    out.push_back(std::move(pin));
}

/// The lanes; or, as files of one lane have it, the run alone.
void readLanes(JsonFields& root, Document& out) {
    if (auto run = root.object("run")) readRun(*run, out.run());
    if (!root.has("lanes")) return root.integer("active", out.active, 0, 0);
    if (root.has("run"))
        return root.fail("run", {phrase("there are lanes too"), {}, phrase("remove one of them")});
    std::vector<Lane> lanes;
    root.objects("lanes", max_lanes,
                 [&](JsonFields lane) { readNextLane(std::move(lane), lanes); });
    root.integer("active", out.active, 0, static_cast<int>(lanes.size()) - 1);
    if (!root.failed()) out.lanes = std::move(lanes);
}

void readCompare(JsonFields fields, CompareView& out) {
    readWord(fields, "center", center_names, out.center);
    readWord(fields, "cells", cell_names, out.cells);
    readWord(fields, "sync", sync_names, out.sync);
    readWord(fields, "curve", curve_names, out.curve);
    fields.boolean("shared_axes", out.shared_axes);
    fields.boolean("shared_colors", out.shared_colors);
    fields.boolean("shared_clock", out.shared_clock);
    fields.finish();
}

Camera readCamera(JsonFields fields) {
    Camera c;
    fields.number("cx", c.cx, -1e9, 1e9);
    fields.number("cy", c.cy, -1e9, 1e9);
    fields.number("span", c.span, 1e-9, 1e12);
    fields.finish();
    return c;
}

void readGaze(JsonFields fields, LaneGazes& out) {
    int look = 0;
    LaneGaze gaze;
    fields.integer("look", look, 0, max_lanes - 1);
    fields.integer("playhead", gaze.playhead, 0, run_steps_limit);
    if (auto camera = fields.object("camera")) gaze.camera = readCamera(*camera);
    fields.finish();
    out[static_cast<std::size_t>(look)] = gaze;
}

void readView(JsonFields fields, ViewState& out) {
    if (auto canvas = fields.object("canvas")) {
        visitCanvas(out.canvas,
                    [&](const char* name, bool& value) { canvas->boolean(name, value); });
        canvas->finish();
    }
    if (auto surface = fields.object("surface")) readSurfaceView(*surface, out.surface);
    if (auto compare = fields.object("compare")) readCompare(*compare, out.compare);
    fields.parsed("gradient_form", out.gradient_form, parseForm);
    fields.parsed("notation", out.notation, parseNotation);
    readWord(fields, "theme", theme_names, out.theme);
    fields.number("unit", out.unit, 1e-9, 1e9);
    fields.boolean("live_run", out.live_run);
    std::vector<int> markers;
    fields.integers("markers", markers, 0, run_steps_limit, markers_limit);
    const std::set<int> in_order(markers.begin(), markers.end());
    out.markers.assign(in_order.begin(), in_order.end());
    fields.finish();
}

Json sessionJson(const Session& session) {
    const Document& d = session.document;
    Json root{{"format", "iouscope-session"},
              {"version", session_version},
              {"scene",
               {{"pred", boxJson(d.scene.pred)},
                {"target", boxJson(d.scene.target)},
                {"interp_alpha", d.scene.interp_alpha}}},
              {"lanes", lanesJson(d.lanes)},
              {"active", d.active},
              {"view", viewJson(d.view)},
              {"batch", recipeJson(d.batch)},
              {"playhead", session.playhead}};
    if (!d.pins.empty()) root["pins"] = pinsJson(d.pins);
    if (session.camera) root["camera"] = cameraJson(*session.camera);
    if (session.gazes != LaneGazes{}) root["gazes"] = gazesJson(session.gazes);
    if (!session.layout.empty()) root["layout"] = session.layout;
    if (!session.raised.empty()) root["raised"] = session.raised;
    if (!session.origin.empty()) root["origin"] = session.origin;
    return root;
}

}  // namespace

std::string writeSession(const Session& session) { return jsonText(sessionJson(session)); }

std::string sessionLine(const Session& session) { return jsonLine(sessionJson(session)); }

Result<Session> readSession(std::string_view bytes, const std::string& path) {
    JsonDocument json(bytes, path);
    JsonFields root = json.root();
    root.header("iouscope-session", session_version);
    Session session;
    Document& d = session.document;
    if (auto scene = root.object("scene")) readScene(*scene, d.scene);
    readLanes(root, d);
    root.objects("pins", max_pins, [&](JsonFields pin) { readPin(std::move(pin), d.pins); });
    if (auto view = root.object("view")) readView(*view, d.view);
    if (auto batch = root.object("batch")) d.batch = readRecipeFields(*batch);
    d.batch.early_end.reset();  // of results: the panel runs whole
    root.integer("playhead", session.playhead, 0, run_steps_limit);
    if (auto camera = root.object("camera")) session.camera = readCamera(*camera);
    root.objects("gazes", max_lanes,
                 [&](JsonFields gaze) { readGaze(std::move(gaze), session.gazes); });
    root.text("layout", session.layout, 1 << 20);
    root.texts("raised", session.raised, 64);
    root.text("origin", session.origin, 4096);
    root.finish();
    if (json.error()) return *json.error();

    const SurfaceView& s = d.view.surface;
    const SurfaceRequest request{d.run().loss,
                                 -1,
                                 d.scene.pred,
                                 d.scene.target,
                                 {s.x, s.x_range.lo, s.x_range.hi, 2},
                                 {s.y, s.y_range.lo, s.y_range.hi, 2}};
    if (const auto checked = request.check(); !checked) {
        Error error = checked.error();
        error.where = path + ": view.surface";
        return error;
    }
    return session;
}

}  // namespace iou
