// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/explorer_json.hpp"

#include "core/explorer/lane_json.hpp"
#include "core/explorer/surface_view_json.hpp"
#include "core/json/box_fields.hpp"
#include "core/run/limits.hpp"

#include <array>
#include <set>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMarkersLimit = 1000;
constexpr EnumWords<CentralView, 3> kCenterWords{"explore", "overlay", "grid"};
constexpr EnumWords<CellContent, 2> kCellWords{"scene", "surface"};
constexpr EnumWords<LaneSync, 3> kSyncWords{"step", "iou", "loss"};
constexpr EnumWords<ComparedCurve, 2> kCurveWords{"iou", "loss"};
constexpr EnumWords<SharedPairs, 2> kSharedWords{"protocol", "lanes"};
constexpr EnumWords<LowerCurve, 6> kLowerWords{"enlargement", "errors",   "center_error",
                                               "size_error",  "l1_error", "terms"};

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

Json lanesJson(const std::vector<Lane>& lanes) {
    Json out = Json::array();
    for (const Lane& lane : lanes) out.push_back(laneJson(lane));
    return out;
}

Json cardJson(const CardLines& lines) {
    Json out = Json::array();
    for (const CardLine& line : lines) out.push_back(line.words());
    return out;
}

Json viewJson(const ExplorerView& view) {
    Json canvas = Json::object();
    visitCanvas(view.canvas, [&](const char* name, bool value) { canvas[name] = value; });
    // Files without these are as old as the format.
    if (!view.canvas.trail) canvas["trail"] = false;
    if (view.canvas.card != usualCard()) canvas["card"] = cardJson(view.canvas.card);
    Json json{{"canvas", canvas},
              {"surface", surfaceViewJson(view.surface)},
              {"compare",
               {{"center", kCenterWords.of(view.compare.center)},
                {"cells", kCellWords.of(view.compare.cells)},
                {"sync", kSyncWords.of(view.compare.sync)},
                {"curve", kCurveWords.of(view.compare.curve)},
                {"shared_axes", view.compare.shared_axes},
                {"shared_colors", view.compare.shared_colors},
                {"shared_clock", view.compare.shared_clock}}},
              {"gradient_form", formName(view.gradient_form)},
              {"notation", notationName(view.notation)},
              {"unit", view.unit},
              {"live_run", view.live_run}};
    if (view.lower_curve != LowerCurve::enlargement)
        json["lower_curve"] = kLowerWords.of(view.lower_curve);
    if (!view.markers.empty()) json["markers"] = view.markers;
    if (view.shares != SharesView{})
        json["shares"] = {{"pairs", kSharedWords.of(view.shares.pairs)},
                          {"by_weights", view.shares.by_weights}};
    return json;
}

void readScene(JsonFields fields, Scene& out) {
    readBox(fields, "pred", out.pred);
    readBox(fields, "target", out.target);
    fields.number("interp_alpha", out.interp_alpha, 0.0, 1.0);
    fields.finish();
}

void readNextLane(JsonFields fields, std::vector<Lane>& out) {
    Lane lane{firstRun()};
    lane.style = static_cast<int>(out.size());
    readLane(fields, lane);
    for (const Lane& other : out)
        if (other.style == lane.style)
            fields.fail(
                "look",
                {phrase("another lane has this look"), {}, phrase("give each lane its own")});
    out.push_back(std::move(lane));
}

/// The lanes; or, as files of one lane have it, the run alone.
void readLanes(JsonFields& root, Explorer& out) {
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

void readCard(JsonFields& fields, CardLines& out) {
    if (!fields.has("card")) return;
    std::vector<std::string> words;
    fields.texts("card", words, max_card_lines);
    CardLines lines;
    for (const std::string& each : words) {
        const auto line = CardLine::parse(each);
        if (!line) return fields.fail("card", line.error());
        lines.push_back(*line);
    }
    if (!fields.failed()) out = std::move(lines);
}

void readCompare(JsonFields fields, CompareView& out) {
    fields.word("center", out.center, kCenterWords);
    fields.word("cells", out.cells, kCellWords);
    fields.word("sync", out.sync, kSyncWords);
    fields.word("curve", out.curve, kCurveWords);
    fields.boolean("shared_axes", out.shared_axes);
    fields.boolean("shared_colors", out.shared_colors);
    fields.boolean("shared_clock", out.shared_clock);
    fields.finish();
}

}  // namespace

Json explorerJson(const Explorer& explorer) {
    Json json{{"scene",
               {{"pred", boxJson(explorer.scene.pred)},
                {"target", boxJson(explorer.scene.target)},
                {"interp_alpha", explorer.scene.interp_alpha}}},
              {"lanes", lanesJson(explorer.lanes)},
              {"active", explorer.active},
              {"view", viewJson(explorer.view)}};
    if (!explorer.pins.empty()) json["pins"] = Json::array();
    for (const PinnedRun& pin : explorer.pins) json["pins"].push_back(pinJson(pin));
    return json;
}

void readExplorer(JsonFields& fields, Explorer& out) {
    if (auto scene = fields.object("scene")) readScene(*scene, out.scene);
    readLanes(fields, out);
    fields.objects("pins", max_pins, [&](JsonFields pin) {
        out.pins.push_back({Lane{firstRun()}, Scene{}.pred, Scene{}.target});
        readPin(std::move(pin), out.pins.back());
    });
}

void readExplorerView(JsonFields& fields, ExplorerView& out) {
    if (auto canvas = fields.object("canvas")) {
        visitCanvas(out.canvas,
                    [&](const char* name, bool& value) { canvas->boolean(name, value); });
        canvas->boolean("trail", out.canvas.trail);
        readCard(*canvas, out.canvas.card);
        canvas->finish();
    }
    if (auto surface = fields.object("surface")) readSurfaceView(*surface, out.surface);
    if (auto compare = fields.object("compare")) readCompare(*compare, out.compare);
    fields.parsed("gradient_form", out.gradient_form, parsePlainForm);
    fields.parsed("notation", out.notation, parseNotation);
    fields.number("unit", out.unit, 1e-9, 1e9);
    fields.boolean("live_run", out.live_run);
    fields.word("lower_curve", out.lower_curve, kLowerWords);
    std::vector<int> markers;
    fields.integers("markers", markers, 0, run_steps_limit, kMarkersLimit);
    const std::set<int> in_order(markers.begin(), markers.end());
    out.markers.assign(in_order.begin(), in_order.end());
    if (auto shares = fields.object("shares")) {
        shares->word("pairs", out.shares.pairs, kSharedWords);
        shares->boolean("by_weights", out.shares.by_weights);
        shares->finish();
    }
}

}  // namespace iou
