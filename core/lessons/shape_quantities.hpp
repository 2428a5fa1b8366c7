// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/lab_quantities.hpp"

namespace iou {

/// Of the labs of other shapes: intervals, masks, hidden parts, the torus.
std::optional<Quantity> intervalQuantity(std::string_view name, std::span<const int> arguments);
Phrase intervalName(std::string_view name, std::span<const int> arguments);
std::optional<Quantity> maskQuantity(std::string_view name, std::span<const int> arguments);
Phrase maskName(std::string_view name, std::span<const int> arguments);
std::optional<Quantity> occlusionQuantity(std::string_view name, std::span<const int> arguments);
Phrase occlusionName(std::string_view name, std::span<const int> arguments);
std::optional<Quantity> torusQuantity(std::string_view name, std::span<const int> arguments);
Phrase torusName(std::string_view name, std::span<const int> arguments);

}  // namespace iou
