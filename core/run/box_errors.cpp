// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/box_errors.hpp"

#include <algorithm>

namespace iou {

namespace {

double areaOf(const Box<>& box) { return box.w * box.h; }

}  // namespace

Eigen::ArrayXd boxErrors(const Trajectory& run, const Box<>& target, BoxError error) {
    const Eigen::Array4d at(target.cx, target.cy, target.w, target.h);
    const Eigen::ArrayX4d away = (run.boxes.rowwise() - at.transpose()).abs();
    switch (error) {
    case BoxError::center: return away.col(0) + away.col(1);
    case BoxError::size: return away.col(2) + away.col(3);
    case BoxError::l1: break;
    }
    return away.rowwise().sum();
}

double outgrowth(const Trajectory& run, const Box<>& target, int step) {
    return areaOf(run.box(step)) / std::max(areaOf(run.box(0)), areaOf(target));
}

std::vector<StepSpan> outgrownSteps(const Trajectory& run, const Box<>& target) {
    std::vector<StepSpan> spans;
    for (int k = 0; k <= run.steps(); ++k) {
        if (!(outgrowth(run, target, k) >= least_outgrowth)) continue;
        if (!spans.empty() && spans.back().last == k - 1)
            spans.back().last = k;
        else
            spans.push_back({k, k});
    }
    return spans;
}

}  // namespace iou
