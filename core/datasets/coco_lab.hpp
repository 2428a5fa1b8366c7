// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/ap_lab.hpp"
#include "core/datasets/coco.hpp"

#include <functional>
#include <string>

namespace iou::datasets {

/// COCO files as the AP lab edits them. An image is as large as the file says, else as its picture
/// is, else as its boxes need; what COCO calls it names its picture where `picture` knows one (a
/// path, or empty). More than a lab may hold is an error.
Result<ApLab> apLabOf(const CocoTruths& truths, const CocoDetections& detections,
                      const std::function<std::string(const std::string& file_name)>& picture);

}  // namespace iou::datasets
