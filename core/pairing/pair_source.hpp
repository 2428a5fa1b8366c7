// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/match.hpp"

#include <string>
#include <vector>

namespace iou::pairing {

/// Files of truths and predictions, and how they are read and matched. Without predictions: a file
/// of pairs, matched already.
struct PairSource {
    std::vector<std::string> truths, preds;
    imports::ImportSettings truth_settings, pred_settings;
    ClassRule classes;
    MatchSettings match;

    friend bool operator==(const PairSource&, const PairSource&) = default;
};

/// What a session keeps of a list of pairs: where it came from, not the boxes.
struct KeptPairs {
    PairSource source;                ///< without truths: there is no list
    std::vector<std::string> sha256;  ///< of the truths' paths, then of the predictions'; or empty
    int pair = -1;                    ///< the row that is in the scene; -1: none
    bool shows_pictures = false;      ///< of the images, under the boxes
    std::string picture;              ///< the one that is shown; empty: none
    datasets::ImageSize picture_size = {};  ///< in which its boxes count; 0 x 0: its own

    bool any() const { return !source.truths.empty(); }
    friend bool operator==(const KeptPairs&, const KeptPairs&) = default;
};

}  // namespace iou::pairing
