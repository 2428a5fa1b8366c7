// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/box_table.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Files of boxes as other programs write them, one format per file.
namespace iou::imports {

using datasets::BoxRecord;
using datasets::BoxTable;
using datasets::ImageSize;

/// What a VOC file's pixels count from: as written; minima and maxima less 1; minima alone.
enum class VocBase { as_written, one, one_minima };

/// What is given about files besides their contents.
struct ImportSettings {
    std::string format;                ///< word of a format; empty: by what stands in the file
    std::vector<std::string> columns;  ///< of a table without a header, or of YOLO's six
    std::optional<BoxNotation> notation;
    ImageSize image_size;            ///< of every image whose size nothing else says
    std::string images;              ///< folder of the pictures; empty: none
    std::vector<std::string> names;  ///< of classes that are numbers, from 0
    VocBase voc_base = VocBase::as_written;
    double mot_base = 0.0;        ///< subtracted from left and top
    bool rotated_bounds = false;  ///< rotated boxes are taken by their bounds, else refused
    bool shape_bounds = false;    ///< and so are outlines and circles, else left out
    std::string key;              ///< column or field to keep of each box; empty: none
    int threads = 1;              ///< long lists are read on so many

    friend bool operator==(const ImportSettings&, const ImportSettings&) = default;
};

/// What a file does not say, with what there is to choose from and what speaks for each.
struct Undecided {
    std::string option;  ///< "notation", "columns" or "classes"; empty: all is decided
    struct Choice {
        std::string value;
        Phrase evidence;
        BoxTable first = {};  ///< boxes at the beginning of the files under it; of classes: none
        Phrase fault = {};    ///< why they cannot be read under it; empty: they can
    };
    std::vector<Choice> choices;
    Phrase question;  ///< without the choices
};

/// Size of the picture that belongs to a file of boxes (named by its path without ending).
using SizeOf = std::function<ImageSize(const std::string& key)>;

}  // namespace iou::imports
