// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/session.hpp"

#include "core/io/json_fields.hpp"
#include "core/io/recipe_fields.hpp"

#include <array>
#include <set>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr int session_version = 1;
constexpr std::size_t markers_limit = 1000;
constexpr std::array<const char*, 3> theme_names{"system", "light", "dark"};

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

Json boxJson(const Box<>& b) { return Json::array({b.cx, b.cy, b.w, b.h}); }
Json rangeJson(const Range& r) { return Json::array({r.lo, r.hi}); }

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

Json lanesJson(const std::vector<Lane>& lanes) {
    Json out = Json::array();
    for (const Lane& lane : lanes)
        out.push_back({{"name", lane.name},
                       {"look", lane.look},
                       {"visible", lane.visible},
                       {"run", runJson(lane.recipe)}});
    return out;
}

Json viewJson(const ViewState& view) {
    Json canvas = Json::object();
    visitCanvas(view.canvas, [&](const char* name, bool value) { canvas[name] = value; });
    const SurfaceView& s = view.surface;
    Json json{{"canvas", canvas},
              {"surface",
               {{"x", axisName(s.x)},
                {"y", axisName(s.y)},
                {"follow_scene", s.follow_scene},
                {"x_range", rangeJson(s.x_range)},
                {"y_range", rangeJson(s.y_range)},
                {"term", s.term},
                {"field", s.field},
                {"isolines", s.isolines},
                {"log_scale", s.log_scale}}},
              {"gradient_form", formName(view.gradient_form)},
              {"notation", notationName(view.notation)},
              {"theme", theme_names[static_cast<std::size_t>(view.theme)]},
              {"unit", view.unit},
              {"live_run", view.live_run}};
    if (!view.markers.empty()) json["markers"] = view.markers;
    return json;
}

void readBox(JsonFields& fields, const char* name, Box<>& out) {
    std::array<double, 4> x{out.cx, out.cy, out.w, out.h};
    fields.numbers(name, x);
    const Box<> box{x[0], x[1], x[2], x[3]};
    if (const auto checked = checkBox(box); checked)
        out = box;
    else
        fields.fail(name, checked.error());
}

void readRange(JsonFields& fields, const char* name, Range& out) {
    std::array<double, 2> x{out.lo, out.hi};
    fields.numbers(name, x);
    if (x[0] < x[1])
        out = {x[0], x[1]};
    else
        fields.fail(name, {"the range is empty", "", "give [lo, hi] with lo < hi"});
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
    fields.objects("schedule", 1000, [&](JsonFields stage) {
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
    fields.integer("steps", out.steps, 1, session_steps_limit);
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

void readLane(JsonFields fields, std::vector<Lane>& out) {
    Lane lane{.recipe = defaultDocument().run()};
    lane.look = static_cast<int>(out.size());
    fields.text("name", lane.name, max_lane_name);
    fields.integer("look", lane.look, 0, max_lanes - 1);
    for (const Lane& other : out)
        if (other.look == lane.look)
            fields.fail("look", {"another lane has this look", "", "give each lane its own"});
    fields.boolean("visible", lane.visible);
    if (auto run = fields.object("run")) readRun(*run, lane.recipe);
    fields.finish();
    out.push_back(std::move(lane));
}

/// The lanes; or, as files of one lane have it, the run alone.
void readLanes(JsonFields& root, Document& out) {
    if (auto run = root.object("run")) readRun(*run, out.run());
    if (!root.has("lanes")) return root.integer("active", out.active, 0, 0);
    if (root.has("run")) return root.fail("run", {"there are lanes too", "", "remove one of them"});
    std::vector<Lane> lanes;
    root.objects("lanes", max_lanes, [&](JsonFields lane) { readLane(std::move(lane), lanes); });
    root.integer("active", out.active, 0, static_cast<int>(lanes.size()) - 1);
    if (!root.failed()) out.lanes = std::move(lanes);
}

void readSurfaceView(JsonFields fields, SurfaceView& out) {
    fields.parsed("x", out.x, parseAxis);
    fields.parsed("y", out.y, parseAxis);
    fields.boolean("follow_scene", out.follow_scene);
    readRange(fields, "x_range", out.x_range);
    readRange(fields, "y_range", out.y_range);
    fields.text("term", out.term, 64);
    fields.boolean("field", out.field);
    fields.boolean("isolines", out.isolines);
    fields.boolean("log_scale", out.log_scale);
    fields.finish();
}

Result<ThemeChoice> parseTheme(std::string_view name) {
    for (std::size_t i = 0; i < theme_names.size(); ++i)
        if (name == theme_names[i]) return static_cast<ThemeChoice>(i);
    return Error{"unknown theme", "", "one of system, light, dark"};
}

void readView(JsonFields fields, ViewState& out) {
    if (auto canvas = fields.object("canvas")) {
        visitCanvas(out.canvas,
                    [&](const char* name, bool& value) { canvas->boolean(name, value); });
        canvas->finish();
    }
    if (auto surface = fields.object("surface")) readSurfaceView(*surface, out.surface);
    fields.parsed("gradient_form", out.gradient_form, parseForm);
    fields.parsed("notation", out.notation, parseNotation);
    fields.parsed("theme", out.theme, parseTheme);
    fields.number("unit", out.unit, 1e-9, 1e9);
    fields.boolean("live_run", out.live_run);
    std::vector<double> markers;
    fields.exactList("markers", markers, 0.0, session_steps_limit, markers_limit);
    const std::set<double> in_order(markers.begin(), markers.end());
    out.markers.assign(in_order.begin(), in_order.end());
    fields.finish();
}

}  // namespace

std::string writeSession(const Session& session) {
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
    if (session.camera)
        root["camera"] = {
            {"cx", session.camera->cx}, {"cy", session.camera->cy}, {"span", session.camera->span}};
    if (!session.layout.empty()) root["layout"] = session.layout;
    return root.dump(2) + "\n";
}

Result<Session> readSession(std::string_view bytes, const std::string& path) {
    JsonDocument json(bytes, path);
    JsonFields root = json.root();
    root.header("iouscope-session", session_version);
    Session session;
    Document& d = session.document;
    if (auto scene = root.object("scene")) readScene(*scene, d.scene);
    readLanes(root, d);
    if (auto view = root.object("view")) readView(*view, d.view);
    if (auto batch = root.object("batch")) d.batch = readRecipeFields(*batch);
    root.integer("playhead", session.playhead, 0, session_steps_limit);
    if (auto camera = root.object("camera")) {
        Camera c;
        camera->number("cx", c.cx, -1e9, 1e9);
        camera->number("cy", c.cy, -1e9, 1e9);
        camera->number("span", c.span, 1e-9, 1e12);
        camera->finish();
        session.camera = c;
    }
    root.text("layout", session.layout, 1 << 20);
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
