// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/quantities.hpp"

namespace iou {

/// What lessons ask the detector lab, of its last checkpoint and its method of suppression, AP in
/// points of 100: "detector.ap(2)" of the second loss, "detector.difference(2)" to the reference,
/// "detector.p(2)" of its sign flips, "detector.occ". NaN until every run of the
/// experiment is finished. For lab_quantities.cpp.
std::optional<Quantity> detectorQuantity(std::string_view name, std::span<const int> arguments);
Phrase detectorName(std::string_view name, std::span<const int> arguments);
/// With the name of the loss in place of its number.
Phrase detectorNameIn(const Document& document, std::string_view name,
                      std::span<const int> arguments);

}  // namespace iou
