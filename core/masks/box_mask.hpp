// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

#include <array>
#include <vector>

/// Boxes and Gaussian blobs as masks of n x n cells; cell (i, j) is [i, i+1] x [j, j+1], masks go
/// row by row.
namespace iou::masks {

/// exp(-((x - mx)/sx)²/2 - ((y - my)/sy)²/2) at the centres of the cells; sx, sy > 0.
struct Blob {
    double mx = 0.0, my = 0.0, sx = 1.0, sy = 1.0;
    friend bool operator==(const Blob&, const Blob&) = default;
};

/// The share of each cell that the box covers; what lies outside the cells is lost.
std::vector<double> boxMask(const Box<>& box, int n);
std::vector<double> blobMask(const Blob& blob, int n);

/// A number with its partials by the box's cx, cy, w, h. A side that lies on a line between cells
/// shares the gradient of both, half and half.
struct BySides {
    double value = 0.0;
    std::array<double, 4> d{};
};
/// The masks of a blob and of a box: their sums, Dice and soft IoU.
struct BlobOverlap {
    double blob = 0.0, box = 0.0, both = 0.0;
    BySides dice, iou;
};
/// Takes time in proportion to n: sums over the plane are products of sums along its axes.
BlobOverlap compare(const Blob& blob, const Box<>& box, int n);

}  // namespace iou::masks
