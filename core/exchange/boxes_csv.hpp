// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/edges.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// Magnitude of an edge in a file of boxes: pixels of any picture, with digits to spare.
inline constexpr double edge_limit = 1e9;

/// Reads CSV with a header that holds l,t,r,b (other columns are ignored, and so are lines that
/// begin with #). Boxes of no size are taken, those turned inside out (r < l, b < t) refused.
/// path is for messages, which name line and column.
Result<std::vector<Edges>> readBoxes(std::string_view bytes, const std::string& path);

}  // namespace iou
