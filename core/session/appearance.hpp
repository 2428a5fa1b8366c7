// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iou {

enum class ThemeChoice { system, light, dark };

/// How the window looks, whatever it shows.
struct Appearance {
    ThemeChoice theme = ThemeChoice::system;
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

}  // namespace iou
