// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/evidence.hpp"

#include "core/geometry/edges.hpp"

#include <algorithm>

namespace iou::imports {

Phrase NotationEvidence::said() const {
    const Phrase count = phrase("%1 of %2 have a size below 0", turned, boxes);
    return leaving > 0 ? phrase("%1, %2 leave the image", count, leaving) : count;
}

NotationEvidence evidenceFor(std::span<const std::array<double, 4>> boxes, BoxNotation notation,
                             ImageSize image) {
    NotationEvidence out;
    for (const auto& x : boxes.first(std::min(boxes.size(), evidence_boxes))) {
        ++out.boxes;
        const bool corners = notation == BoxNotation::xyxy;
        if (corners ? x[2] < x[0] || x[3] < x[1] : x[2] < 0.0 || x[3] < 0.0) {
            ++out.turned;
            continue;
        }
        const auto box = boxFromNumbers(x, notation);
        if (!image.known() || !box) continue;
        // Labels are rounded to pixels: half a one outside is none.
        const Edges edges = Edges::of(*box);
        out.leaving += edges.left < -0.5 || edges.top < -0.5 || edges.right > image.width + 0.5 ||
                       edges.bottom > image.height + 0.5;
    }
    return out;
}

std::vector<Undecided::Choice> notationChoices(std::span<const std::array<double, 4>> boxes,
                                               ImageSize image) {
    std::vector<Undecided::Choice> out;
    for (const auto notation : {BoxNotation::xyxy, BoxNotation::xywh, BoxNotation::cxcywh})
        out.push_back(
            {std::string(notationName(notation)), evidenceFor(boxes, notation, image).said()});
    return out;
}

}  // namespace iou::imports
