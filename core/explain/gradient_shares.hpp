// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_code.hpp"
#include "core/registry/loss.hpp"

#include <Eigen/Core>

#include <span>
#include <vector>

/// How a weighted loss shares the gradient of a batch out among its pairs.
namespace iou {

struct BatchPair {
    Box<> pred, target;
};

/// What a batch's loss is divided by.
enum class BatchNorm {
    pairs,   ///< sum of w L over the number of pairs
    weights  ///< sum of w L over the sum of the weights w
};

/// A pair under one loss.
struct PairShare {
    double iou = 0.0;
    double weight = 1.0;  ///< of a focal loss; 1 where a loss has none
    double length = 0.0;  ///< of the pair's part of the batch's direction, by the form's variables
    double share = 0.0;   ///< length over the sum of all lengths; 0 where all are 0
};
struct BatchShares {
    Loss loss;
    double mean = 1.0;             ///< of 1 - IoU over the batch: the running mean where it is free
    std::vector<PairShare> pairs;  ///< as given
    /// Share of the gradient of the quarter of the pairs (at least one) with the least IoU.
    double worst_quarter = 0.0;
};

/// A loss whose running mean was not set takes the batch's. A length is of the published step, in
/// an anchored form by the code relative to the pair's own prediction. Weights do not count where
/// they sum to 0.
BatchShares gradientShares(const Loss& loss, std::span<const BatchPair> pairs, BoxForm form,
                           BatchNorm norm);
/// Plain IoU, Focal-IoU, Focal-EIoU and WIoU v3.
std::vector<Loss> focalLosses();

/// What the pairs up to each IoU have together: from (0, 0), a point per pair by rising IoU.
struct CumulativeShare {
    Eigen::ArrayXd iou, share;
    double length;  ///< of all pairs together
};
CumulativeShare cumulativeShare(const BatchShares& shares);

/// Places by rising IoU: of equal ones the first one first.
std::vector<std::size_t> worstFirst(const BatchShares& shares);

}  // namespace iou
