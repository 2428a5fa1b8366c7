// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <thread>

namespace iou {

/// Threads for a job while a window stays responsive: all but one, at least one.
inline int threadsBesideTheWindow() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

}  // namespace iou
