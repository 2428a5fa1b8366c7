// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_code.hpp"
#include "core/json/json_fields.hpp"

/// A box as four JSON numbers cx, cy, w, h, and what codes are relative to. Included by .cpp files
/// of core only.
namespace iou {

nlohmann::ordered_json boxJson(const Box<>& box);
/// Reads a box that keeps to checkBox(); one that is absent leaves `out` alone.
void readBox(JsonFields& fields, const char* name, Box<>& out);

/// What the anchor of a code is, in the object that says which form: "anchor", "code_weights" and
/// "clamp_sizes", each where it differs from the default.
void appendCodeOptions(const CodeOptions& code, nlohmann::ordered_json& out);
void readCodeOptions(JsonFields& fields, CodeOptions& out);

}  // namespace iou
