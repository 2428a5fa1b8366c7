// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/boxes.hpp"
#include "core/base/result.hpp"
#include "core/datasets/box_table.hpp"
#include "core/datasets/ids.hpp"
#include "core/datasets/notices.hpp"
#include "core/jobs/progress.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou::datasets {

/// Bytes of a JSON file of boxes; it is never held as a tree.
inline constexpr std::size_t max_boxes_json_bytes = std::size_t{1} << 30;

/// Images, categories and truths of a COCO file, by rising id (numbers, then texts).
struct CocoTruths {
    std::vector<Id> images, categories;
    std::vector<std::string> file_names;           ///< of the images; empty where there is none
    std::vector<ImageSize> sizes;                  ///< likewise
    std::vector<std::string> category_names;       ///< likewise
    std::vector<average_precision::Truth> truths;  ///< in the file's order
    std::vector<Id> truth_ids;                     ///< of each; position where it has none
    Notices notices;
};

/// Detections of a COCO file of results, in its order, with images and categories of the truths.
struct CocoDetections {
    std::vector<average_precision::Detection> detections;
    std::vector<std::int64_t> records;  ///< the place of each in the file's list
    Notices notices;
};

/// Reads an object with "images", "categories" and "annotations" (bbox x,y,w,h in pixels, area or
/// else w h, iscrowd). Records with a field missing, of a wrong type, of negative size or beyond
/// 1e9 are left out and noticed; ids that name no image or category are an error, and so is JSON
/// that is none (NaN among it). path is for messages. Cancelled: what it returns means nothing.
Result<CocoTruths> readCocoTruths(std::string_view bytes, const std::string& path,
                                  Progress* progress = nullptr);

/// Reads an array of objects with image_id, category_id, bbox and score. An image_id of text that
/// is none of the truths' names the image whose file has that name without folder and ending.
Result<CocoDetections> readCocoDetections(std::string_view bytes, const std::string& path,
                                          const CocoTruths& truths, Progress* progress = nullptr,
                                          int threads = 1);

/// What an evaluation takes.
average_precision::Boxes evaluationBoxes(const CocoTruths& truths,
                                         const CocoDetections& detections);

}  // namespace iou::datasets
