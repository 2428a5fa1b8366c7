// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assigner.hpp"

#include <span>
#include <vector>

namespace iou::assign {

/// What one truth would get if it had another shape: the argument about slender objects.
///                                                                          GGIoU 1 and Fig. 1.
struct ShapeCurve {
    std::vector<double> x;           ///< aspect h/w, or side sqrt(w h) in pixels
    std::vector<double> positives;   ///< anchors
    std::vector<double> by_overlap;  ///< those of them that need no force
    std::vector<double> best;        ///< largest overlap
};

/// The truth about its centre with its area and the aspect h/w = x.
Edges withAspect(const Edges& truth, double aspect);
/// The truth about its centre with its aspect and the side sqrt(w h) = x.
Edges withSide(const Edges& truth, double side);

/// 1 to 12 in steps of a quarter.
std::vector<double> curveAspects();
/// 8 to 1024 pixels, eight to an octave.
std::vector<double> curveSides();

/// Empty where cancelled, or where the truth has no size. The assigner has been checked.
ShapeCurve aspectCurve(const AnchorSet& anchors, const Edges& truth, const Assigner& assigner,
                       std::span<const double> aspects, Progress* progress = nullptr);
ShapeCurve sideCurve(const AnchorSet& anchors, const Edges& truth, const Assigner& assigner,
                     std::span<const double> sides, Progress* progress = nullptr);

}  // namespace iou::assign
