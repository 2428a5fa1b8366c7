// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_json.hpp"

#include "core/datasets/file_kind.hpp"
#include "core/explorer/explorer_json.hpp"
#include "core/explorer/lane_edits.hpp"
#include "core/pairing/pair_source_json.hpp"
#include "core/protocol/carried_losses_json.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/run/limits.hpp"
#include "core/session/appearance_json.hpp"
#include "core/session/labs_json.hpp"
#include "core/session/own_losses.hpp"

#include <utility>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kSessionVersion = 1;
constexpr int kMostLabs = 32, kMostName = 64;
constexpr std::size_t kMostOwnLosses = 256;
constexpr std::size_t kMostRaised = 64, kDigestLength = 64;

// In this order, whoever writes them; keys that are not here follow.
constexpr const char* kRootOrder[] = {"format", "version", "scene",    "lanes", "active",
                                      "view",   "batch",   "playhead", "pins"};
constexpr const char* kViewOrder[] = {"canvas",        "surface",  "compare",
                                      "gradient_form", "notation", "theme"};

Json inOrder(Json json, std::span<const char* const> order) {
    Json out = Json::object();
    for (const char* key : order)
        if (json.contains(key)) out[key] = std::move(json[key]);
    for (auto& [key, value] : json.items())
        if (!out.contains(key)) out[key] = std::move(value);
    return out;
}

Json cameraJson(const Camera& camera) {
    return {{"cx", camera.cx}, {"cy", camera.cy}, {"span", camera.span}};
}

Json labCamerasJson(const std::vector<LabCamera>& cameras) {
    Json out = Json::array();
    for (const LabCamera& each : cameras)
        out.push_back({{"lab", each.lab}, {"camera", cameraJson(each.camera)}});
    return out;
}

/// Those that were ever used.
Json laneViewsJson(const LaneViews& views) {
    Json out = Json::array();
    for (std::size_t style = 0; style < views.size(); ++style) {
        if (views[style] == LaneView{}) continue;
        Json view{{"look", style}, {"playhead", views[style].playhead}};
        if (views[style].camera) view["camera"] = cameraJson(*views[style].camera);
        out.push_back(view);
    }
    return out;
}

Camera readCamera(JsonFields fields) {
    Camera c;
    fields.number("cx", c.cx, -1e9, 1e9);
    fields.number("cy", c.cy, -1e9, 1e9);
    fields.number("span", c.span, 1e-9, 1e12);
    fields.finish();
    return c;
}

void readLabCamera(JsonFields fields, std::vector<LabCamera>& out) {
    LabCamera each;
    fields.text("lab", each.lab, kMostName);
    if (auto camera = fields.object("camera")) each.camera = readCamera(*camera);
    fields.finish();
    out.push_back(std::move(each));
}

void readLaneView(JsonFields fields, LaneViews& out) {
    int style = 0;
    LaneView view;
    fields.integer("look", style, 0, max_lanes - 1);
    fields.integer("playhead", view.playhead, 0, run_steps_limit);
    if (auto camera = fields.object("camera")) view.camera = readCamera(*camera);
    fields.finish();
    out[static_cast<std::size_t>(style)] = view;
}

Json documentJson(const Document& document) {
    Json json = explorerJson(document.explorer);
    json["view"].update(appearanceJson(document.appearance));
    json["view"] = inOrder(std::move(json["view"]), kViewOrder);
    writeLabs<Document>(labParts(), document, json);
    if (!document.own_losses.empty()) json["own_losses"] = Json::array();
    for (const LossPointer& loss : document.own_losses)
        json["own_losses"].push_back(loss->source.text);
    return json;
}

void readOwnLosses(JsonFields& root, std::vector<LossPointer>& out) {
    std::vector<std::string> texts;
    root.texts("own_losses", texts, kMostOwnLosses);
    for (std::string& text : texts) {
        const auto formula = lossFrom({std::string(formula_kind), std::move(text)});
        if (!formula) return root.fail("own_losses", formula.error());
        keepOwnLoss(out, *formula);
    }
}

/// Where a file does not say how far a relief is looked at from above, it is meant as it was then.
constexpr double kFirstElevationDeg = 45.0;

void readDocument(JsonFields& root, Document& out) {
    out.explorer.view.surface.elevation_deg = kFirstElevationDeg;
    readExplorer(root, out.explorer);
    if (auto view = root.object("view")) {
        readExplorerView(*view, out.explorer.view);
        readAppearance(*view, out.appearance);
        view->finish();
    }
    readLabs<Document>(labParts(), root, out);
    readOwnLosses(root, out.own_losses);
}

