// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_code.hpp"
#include "core/registry/loss.hpp"

#include <Eigen/Core>

#include <vector>

namespace iou {

/// How long a direction is by the variables of one form, over the scale of the boxes.
struct ScaleCurve {
    BoxForm form;
    bool of_l1;             ///< of L1 in pixels, for contrast, instead of the loss
    Eigen::ArrayXd length;  ///< Euclidean, of the four partials

    /// The last length over the first; 1: the same at every scale. NaN where the first is 0.
    double growth() const { return length(length.size() - 1) / length(0); }
};
struct ScaleLens {
    Eigen::ArrayXd scale;  ///< rising by equal factors
    std::vector<ScaleCurve> curves;
};

/// Boxes and anchor are multiplied together by `samples` factors from lo to hi. Curves: by pixels
/// (cxcywh), by log size and by every anchored form; last L1 by the code of Faster R-CNN. options:
/// its weights; anchor: in place of theirs.
ScaleLens scaleLens(const Loss& loss, const Box<>& pred, const Box<>& target, const Box<>& anchor,
                    const CodeOptions& options, double lo, double hi, int samples);

}  // namespace iou
