// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

#include <vector>

namespace iou {

/// The smallest box around two, cut along the edges of both.
enum class Covered { by_both, by_either, by_neither, or_not };

/// Its cells that are covered so, without gaps or overlaps; none of them is empty. The areas of
/// by_both, by_either and by_neither sum to I, U and C - U.
std::vector<Box<>> coveredCells(const Box<>& a, const Box<>& b, Covered how);

}  // namespace iou
