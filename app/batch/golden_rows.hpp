// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

#include <array>
#include <span>
#include <string_view>

namespace iou::batch {

struct GoldenPair {
    Box<> pred, target;
};
/// Reference numbers of one loss at one pair: value, then the direction by cx, cy, w, h.
struct GoldenRow {
    std::string_view spec;
    int pair;  ///< index into goldenPairs()
    std::array<double, 5> numbers;
};

std::span<const GoldenPair> goldenPairs();
std::span<const GoldenRow> goldenRows();

}  // namespace iou::batch
