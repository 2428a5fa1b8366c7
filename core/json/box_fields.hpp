// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"
#include "core/json/json_fields.hpp"

/// A box as four JSON numbers cx, cy, w, h. Included by .cpp files of core only.
namespace iou {

nlohmann::ordered_json boxJson(const Box<>& box);
/// Reads a box that keeps to checkBox(); one that is absent leaves `out` alone.
void readBox(JsonFields& fields, const char* name, Box<>& out);

}  // namespace iou
