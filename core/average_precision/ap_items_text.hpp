// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/ap_outcome.hpp"
#include "core/base/result.hpp"

#include <string>
#include <string_view>

namespace iou {

/// Boxes as lines of text, "truth,LEFT,TOP,RIGHT,BOTTOM,CATEGORY" and
/// "detection,LEFT,TOP,RIGHT,BOTTOM,CATEGORY,SCORE", pixels, category as an index.
std::string apItemsText(const ApLab& lab, const std::vector<ApItem>& items);
/// Adds the boxes of such a text to the image on screen; how many. Categories there are none of
/// become the first; a line that is none of these is an error that names it, and adds nothing.
Result<int> addApItems(ApLab& lab, std::string_view text);

}  // namespace iou
