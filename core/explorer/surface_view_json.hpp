// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/surface_view.hpp"
#include "core/json/json_fields.hpp"

namespace iou {

/// The surface's part of a session file.
nlohmann::ordered_json surfaceViewJson(const SurfaceView& view);
/// Fields that are absent keep their values; mistakes become the document's error.
void readSurfaceView(JsonFields fields, SurfaceView& out);

}  // namespace iou
