// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/suppress/suppress_lab.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Adds what a table l,t,r,b,score[,predicted_iou][,class] holds to the lab, and its classes; the
/// score stands for a predicted IoU that is missing, and both are from 0 to 1. The number of
/// detections added; path is for messages.
Result<int> addDetections(SuppressLab& lab, std::string_view csv, const std::string& path);
/// Such a table of some of the lab's detections.
std::string detectionsText(const SuppressLab& lab, const std::vector<int>& indices);

}  // namespace iou
