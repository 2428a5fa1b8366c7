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

}  // namespace iou::pairing
