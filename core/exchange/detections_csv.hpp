// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/suppress/methods.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Detections of a file, and what it calls their classes.
struct DetectionTable {
    std::vector<suppress::Detection> detections;
    std::vector<std::string> classes;  ///< by label; empty where the file has no such column
};

/// Reads CSV with a header that holds l,t,r,b,score and may hold predicted_iou (1 where it is
/// missing, but for rules that use it) and class (any text); other columns are ignored, and so are
/// lines that begin with #. Refused is what the rule has no answer for.
/// path is for messages, which name line and column.
Result<DetectionTable> readDetections(std::string_view bytes, const std::string& path,
                                      const suppress::Rule& rule);

}  // namespace iou
