// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/suppress/suppress_lab.hpp"

namespace iou {

/// The suppression lab's part of a session file; null for the first scene.
nlohmann::ordered_json suppressLabJson(const SuppressLab& lab);
/// Reads the whole object; mistakes become the document's error.
void readSuppressLab(JsonFields fields, SuppressLab& out);

}  // namespace iou
