// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// A text with every range in it replaced by each of its numbers in turn, the last range fastest:
///   0.5..0.99/50      50 numbers, evenly spaced, with both ends
///   0.001..0.1/5log   evenly in the logarithm
///   0..9              whole numbers, each of them
/// A range begins the text or follows "=", as in interp_iou:alpha=0.5..0.99/50. Numbers are rounded
/// to 12 digits. Refused: more than `most` texts, before they are made.
Result<std::vector<std::string>> expandRanges(std::string_view text, std::size_t most);

}  // namespace iou
