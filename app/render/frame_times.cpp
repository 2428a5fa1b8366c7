// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/frame_times.hpp"

namespace iou {

double eased(Easing easing, double t) {
    t = std::clamp(t, 0.0, 1.0);
    switch (easing) {
    case Easing::soft: return t * t * (3.0 - 2.0 * t);
    case Easing::early: return 1.0 - (1.0 - t) * (1.0 - t);
    case Easing::steady: break;
    }
    return t;
}

double FrameTimes::place(int frame) const {
    const int last = frames() - 1;
    if (frame <= 0 || last == 0) return 0.0;
    if (frame >= last) return 1.0;
    // A short film stands still for at most a quarter of its time at either end.
    const double first = std::min(hold_first_s, duration_s * 0.25) * fps;
    const double held = std::min(hold_last_s, duration_s * 0.25) * fps;
    const double moving = std::max(1e-9, last - first - held);
    return eased(easing, (frame - first) / moving);
}

}  // namespace iou
