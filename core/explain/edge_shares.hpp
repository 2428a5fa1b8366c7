// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"
#include "core/run/regression.hpp"

#include <array>
#include <vector>

namespace iou {

/// Where a source of a loss (isSource) pushes the edges left, top, right and bottom of the
/// prediction, per unit of length; over the sources these sum to the loss's whole push.
struct EdgeShare {
    const TermInfo* source;
    std::array<double, 4> push;
};

/// Of a loss that is descended (or a metric that is climbed) at one pair, in formula order. What is
/// nothing but rounding beside the other shares of an edge is 0.
std::vector<EdgeShare> edgeShares(const Loss& loss, const Box<>& pred, const Box<>& target);

/// The steepest push of an edge at any step of a run (every so many of a long one); 0 without
/// steps.
double steepestPush(const Trajectory& run);

/// The scale pushes are drawn to.
struct ArrowScale {
    double length;      ///< pixels per unit of slope
    double key;         ///< a round slope (1, 2 or 5 times a power of ten) to print, ...
    double key_length;  ///< ... and its pixels
};
/// A slope of 1/size, the natural one of losses that know no scale, is `natural` pixels long; where
/// the steepest is far from it, ten times as long or as short, as often as needed.
ArrowScale arrowScale(double steepest, double size, double natural);

}  // namespace iou
