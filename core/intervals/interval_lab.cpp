// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intervals/interval_lab.hpp"

#include "core/numbers/bounded.hpp"

#include <algorithm>

namespace iou {

IntervalOutcome outcomeOf(const IntervalLab& lab) {
    IntervalOutcome out;
    out.run = intervals::descend(lab.recipe, lab.pred, lab.target);
    showStep(out, lab, lab.step);
    return out;
}

void showStep(IntervalOutcome& out, const IntervalLab& lab, int step) {
    out.step = bounded(step, 0, out.last());
    out.shared = intervals::compare(out.shown(), lab.target);
}

std::vector<intervals::Shared> slidTo(const intervals::Interval& pred,
                                      const intervals::Interval& target,
                                      const std::vector<double>& centres) {
    std::vector<intervals::Shared> out;
    out.reserve(centres.size());
    for (const double c : centres) out.push_back(intervals::compare({c, pred.d}, target));
    return out;
}

}  // namespace iou
