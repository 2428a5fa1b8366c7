// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/overlap_rows.hpp"

#include <cstddef>
#include <vector>

namespace iou::assign {

/// An anchor a truth looks at, and their overlap.
struct Candidate {
    AnchorPlace place;
    std::size_t anchor = 0;
    double overlap = 0.0;
    bool positive = false;  ///< unless another truth overlaps it more
};

/// Adaptive training sample selection for one truth.      Zhang et al. 2020, arXiv:1912.02424.
struct AtssSelection {
    std::vector<Candidate> candidates;  ///< by level, nearest first
    double threshold = 0.0;             ///< mean + standard deviation (n - 1) of their overlaps
};

/// The `nearest` anchors of each level (all where there are fewer) whose centres are nearest to the
/// truth's, ties by lower index; excluded ones are not looked at. Positive: an overlap of the
/// threshold or more, and a centre more than 0.01 px inside the truth.
AtssSelection selectAtss(const OverlapRows& rows, const AnchorSet& anchors,
                         const OverlapMeasure& measure, const Edges& truth, int nearest);

}  // namespace iou::assign
