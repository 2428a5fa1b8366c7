// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <Eigen/Core>

#include <vector>

namespace iou {

/// One connected line of equal value.
struct Isoline {
    double level;
    QPolygonF points;  ///< grid units: x is the column, y is the row, fractional
};

/// Marching squares. Cells with a corner that is not finite have no line; saddles are split by the
/// mean of their corners. Values equal to a level count as above it.
/// The lines come by ascending level.
std::vector<Isoline> isolines(const Eigen::ArrayXXf& grid, const std::vector<double>& levels);

}  // namespace iou
