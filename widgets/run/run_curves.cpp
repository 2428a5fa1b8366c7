// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/run_curves.hpp"

#include "widgets/drawing/lane_style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/free_tr.hpp"

namespace iou {

namespace {

using Quantity = RunCurve::Quantity;

std::vector<RunCurve> curvesOfOne(const ShownRun& run, const Theme& theme) {
    const auto curve = [&](std::size_t i, const QString& name) {
        return RunCurve{run, Quantity(i), name, seriesPen(theme, i), -1};
    };
    return {curve(0, text(run.run->recipe.loss.name())), curve(1, tr("IoU")),
            curve(2, tr("enlargement δ"))};
}

}  // namespace

const Eigen::ArrayXd& RunCurve::values() const {
    const Trajectory& trajectory = run.run->trajectory;
    switch (quantity) {
    case Quantity::loss: return trajectory.loss;
    case Quantity::iou: return trajectory.iou;
    case Quantity::enlargement: break;
    }
    return trajectory.enlargement;
}

std::vector<RunCurve> runCurvesOf(const RunClock& clock, const Theme& theme) {
    const std::vector<ShownRun> runs = shownRuns(clock);
    if (runs.size() == 1 && runs.front().active) return curvesOfOne(runs.front(), theme);
    const bool of_loss = clock.explorer().view.compare.curve == ComparedCurve::loss;
    const Quantity compared = of_loss ? Quantity::loss : Quantity::iou;
    std::vector<RunCurve> curves;
    for (const Quantity quantity : {compared, Quantity::enlargement})
        for (const ShownRun& run : runs)
            curves.push_back({run, quantity, quantity == compared ? run.name() : QString(),
                              lanePen(theme, run.style, run.active ? 2.6 : 1.8,
                                      run.pinned ? pinned_opacity : 1.0),
                              run.style});
    return curves;
}

}  // namespace iou
