// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/evaluation.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace iou::average_precision {

/// VOC's at IoU 0.5 and 0.75.
struct VocReport {
    VocPrecision at50, at75;
};

/// An object with ap, ap_per_iou, ap_small, ap_medium, ap_large, ar, ar_per_iou, ar_small,
/// ar_medium, ar_large, ap_per_category, precision_at_iou50, precision_at_iou75, stats and, where
/// it is given, voc.
std::string summaryJson(const Summary& summary, const std::optional<VocReport>& voc);

/// measure,iou,size,detections,category,value with 17 digits; categories: a name of each.
std::string summaryCsv(const Summary& summary, const std::optional<VocReport>& voc,
                       const std::vector<std::string>& categories, const Settings& settings);

/// As files say it: tp, fp, ignored, beyond.
std::string_view verdictWord(Verdict verdict);

}  // namespace iou::average_precision
