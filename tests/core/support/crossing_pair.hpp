// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box.hpp"

namespace iou::testing {

/// Crossing boxes of IoU below 0.5 and different shape, so that no two CIoUs agree.
inline const Box<> kCrossingPred{1.1, 0.9, 1.3, 0.7};
inline const Box<> kCrossingTarget{0.6, 0.6, 1.0, 1.25};

}  // namespace iou::testing
