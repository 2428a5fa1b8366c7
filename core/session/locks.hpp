// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/explorer.hpp"

namespace iou {

/// What a lesson keeps as it is: edits leave these parts alone.
struct Locks {
    bool boxes = false;  ///< prediction and ground truth
    bool loss = false;   ///< with its parameters, in every lane
    bool run = false;    ///< optimiser, rate, steps, form
    friend bool operator==(const Locks&, const Locks&) = default;
};

/// Puts the locked parts of `after` back to what they are in `before`; under a lock of the loss or
/// the run no lane is added or removed. Returns the locks an edit ran into.
Locks keepLocked(const Locks& locks, const Explorer& before, Explorer& after);

}  // namespace iou
