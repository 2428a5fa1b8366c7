// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <Eigen/Core>

#include <vector>

/// InterpIoU and D-InterpIoU as functions of their coefficient.
namespace iou {

/// InterpIoU at one coefficient.
struct AlphaPoint {
    double iou;   ///< IoU(interpolated box, target)
    double loss;  ///< InterpIoU's value
};
/// alpha: in [0, 1].
AlphaPoint atAlpha(const Box<>& pred, const Box<>& target, double alpha);

/// The coefficient from 0 to 1 in equal steps, the boxes held.
struct AlphaSweep {
    Eigen::ArrayXd alpha;
    Eigen::ArrayXd iou;     ///< IoU(interpolated box, target)
    Eigen::ArrayXd loss;    ///< InterpIoU's value
    double feasible = 0.0;  ///< the interpolated box meets the target above this (Eq. 17)
};
AlphaSweep sweepAlpha(const Box<>& pred, const Box<>& target, int samples);

/// D-InterpIoU at one pair.
struct DynamicPoint {
    double iou;                ///< of the prediction
    double alpha;              ///< clamp(1 - IoU, lo, hi)
    double interpolated_loss;  ///< 1 - IoU of the interpolated box
};
/// loss must be one that computes its coefficient and names "iou" and "interpolated_loss".
DynamicPoint dynamicAt(const Loss& loss, const Box<>& pred, const Box<>& target);

/// A stretch of IoU on which the loss of the interpolated box rises while IoU improves.
struct BoostZone {
    double lo, hi;
    friend bool operator==(const BoostZone&, const BoostZone&) = default;
};
/// D-InterpIoU while the prediction moves straight onto the target in equal steps; it starts where
/// it is or, if it overlaps, pushed away along the line of the centres until it just touches.
struct DynamicAlpha {
    Eigen::ArrayXd iou;                ///< of the moving prediction
    Eigen::ArrayXd alpha;              ///< clamp(1 - IoU, lo, hi)
    Eigen::ArrayXd interpolated_loss;  ///< 1 - IoU of the interpolated box
    std::vector<BoostZone> boost;
};
/// loss as for dynamicAt().
DynamicAlpha sweepDynamicAlpha(const Loss& loss, const Box<>& pred, const Box<>& target,
                               int samples);

}  // namespace iou
