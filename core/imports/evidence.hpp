// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_text.hpp"
#include "core/imports/import_settings.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace iou::imports {

/// Boxes the evidence is counted on.
inline constexpr std::size_t evidence_boxes = 10'000;

/// What four numbers a box would be in a notation.
struct NotationEvidence {
    std::int64_t boxes = 0;
    std::int64_t turned = 0;   ///< right of left edge, below of top edge, or of negative size
    std::int64_t leaving = 0;  ///< sticks out of the image; 0 where its size is not known
    Phrase said() const;
};

NotationEvidence evidenceFor(std::span<const std::array<double, 4>> boxes, BoxNotation notation,
                             ImageSize image);
/// The three notations with what speaks for each.
std::vector<Undecided::Choice> notationChoices(std::span<const std::array<double, 4>> boxes,
                                               ImageSize image);

}  // namespace iou::imports
