// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/appearance_json.hpp"

namespace iou {

namespace {

constexpr EnumWords<ThemeChoice, 3> kThemeWords{"system", "light", "dark"};

}  // namespace

nlohmann::ordered_json appearanceJson(const Appearance& appearance) {
    return {{"theme", kThemeWords.of(appearance.theme)}};
}

void readAppearance(JsonFields& fields, Appearance& out) {
    fields.word("theme", out.theme, kThemeWords);
}

}  // namespace iou
