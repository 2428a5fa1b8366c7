// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace iou {

/// How much an additive epsilon changes a loss, over the size of the boxes.
struct EpsilonCurve {
    double epsilon;
    Eigen::ArrayXd value;     ///< |L_eps - L| / |L|; NaN where L is 0
    Eigen::ArrayXd gradient;  ///< the same of the gradient, in its max-norm
};
struct EpsilonLens {
    Eigen::ArrayXd size;  ///< root of the target's area (pixels), rising by equal factors
    std::vector<EpsilonCurve> curves;
};

/// Both boxes are scaled together so that the target gets each of `samples` sizes from lo to hi.
EpsilonLens epsilonLens(const Loss& loss, const Box<>& pred, const Box<>& target,
                        std::span<const double> epsilons, double lo, double hi, int samples);
/// The change of the value an epsilon makes at this very pair.
double epsilonChange(const Loss& loss, const Box<>& pred, const Box<>& target, double epsilon);
/// The largest size at which the value changes by `share` or more; 0 where it never does.
double sizeOfChange(const EpsilonLens& lens, const EpsilonCurve& curve, double share);

}  // namespace iou
