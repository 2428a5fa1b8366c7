// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/rotated/rotated_lab.hpp"

namespace iou {

/// The part of a session file about rotated boxes; null for the first scene.
nlohmann::ordered_json rotatedLabJson(const RotatedLab& lab);
/// Reads the whole object; mistakes become the document's error.
void readRotatedLab(JsonFields fields, RotatedLab& out);

}  // namespace iou
