// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import_boxes.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Predictions beside the ground truth they are about.
namespace iou::pairing {

using datasets::BoxImage;
using datasets::BoxLabel;
using datasets::BoxRecord;
using datasets::BoxTable;
using imports::Undecided;

/// How classes of predictions that are numbers become those of the truths.
struct ClassRule {
    int shift = 0;                   ///< added to each
    bool contiguous = false;         ///< the n-th class of the truths, by rising id, from 0
    std::vector<std::string> names;  ///< or names, from 0; empty: none

    friend bool operator==(const ClassRule&, const ClassRule&) = default;
};
/// "shift=N" or "contiguous".
Result<ClassRule> parseClassRule(std::string_view text);

/// Two tables that speak of the same images and classes: those of the truths, then what the
/// predictions alone have.
struct Joined {
    std::vector<BoxImage> images;
    std::vector<BoxLabel> labels;
    std::vector<int> image_of, label_of;  ///< of the predictions' images and labels
    bool any_class = false;               ///< classes do not matter: as asked, or one side has none
};

/// Images are found by id, then by file name, then by that without folder and ending (where one
/// alone has it). COCO results that name an unknown image are an error that names three; of other
/// formats one without truths is an image of its own, unless none is known. Classes are found by
/// name, numbers by id; numbers that are not there are an error, with the ways to decide in
/// `undecided`. Notices go to `notices`.
Result<Joined> join(const imports::Imported& truths, const imports::Imported& preds,
                    const ClassRule& classes, bool any_class, datasets::Notices& notices,
                    Undecided* undecided = nullptr);

}  // namespace iou::pairing
