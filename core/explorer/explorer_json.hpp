// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/explorer.hpp"
#include "core/json/json_fields.hpp"

namespace iou {

/// The explorer's keys in a session file: "scene", "lanes", "active", "view" and, where there are
/// any, "pins".
nlohmann::ordered_json explorerJson(const Explorer& explorer);
/// Reads all of these but "view". Fields that are absent keep their values; mistakes become the
/// document's error.
void readExplorer(JsonFields& fields, Explorer& out);
/// Reads the explorer's keys of "view".
void readExplorerView(JsonFields& fields, ExplorerView& out);

}  // namespace iou
