// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_summary.hpp"

#include <algorithm>

namespace iou {

namespace {

double gain(const Trajectory& run, Kind kind, double value) {
    return kind == Kind::metric ? value - run.loss(0) : run.loss(0) - value;
}

double largestGain(const Trajectory& run, Kind kind) {
    return gain(run, kind,
                kind == Kind::metric ? run.loss.maxCoeff<Eigen::PropagateNumbers>()
                                     : run.loss.minCoeff<Eigen::PropagateNumbers>());
}

double shareOfGain(const Trajectory& run, Kind kind, double whole, int step) {
    return whole > 0.0 ? gain(run, kind, run.loss(step)) / whole : 1.0;
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

std::vector<int> switchesOf(const RunRecipe& recipe, const Trajectory& run) {
    std::vector<int> steps;
    for (const LaterLoss& next : recipe.later)
        if (next.after < run.steps()) steps.push_back(next.after);
    return steps;
}

int firstStepReaching(const Trajectory& run, double iou) {
    for (int k = 0; k <= run.steps(); ++k)
        if (run.iou(k) >= iou) return k;
    return -1;
}

double lossGained(const Trajectory& run, Kind kind, int step) {
    return shareOfGain(run, kind, largestGain(run, kind), step);
}

int firstStepGaining(const Trajectory& run, Kind kind, double share) {
    const double whole = largestGain(run, kind);
    for (int k = 0; k <= run.steps(); ++k)
        if (shareOfGain(run, kind, whole, k) >= share) return k;
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
