// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/model/shown_runs.hpp"

#include <QPen>

#include <memory>
#include <vector>

namespace iou {

/// One curve of a run over its steps.
struct RunCurve {
    enum class Quantity { loss, iou, enlargement, center_error, size_error, l1_error, term };

    ShownRun run;
    Quantity quantity;
    QString name;  ///< for a legend; empty: another curve of the run has it
    QPen pen;
    int style = -1;  ///< of the lane, for its markers; -1: none, there is one lane
    std::shared_ptr<const Eigen::ArrayXd> own = {};  ///< of a quantity no run holds

    const Eigen::ArrayXd& values() const;
    /// The value at a step for reading: what is nothing but rounding is 0.
    double readable(int step) const;
    /// What has another scale than loss and IoU is in a plot of its own below them.
    bool isLower() const { return quantity >= Quantity::enlargement; }
};

/// As legends and axes have it: "enlargement δ", "centre error".
QString quantityName(RunCurve::Quantity quantity);

/// The curves of the runs shown: loss, IoU and the lower curves of a single lane; of several runs
/// the compared quantity, then the lower one, in the style of each. Terms are those of the active
/// lane in their own colours.
std::vector<RunCurve> runCurvesOf(const RunClock& clock, const Theme& theme);

/// What the upper curves of several runs are; empty where each curve's name says it.
QString comparedQuantity(const std::vector<RunCurve>& curves);

}  // namespace iou
