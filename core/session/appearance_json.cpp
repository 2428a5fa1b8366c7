// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/appearance_json.hpp"

namespace iou {

namespace {

constexpr EnumWords<ThemeChoice, 3> theme_words{"system", "light", "dark"};

}  // namespace

nlohmann::ordered_json appearanceJson(const Appearance& appearance) {
    nlohmann::ordered_json json;
    json["theme"] = theme_words.of(appearance.theme);
    return json;
}

void readAppearance(JsonFields& fields, Appearance& out) {
    fields.word("theme", out.theme, theme_words);
}

}  // namespace iou
