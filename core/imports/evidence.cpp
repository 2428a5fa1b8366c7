// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/evidence.hpp"

#include "core/geometry/edges.hpp"

namespace iou::imports {

namespace {

constexpr std::array kNotations{BoxNotation::xyxy, BoxNotation::xywh, BoxNotation::cxcywh};

}  // namespace

Phrase NotationEvidence::said() const {
    const Phrase count = phrase("%1 of %2 have a size below 0", turned, boxes);
    return leaving > 0 ? phrase("%1, %2 leave the image", count, leaving) : count;
}

void NotationChoices::count(const std::array<double, 4>& x, ImageSize image) {
    for (std::size_t k = 0; k < kNotations.size(); ++k) {
        NotationEvidence& out = m_evidence[k];
        ++out.boxes;
        const bool corners = kNotations[k] == BoxNotation::xyxy;
        if (corners ? x[2] < x[0] || x[3] < x[1] : x[2] < 0.0 || x[3] < 0.0) {
            ++out.turned;
            continue;
        }
        const auto box = boxFromNumbers(x, kNotations[k]);
        if (!image.known() || !box) continue;
        // Labels are rounded to pixels: half a one outside is none.
        const Edges edges = Edges::of(*box);
        out.leaving += edges.left < -0.5 || edges.top < -0.5 || edges.right > image.width + 0.5 ||
                       edges.bottom > image.height + 0.5;
    }
}

std::vector<Undecided::Choice> NotationChoices::choices() const {
    std::vector<Undecided::Choice> out;
    for (std::size_t k = 0; k < kNotations.size(); ++k)
        out.push_back({std::string(notationName(kNotations[k])), m_evidence[k].said()});
    return out;
}

Error unsaid(const Phrase& what, const std::string& path, const std::string& option,
             const std::vector<Undecided::Choice>& choices) {
    Phrase listed;
    std::string words;
    for (const auto& choice : choices) {
        const Phrase one = phrase("as %1: %2", choice.value, choice.evidence);
        listed = listed.empty() ? one : phrase("%1; %2", listed, one);
        (words += words.empty() ? "" : "|") += choice.value;
    }
    return {phrase("%1 (%2)", what, listed), path, phrase("say it by --%1 %2", option, words)};
}

}  // namespace iou::imports
