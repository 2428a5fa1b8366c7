// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace iou {

enum class Easing {
    steady,  ///< the same pace throughout
    soft,    ///< starts and ends slowly
    early    ///< fast at first, slow at the end
};

/// Which place of its motion each frame of a film shows.
struct FrameTimes {
    double fps = 30.0;                             ///< frames per second, > 0
    double duration_s = 8.0;                       ///< of the whole film, > 0
    double hold_first_s = 0.5, hold_last_s = 1.0;  ///< still at both ends
    Easing easing = Easing::steady;

    int frames() const { return std::max(1, static_cast<int>(std::lround(fps * duration_s))); }
    /// Place of the motion shown by a frame, 0 to 1; frame 0 is at 0, the last one at 1.
    double place(int frame) const;
    friend bool operator==(const FrameTimes&, const FrameTimes&) = default;
};

/// An easing's pace: place over time, both 0 to 1.
double eased(Easing easing, double t);

}  // namespace iou
