// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/masks/mask_lab.hpp"

namespace iou {

/// The mask lab's part of a session file; null for the first scene.
nlohmann::ordered_json maskLabJson(const MaskLab& lab);
/// Reads the whole object; mistakes become the document's error.
void readMaskLab(JsonFields fields, MaskLab& out);

}  // namespace iou
