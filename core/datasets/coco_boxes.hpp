// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/box_table.hpp"
#include "core/jobs/progress.hpp"

#include <string>
#include <string_view>

namespace iou::datasets {

/// Adds the boxes of a COCO file of annotations to a table; categories may be missing. key: a field
/// of the records to keep ("id" or any other); empty: none. Records are judged as by
/// readCocoTruths().
Result<Done> readCocoAnnotations(std::string_view bytes, const std::string& path,
                                 const std::string& key, BoxTable& table, Progress* progress);
/// The same of a COCO list of detections; score and category may be missing. Images and labels are
/// the ids they name.
Result<Done> readCocoResults(std::string_view bytes, const std::string& path,
                             const std::string& key, BoxTable& table, Progress* progress,
                             int threads = 1);

}  // namespace iou::datasets
