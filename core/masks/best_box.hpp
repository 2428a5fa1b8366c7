// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

#include <optional>
#include <span>

namespace iou::masks {

struct BestBox {
    Box<> box;          ///< in cells
    double dice = 0.0;  ///< of the mask and the box's
    double mass = 0.0;  ///< share of the mask's sum that lies inside
};
/// The box of the highest Dice with a mask of n x n cells, and of the highest soft IoU, which ranks
/// alike; none for an empty mask. Its sides lie on lines between cells: with the other three fixed,
/// Dice is a quotient of linear functions of a side within a cell, so none is better inside it.
std::optional<BestBox> diceBestBox(std::span<const double> mask, int n);

/// The same for a Gaussian blob on ever finer cells: an interval (1) or a square (2) about its
/// centre.
struct BellBest {
    double half_width;  ///< in sigmas
    double dice, mass;
};
BellBest bellBest(int dimensions);
/// Dice of the bell and of such an interval or square, by its half width in sigmas, >= 0.
double bellDice(int dimensions, double half_width);

}  // namespace iou::masks