/// Ranges that no surface of the scene has are refused.
void checkSurface(JsonFields& root, const Explorer& explorer) {
    const SurfaceView& s = explorer.view.surface;
    const SurfaceRequest request{explorer.run().loss,
                                 -1,
                                 explorer.scene.pred,
                                 explorer.scene.target,
                                 {s.x, s.x_range.lo, s.x_range.hi, 2},
                                 {s.y, s.y_range.lo, s.y_range.hi, 2}};
    if (const auto checked = request.check(); !checked) root.fail("view.surface", checked.error());
}

/// carried: takes in what the session carries.
Json sessionJson(const Session& session, const CarriedLosses& carried) {
    Json root{{"format", "iouscope-session"},
              {"version", kSessionVersion},
              {"playhead", session.playhead}};
    root.update(documentJson(session.document));
    root = inOrder(std::move(root), kRootOrder);
    if (session.camera) root["camera"] = cameraJson(*session.camera);
    if (session.lane_views != LaneViews{}) root["gazes"] = laneViewsJson(session.lane_views);
    if (!session.lab_cameras.empty()) root["lab_cameras"] = labCamerasJson(session.lab_cameras);
    if (!session.workspace.empty()) root["workspace"] = session.workspace;
    if (!session.layout.empty()) root["layout"] = session.layout;
    if (!session.raised.empty()) root["raised"] = session.raised;
    if (!session.origin.empty()) root["origin"] = session.origin;
    if (!session.origin_sha256.empty()) root["origin_sha256"] = session.origin_sha256;
    if (Json data = pairing::keptPairsJson(session.data); !data.is_null())
        root["data"] = std::move(data);
    if (Json losses = carriedLossesJson(carried); !losses.empty()) root["losses"] = losses;
    return root;
}

/// Files of somebody's disk are nobody else's business.
Session withoutData(Session session) {
    session.data = {};
    return session;
}

}  // namespace

std::vector<LossPointer> runTimeLossesOf(const Document& document) {
    // What is written names them all.
    const CarriedLosses carried;
    (void)documentJson(document);
    std::vector<LossPointer> out;
    for (const CarriedLosses::Named& loss : carried.losses()) out.push_back(loss.entry);
    return out;
}

std::string writeSession(const Session& session) { return jsonText(sessionJson(session, {})); }

std::string carriedSession(const Session& session) {
    return carriedJson(writeSession(withoutData(session)));
}

std::string sessionLine(const Session& session) {
    return carriedJson(jsonLine(sessionJson(session, {})));
}

Result<Done> checkSessionSize(std::size_t bytes, const std::string& path) {
    if (bytes <= session_size_limit) return Done{};
    return Error{phrase("has %1 MB, a session at most %2 MB", (bytes + (1 << 20) - 1) >> 20,
                        session_size_limit >> 20),
                 path,
                 phrase("open one that iouscope wrote; Import boxes reads long lists of boxes")};
}

Result<Session> readSession(std::string_view bytes, const std::string& path) {
    if (const auto fits = checkSessionSize(bytes.size(), path); !fits) return fits.error();
    JsonDocument json(bytes, path);
    JsonFields root = json.root();
    root.header("iouscope-session", kSessionVersion);
    CarriedLosses carried;
    readCarriedLosses(root, carried);
    Session session;
    readDocument(root, session.document);
    root.integer("playhead", session.playhead, 0, run_steps_limit);
    if (auto camera = root.object("camera")) session.camera = readCamera(*camera);
    root.objects("gazes", max_lanes,
                 [&](JsonFields view) { readLaneView(std::move(view), session.lane_views); });
    root.objects("lab_cameras", kMostLabs,
                 [&](JsonFields camera) { readLabCamera(std::move(camera), session.lab_cameras); });
    root.text("workspace", session.workspace, kMostName);
    root.text("layout", session.layout, 1 << 20);
    root.texts("raised", session.raised, kMostRaised);
    for (const std::string& name : session.raised)
        if (name.size() > kMostName)
            root.fail("raised", {phrase("a name is too long"),
                                 {},
                                 phrase("give at most %1 characters", kMostName)});
    root.text("origin", session.origin, 4096);
    root.text("origin_sha256", session.origin_sha256, kDigestLength);
    if (auto data = root.object("data")) pairing::readKeptPairs(std::move(*data), session.data);
    root.finish();
    checkSurface(root, session.document.explorer);
    if (const auto work = checkSteps(session.document.explorer); !work)
        root.fail("lanes", work.error());
    if (json.error()) {
        const datasets::FileKind kind = datasets::kindOf(bytes);
        if (!datasets::holdsBoxes(kind)) return *json.error();
        return Error{phrase("this is %1, not a session", datasets::kindName(kind)), path,
                     datasets::kindRemedy(kind)};
    }
    return session;
}

}  // namespace iou
