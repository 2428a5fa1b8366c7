// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torus/torus_lab_json.hpp"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace iou {

namespace {

using Json = nlohmann::ordered_json;

Json regionJson(const torus::Region& region) {
    Json json = Json::array();
    for (const torus::Corner& corner : region) json.push_back({{"at", {corner.phi, corner.psi}}});
    return json;
}

void readRegion(JsonFields& fields, const char* name, torus::Region& out) {
    if (!fields.has(name)) return;
    std::vector<torus::Corner> corners;
    fields.objects(name, most_corners, [&](JsonFields corner) {
        corner.require("at", phrase("give phi and psi"));
        std::array<double, 2> at{};
        corner.numbers("at", at);
        if (!(std::fabs(at[0]) <= torus::farthest_angle &&
              std::fabs(at[1]) <= torus::farthest_angle))
            corner.fail(
                "at",
                {phrase("this is too far around"), {}, phrase("give degrees from -540 to 540")});
        corner.finish();
        corners.push_back({at[0], at[1]});
    });
    if (!fields.failed() && corners.size() < least_corners)
        fields.fail(name, {phrase("these corners enclose nothing"),
                           {},
                           phrase("give %1 corners at least", least_corners)});
    out = std::move(corners);
}

}  // namespace

nlohmann::ordered_json torusLabJson(const TorusLab& lab) {
    const TorusLab first;
    if (lab == first) return nullptr;
    Json json = Json::object();
    if (lab.cells != first.cells) json["cells"] = lab.cells;
    if (lab.pred != first.pred) json["pred"] = regionJson(lab.pred);
    if (lab.target != first.target) json["target"] = regionJson(lab.target);
    return json;
}

void readTorusLab(JsonFields fields, TorusLab& out) {
    fields.integer("cells", out.cells, least_torus_cells, most_torus_cells);
    readRegion(fields, "pred", out.pred);
    readRegion(fields, "target", out.target);
    fields.finish();
}

}  // namespace iou
