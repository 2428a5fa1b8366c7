// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/session/batch_lab.hpp"

namespace iou {

/// The batch lab's part of a session file: its recipe.
nlohmann::ordered_json batchLabJson(const BatchLab& lab);
/// Reads the whole object; mistakes become the document's error.
void readBatchLab(JsonFields fields, BatchLab& out);

}  // namespace iou
