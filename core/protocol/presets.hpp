// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace iou {

/// A protocol file built into the program.
struct Preset {
    std::string_view id;
    std::string_view json;
};
std::span<const Preset> embeddedPresets();

}  // namespace iou
