// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/occlusion/hidden_part.hpp"

#include <vector>

namespace iou {

/// A person behind something: how much is hidden, where, and how far a prediction guesses.
struct OcclusionLab {
    double alpha = 0.4;
    occlusion::Side side = occlusion::Side::bottom;
    double extension = 0.0;  ///< of the prediction beyond the visible part, in lengths of the truth

    friend bool operator==(const OcclusionLab&, const OcclusionLab&) = default;
};
inline constexpr double least_extension = -1.0, most_extension = 1.0;

/// The truth the lab shows, in a picture of 640 x 480.
inline constexpr Box<> occluded_truth{320.0, 230.0, 180.0, 300.0};

occlusion::Judged outcomeOf(const OcclusionLab& lab);
/// The same with each of these extensions.
std::vector<occlusion::Judged> outcomesAt(const OcclusionLab& lab,
                                          const std::vector<double>& extensions);

}  // namespace iou
