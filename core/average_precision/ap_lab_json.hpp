// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/ap_lab.hpp"
#include "core/json/json_fields.hpp"

namespace iou {

/// The AP lab's part of a session file; null for the first scene.
nlohmann::ordered_json apLabJson(const ApLab& lab);
/// Reads the whole object; mistakes become the document's error.
void readApLab(JsonFields fields, ApLab& out);

}  // namespace iou
