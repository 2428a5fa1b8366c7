// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/run_summary.hpp"

#include <algorithm>

namespace iou {

namespace {

double wholeFall(const Trajectory& run) {
    return run.loss(0) - run.loss.minCoeff<Eigen::PropagateNumbers>();
}

double shareOfFall(const Trajectory& run, double fall, int step) {
    return fall > 0.0 ? (run.loss(0) - run.loss(step)) / fall : 1.0;
}

}  // namespace

RunSummary summarize(const Trajectory& run, const Box<>& target) {
    RunSummary s;
    std::transform(iou_marks.begin(), iou_marks.end(), s.steps_to.begin(),
                   [&](double mark) { return firstStepReaching(run, mark); });
    s.final_iou = run.iou(run.steps());
    s.largest_enlargement = run.enlargement.maxCoeff();
    s.path_length = pathLength(run);
    s.overshoot = overshoot(run, target);
    s.stopped = run.stopped;
    return s;
}

int firstStepReaching(const Trajectory& run, double iou) {
    for (int k = 0; k <= run.steps(); ++k)
        if (run.iou(k) >= iou) return k;
    return -1;
}

double lossFallen(const Trajectory& run, int step) {
    return shareOfFall(run, wholeFall(run), step);
}

int firstStepFallen(const Trajectory& run, double share) {
    const double fall = wholeFall(run);
    for (int k = 0; k <= run.steps(); ++k)
        if (shareOfFall(run, fall, k) >= share) return k;
    return -1;
}

double pathLength(const Trajectory& run) {
    double sum = 0.0;
    for (int k = 1; k <= run.steps(); ++k)
        sum += (run.boxes.row(k) - run.boxes.row(k - 1)).matrix().norm();
    return sum;
}

double overshoot(const Trajectory& run, const Box<>& target) {
    // Distance of each edge from its place, in the target's size: left, top, right, bottom.
    const auto offsets = [&](const Box<>& b) {
        const double dx = b.cx - target.cx, dy = b.cy - target.cy;
        const double dw = 0.5 * (b.w - target.w), dh = 0.5 * (b.h - target.h);
        return std::array{(dx - dw) / target.w, (dy - dh) / target.h, (dx + dw) / target.w,
                          (dy + dh) / target.h};
    };
    const auto start = offsets(run.box(0));
    double largest = 0.0;
    for (int k = 1; k <= run.steps(); ++k) {
        const auto now = offsets(run.box(k));
        for (std::size_t i = 0; i < start.size(); ++i) {
            if (start[i] > 0.0) largest = std::max(largest, -now[i]);
            if (start[i] < 0.0) largest = std::max(largest, now[i]);
        }
    }
    return largest;
}

}  // namespace iou
