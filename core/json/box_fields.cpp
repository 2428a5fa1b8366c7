// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/box_fields.hpp"

#include "core/geometry/box_text.hpp"

#include <array>

namespace iou {

nlohmann::ordered_json boxJson(const Box<>& b) {
    return nlohmann::ordered_json::array({b.cx, b.cy, b.w, b.h});
}

void readBox(JsonFields& fields, const char* name, Box<>& out) {
    std::array<double, 4> x{out.cx, out.cy, out.w, out.h};
    fields.numbers(name, x);
    const Box<> box{x[0], x[1], x[2], x[3]};
    if (const auto checked = checkBox(box); checked)
        out = box;
    else
        fields.fail(name, checked.error());
}

void appendCodeOptions(const CodeOptions& code, nlohmann::ordered_json& out) {
    if (code.anchor) out["anchor"] = boxJson(*code.anchor);
    if (code.weighted) out["code_weights"] = true;
    if (code.clamped) out["clamp_sizes"] = true;
}

void readCodeOptions(JsonFields& fields, CodeOptions& out) {
    if (fields.has("anchor")) {
        Box<> anchor;
        readBox(fields, "anchor", anchor);
        if (const auto checked = checkAnchor(anchor); checked)
            out.anchor = anchor;
        else if (!fields.failed())
            fields.fail("anchor", checked.error());
    }
    fields.boolean("code_weights", out.weighted);
    fields.boolean("clamp_sizes", out.clamped);
}

}  // namespace iou
