// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intervals/interval_lab.hpp"
#include "core/json/json_fields.hpp"

namespace iou {

/// The interval lab's part of a session file; null for the first scene.
nlohmann::ordered_json intervalLabJson(const IntervalLab& lab);
/// Reads the whole object; mistakes become the document's error.
void readIntervalLab(JsonFields fields, IntervalLab& out);

}  // namespace iou
