// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/session/appearance.hpp"

namespace iou {

/// The appearance's keys in a session file.
nlohmann::ordered_json appearanceJson(const Appearance& appearance);
/// Fields that are absent keep their values; mistakes become the document's error.
void readAppearance(JsonFields& fields, Appearance& out);

}  // namespace iou
