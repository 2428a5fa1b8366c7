// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/occlusion/occlusion_lab.hpp"

namespace iou {

/// The occlusion lab's part of a session file; null for the first scene.
nlohmann::ordered_json occlusionLabJson(const OcclusionLab& lab);
/// Reads the whole object; mistakes become the document's error.
void readOcclusionLab(JsonFields fields, OcclusionLab& out);

}  // namespace iou
