// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/pair_source.hpp"
#include "core/pairing/pair_table.hpp"

#include <vector>

namespace iou::pairing {

struct LoadedPairs {
    PairTable table;
    std::vector<Phrase> report;  ///< what was read, as what, and how it matched, line by line
    datasets::Notices notices;
    bool any_class = false;
};

/// What is not decided, and for which of the two.
struct PairUndecided {
    bool of_preds = false;
    Undecided what;
};

/// Reads both, joins and matches them. Counts bytes, then boxes; cancelled: what it returns means
/// nothing.
Result<LoadedPairs> loadPairs(const PairSource& source, Progress* progress = nullptr,
                              PairUndecided* undecided = nullptr);

/// "COCO: x, y, ... in pixels; 1 file, 3 boxes, ...".
Phrase importLine(const imports::Imported& imported);

}  // namespace iou::pairing
