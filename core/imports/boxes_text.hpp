// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import_boxes.hpp"

#include <functional>
#include <string>

namespace iou::imports {

/// Takes a part of a long text; returns false to stop.
using TakeText = std::function<bool(const std::string& part)>;

/// image,label,score,x1,y1,x2,y2,flags,source: a row for each box.
void boxesCsv(const Imported& imported, const TakeText& take);
/// {"format", "convention", "boxes": [{"xyxy", "label", "score", "image"}], "notices": [...]}
void boxesJson(const Imported& imported, const TakeText& take);

}  // namespace iou::imports
