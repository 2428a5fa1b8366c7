// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/edges.hpp"

/// Which detections of one object survive, and why.
namespace iou::suppress {

/// What a detector says of one place: a box, a class, how sure it is of the class, and how much it
/// expects the box to overlap its object.
struct Detection {
    Edges box;
    double score = 1.0;          ///< p of the class; finite
    double predicted_iou = 1.0;  ///< q; methods that use it want 0 to 1
    int label = 0;               ///< the class

    friend bool operator==(const Detection&, const Detection&) = default;
};

}  // namespace iou::suppress
