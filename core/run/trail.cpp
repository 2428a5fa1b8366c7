// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trail.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kLookedAt = 4000;  ///< steps of a long run

double edgesMoved(const Trajectory& run, int from, int to) {
    const Box<> a = run.box(from), b = run.box(to);
    return std::abs(b.left() - a.left()) + std::abs(b.top() - a.top()) +
           std::abs(b.right() - a.right()) + std::abs(b.bottom() - a.bottom());
}

}  // namespace

std::vector<int> trailSteps(const Trajectory& run, int count) {
    const int stride = 1 + run.steps() / kLookedAt;
    const auto moved = [&](int k) { return edgesMoved(run, k, std::min(k + stride, run.steps())); };
    double whole = 0.0;
    for (int k = 0; k < run.steps(); k += stride) whole += moved(k);
    std::vector<int> steps;
    if (!(whole > 0.0) || !std::isfinite(whole)) return steps;
    double gone = 0.0;
    int next = 0;
    for (int k = 0; k < run.steps() && next < count; k += stride) {
        if (gone >= whole * next / count) {
            steps.push_back(k);
            while (next < count && gone >= whole * next / count) ++next;
        }
        gone += moved(k);
    }
    return steps;
}

}  // namespace iou
