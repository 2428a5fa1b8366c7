// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/model/shown_runs.hpp"

#include <QPen>

#include <vector>

namespace iou {

/// One curve of a run over its steps.
struct RunCurve {
    enum class Quantity { loss, iou, enlargement };

    ShownRun run;
    Quantity quantity;
    QString name;  ///< for a legend; empty: another curve of the run has it
    QPen pen;
    int style = -1;  ///< of the lane, for its markers; -1: none, there is one lane

    const Eigen::ArrayXd& values() const;
    /// Enlargement has a plot of its own below the others.
    bool isLower() const { return quantity == Quantity::enlargement; }
};

/// The curves of the runs shown: loss, IoU and enlargement of a single lane; of several runs the
/// compared quantity, then enlargement, in the style of each.
std::vector<RunCurve> runCurvesOf(const RunClock& clock, const Theme& theme);

}  // namespace iou
