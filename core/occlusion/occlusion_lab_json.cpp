// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/occlusion/occlusion_lab_json.hpp"

namespace iou {

nlohmann::ordered_json occlusionLabJson(const OcclusionLab& lab) {
    const OcclusionLab first;
    if (lab == first) return nullptr;
    auto json = nlohmann::ordered_json::object();
    if (lab.alpha != first.alpha) json["alpha"] = lab.alpha;
    if (lab.side != first.side) json["side"] = occlusion::side_words.of(lab.side);
    if (lab.extension != first.extension) json["extension"] = lab.extension;
    return json;
}

void readOcclusionLab(JsonFields fields, OcclusionLab& out) {
    fields.number("alpha", out.alpha, 0.0, 1.0);
    fields.word("side", out.side, occlusion::side_words);
    fields.number("extension", out.extension, least_extension, most_extension);
    fields.finish();
}

}  // namespace iou
