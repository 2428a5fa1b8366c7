// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/picture_folder.hpp"
#include "core/pairing/pair_table.hpp"

#include <string>
#include <vector>

namespace iou::pairing {

/// The first boxes of one image, for a look at what files were taken for.
struct FirstBoxes {
    /// Of truths and of predictions each.
    static constexpr std::size_t most = 10;
    struct Item {
        Box<> box{};
        std::string label = {};  ///< or empty

        friend bool operator==(const Item&, const Item&) = default;
    };

    std::string image = {};  ///< its name
    ImageSize size = {};
    std::vector<Item> truths = {}, preds = {};
    std::string picture = {};  ///< path of its picture; empty: none is found
    Phrase why_none = {};      ///< where there are none

    bool empty() const { return truths.empty() && preds.empty(); }
};

/// Of the first image of a list of pairs: the boxes of its first rows.
FirstBoxes firstBoxes(const PairTable& table);
/// Of an image of truths by its name, where they have it; else of the first one that has any.
FirstBoxes firstBoxes(const BoxTable& truths, const std::string& image = {});
/// The same of predictions, beside truths; without a name of the first image that has both, else of
/// the first that has predictions.
FirstBoxes firstBoxes(const BoxTable& truths, const BoxTable& preds, const Joined& joined,
                      const std::string& image = {});

}  // namespace iou::pairing
