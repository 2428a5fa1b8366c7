// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/torus/torus_lab.hpp"

namespace iou {

/// The torus lab's part of a session file; null for the first scene.
nlohmann::ordered_json torusLabJson(const TorusLab& lab);
/// Reads the whole object; mistakes become the document's error.
void readTorusLab(JsonFields fields, TorusLab& out);

}  // namespace iou
