// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/first_boxes.hpp"
#include "core/imports/picture_folder.hpp"
#include "core/pairing/pair_source.hpp"
#include "core/pairing/pair_table.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace iou::pairing {

struct LoadedPairs {
    PairTable table;
    std::vector<Phrase> report;  ///< what was read, as what, and how it matched, line by line
    datasets::Notices notices;
    bool any_class = false;
    PairSource source;  ///< without truths: not from files
    std::shared_ptr<const imports::PictureFolder> pictures = {};  ///< null: no folder is given
};

/// What is not decided, and for which of the two.
struct PairUndecided {
    bool of_preds = false;
    Undecided what;
    std::vector<FirstBoxes> first = {};  ///< under each of the choices
};

/// Reads both, joins and matches them. Counts bytes, then boxes; cancelled: what it returns means
/// nothing.
Result<LoadedPairs> loadPairs(const PairSource& source, Progress* progress = nullptr,
                              PairUndecided* undecided = nullptr);

/// The first ones, with their picture.
FirstBoxes firstBoxes(const LoadedPairs& loaded);

/// A file whose bytes are there already.
struct NamedText {
    std::string name;
    std::string_view bytes;
};
/// The same of one file each, whatever else there is on disk.
Result<LoadedPairs> pairsOfTexts(const NamedText& truths, const NamedText& preds,
                                 const MatchSettings& rule);

/// "COCO: x, y, ... in pixels; 1 file, 3 boxes, ...".
Phrase importLine(const imports::Imported& imported);

}  // namespace iou::pairing
