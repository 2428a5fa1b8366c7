// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotated/rotated_lab.hpp"

#include "core/numbers/bounded.hpp"
#include "core/numbers/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

RotatedOutcome outcomeOf(const RotatedLab& lab) {
    RotatedOutcome out;
    out.run = runRotated(lab.recipe, lab.loss, lab.pred, lab.target);
    showStep(out, lab, lab.step);
    return out;
}

void showStep(RotatedOutcome& out, const RotatedLab& lab, int step) {
    out.step = bounded(step, 0, static_cast<int>(out.run.states.size()) - 1);
    const RotatedState& shown = out.run.states[static_cast<std::size_t>(out.step)];
    out.box = shown.box;
    out.overlap = rotatedOverlap(shown.box, lab.target);
    out.shared = sharedRegion(shown.box, lab.target);
    out.hull = hullRegion(shown.box, lab.target);
    const double unit = unitOf(lab.target);
    const auto judged = [unit](double value, std::array<double, 5> d) {
        for (std::size_t i = 0; i < 4; ++i) d[i] *= unit;
        // What is nothing but rounding beside the largest is 0.
        double largest = 0.0;
        for (const double each : d) largest = std::max(largest, std::abs(each));
        for (double& each : d) each = withoutRounding(each, largest);
        return RotatedJudged{value, d};
    };
    out.chosen = judged(shown.loss, shown.d);
    out.degrees_apart = degreesBetween(shown.box, lab.target);
    out.losses.clear();
    for (const RotatedLossEntry& entry : rotatedLosses()) {
        const bool is_chosen = &entry.info == &lab.loss.info();
        const RotatedLoss loss = is_chosen ? lab.loss : RotatedLoss(entry);
        const Dual5 value = loss.gradient(shown.box, lab.target);
        out.losses.push_back(judged(value.v, value.d));
    }
}

}  // namespace iou
