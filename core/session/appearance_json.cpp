// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/appearance_json.hpp"

#include "core/json/word_fields.hpp"

namespace iou {

namespace {

constexpr std::array<const char*, 3> theme_names{"system", "light", "dark"};

}  // namespace

nlohmann::ordered_json appearanceJson(const Appearance& appearance) {
    nlohmann::ordered_json json;
    json["theme"] = wordOf(theme_names, appearance.theme);
    return json;
}

void readAppearance(JsonFields& fields, Appearance& out) {
    readWord(fields, "theme", theme_names, out.theme);
}

}  // namespace iou
