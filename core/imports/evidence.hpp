// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_text.hpp"
#include "core/imports/import_settings.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace iou::imports {

/// Boxes the evidence is counted on.
inline constexpr std::int64_t evidence_boxes = 10'000;

/// What four numbers a box would be in a notation.
struct NotationEvidence {
    std::int64_t boxes = 0;
    std::int64_t turned = 0;   ///< right of left edge, below of top edge, or of negative size
    std::int64_t leaving = 0;  ///< sticks out of the image; 0 where its size is not known
    Phrase said() const;
};

/// The three notations with what speaks for each.
class NotationChoices {
public:
    void count(const std::array<double, 4>& box, ImageSize image);
    /// As many boxes as the evidence is counted on.
    bool enough() const { return m_evidence[0].boxes >= evidence_boxes; }
    std::vector<Undecided::Choice> choices() const;

private:
    std::array<NotationEvidence, 3> m_evidence;
};

/// What is not said, with the choices and what speaks for each; remedy: the option that decides.
Error unsaid(const Phrase& what, const std::string& path, const std::string& option,
             const std::vector<Undecided::Choice>& choices);

}  // namespace iou::imports
