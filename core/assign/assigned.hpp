// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assign_lab.hpp"
#include "core/assign/shape_curves.hpp"

#include <memory>
#include <optional>
#include <vector>

/// What an assignment lab comes to.
namespace iou {

/// By one setup.
struct AssignedSetup {
    assign::AnchorSet anchors;
    assign::Assignment assignment;
    /// By match; with the lab's settings, but by IoU and by GGIoU.
    assign::Weights iou_weights, ggiou_weights;
    /// Positives that have a weight: their IoU with their truth, and both weights.
    struct Weighed {
        std::vector<double> iou, by_iou, by_ggiou;
        double mean_by_iou = 0.0, mean_by_ggiou = 0.0;
    };
    Weighed weighed;
};

/// How the two setups differ, where they have the same anchors: anchors by index, rising.
struct AssignDifference {
    std::vector<std::size_t> first_only;   ///< positive by the first setup alone
    std::vector<std::size_t> second_only;  ///< by the second alone
    std::vector<std::size_t> other_truth;  ///< by both, for different truths
};
AssignDifference differenceOf(const assign::Assignment& first, const assign::Assignment& second);

struct Assigned {
    AssignedSetup first;
    std::optional<AssignedSetup> second;         ///< where the lab compares
    std::optional<AssignDifference> difference;  ///< where both have the same anchors
};

/// "Only one anchor" (GGIoU 1) for one truth: anchors it is learned by, by the way of forcing.
struct OnlyOneAnchor {
    std::size_t all = 0, first = 0, none = 0;
    friend bool operator==(const OnlyOneAnchor&, const OnlyOneAnchor&) = default;
};

/// Curves of one truth with the first setup's anchors and thresholds (max assigner), by IoU and by
/// GGIoU with the first setup's alpha and beta.
struct AssignCurves {
    assign::ShapeCurve iou_by_aspect, ggiou_by_aspect, iou_by_side, ggiou_by_side;
    OnlyOneAnchor iou, ggiou;  ///< of the truth as it is
    double aspect = 0.0;       ///< its h/w
    double side = 0.0;         ///< its sqrt(w h)
};

/// Where cancelled: an assignment that is not complete.
Result<Assigned> assignedBy(const AssignLab& lab, int threads, Progress* progress = nullptr);
/// Empty where there is no truth of the lab's index or it has no size; where cancelled.
AssignCurves curvesOf(const AssignLab& lab, Progress* progress = nullptr);

}  // namespace iou
