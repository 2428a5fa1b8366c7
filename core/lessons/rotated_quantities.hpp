// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/quantities.hpp"

namespace iou {

/// What lessons ask the lab of rotated boxes, of the step that is shown: "rotated.iou",
/// "rotated.loss", "rotated.angle" (degrees between the two axes, 0 to 90). For lab_quantities.cpp.
std::optional<Quantity> rotatedQuantity(std::string_view name, std::span<const int> arguments);
Phrase rotatedName(std::string_view name, std::span<const int> arguments);

}  // namespace iou
