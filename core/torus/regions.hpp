// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shared_list.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace iou::torus {

/// A corner of a region, in unwrapped degrees: 190 and -170 are the same place, but a line to one
/// of them is not the line to the other.
struct Corner {
    double phi = 0.0, psi = 0.0;
    friend bool operator==(const Corner&, const Corner&) = default;
};
/// A polygon, closed from its last corner to its first; where it crosses itself, what is inside
/// twice is outside (even-odd).
using Region = SharedList<Corner>;
/// A corner lies within this of 0 along both axes: the regions reach one turn at most beyond the
/// square.
inline constexpr double farthest_angle = 540.0;

/// The torus as n x n equal cells, rows of psi from -180 on. A cell is inside where its centre, or
/// one of its eight copies a turn away, is: 1, else 0.
std::vector<std::uint8_t> cellsOf(std::span<const Corner> region, int n);

/// Cells of two regions. 0/0 = 0.
struct Counts {
    int pred = 0, target = 0, both = 0, either = 0;
    double iou() const { return either > 0 ? static_cast<double>(both) / either : 0.0; }
};
Counts count(const std::vector<std::uint8_t>& pred, const std::vector<std::uint8_t>& target);
Counts compare(std::span<const Corner> pred, std::span<const Corner> target, int n);
/// The same cells on the plane the polygons are drawn in, without wrap.
Counts compareFlat(std::span<const Corner> pred, std::span<const Corner> target, int n);

}  // namespace iou::torus
