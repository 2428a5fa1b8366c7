// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/evaluation.hpp"
#include "core/datasets/coco.hpp"

#include <span>
#include <string>

namespace iou::datasets {

/// detection,image,category,score,iou,result_50,truth_50,...,result_95,truth_95: a row for each
/// detection. detection: its place in the file's list; image, category and truth: ids; iou: with
/// the truth at 0.50; results tp, fp, ignored, or beyond the limit of detections.
std::string judgementsCsv(const CocoTruths& truths, const CocoDetections& detections,
                          std::span<const average_precision::Judgement> judgements);

}  // namespace iou::datasets
