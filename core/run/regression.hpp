// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/optim/optimizer.hpp"
#include "core/optim/schedule.hpp"
#include "core/run/staged_loss.hpp"

#include <Eigen/Core>

#include <string_view>
#include <vector>

namespace iou {

/// When a single regression ends before its step limit. 0 switches a rule off; a box that is not
/// finite always ends it.
struct StopRules {
    double iou_reached = 0.0;  ///< stop at IoU >= this
    double step_norm = 0.0;    ///< stop when the step by (cx, cy, w, h) is shorter (pixels)
    double divergence = 1e9;   ///< stop when |cx| + |cy| + |w| + |h| exceeds this (pixels)
    friend bool operator==(const StopRules&, const StopRules&) = default;
};

enum class StopReason {
    step_limit,
    iou_reached,
    small_step,
    non_positive_size,
    diverged,
    cancelled
};
/// As a sentence, and as tables show it.
std::string_view stopReasonText(StopReason reason);
std::string_view stopReasonBrief(StopReason reason);

/// Everything one trajectory depends on, beside its two boxes.
struct RunRecipe {
    Loss loss;
    Optimizer optimizer;
    Schedule schedule = Schedule::constant(0.01);
    int steps = 200;
    BoxForm form = BoxForm::xyxy;
    bool iou_factor = false;
    StopRules stop;
    CodeOptions code{};              ///< of an anchored form
    std::vector<LaterLoss> later{};  ///< losses that take over from `loss`, one after the other

    StagedLoss losses() const { return {loss, later}; }
    void setLosses(StagedLoss losses);
    /// What the variables of the steps are, for a descent from this box.
    BoxCode codeFrom(const Box<>& start) const { return {form, code, start}; }
    /// Which loss is in force at a state (0 .. steps); 0: `loss`, i: later[i - 1].
    int stageOf(int state) const { return stageAt(later, state, steps); }
    const Loss& lossAt(int state) const {
        const int stage = stageOf(state);
        return stage == 0 ? loss : later[static_cast<std::size_t>(stage) - 1].loss;
    }
    friend bool operator==(const RunRecipe&, const RunRecipe&) = default;
};

/// One pair and how its box is to descend: everything the numbers of a run depend on.
struct RunRequest {
    RunRecipe recipe;
    Box<> start, target;
    friend bool operator==(const RunRequest&, const RunRequest&) = default;
};

/// A regression in double precision; row k is the state before step k.
struct Trajectory {
    Eigen::ArrayX4d boxes;  ///< cx cy w h (pixels), steps+1 rows
    Eigen::ArrayXd loss;    ///< value of the loss in force
    Eigen::ArrayXd iou;
    Eigen::ArrayXd enlargement;  ///< (A - A_g)/A_g
    Eigen::ArrayX4d direction;   ///< by (cx, cy, w, h), before a factor 2 - IoU
    Eigen::ArrayXd mean;         ///< running mean of 1-IoU used (WIoU v2, v3), else 1
    StopReason stopped = StopReason::step_limit;

    int steps() const { return static_cast<int>(boxes.rows()) - 1; }
    Box<> box(int k) const { return {boxes(k, 0), boxes(k, 1), boxes(k, 2), boxes(k, 3)}; }
};

/// The smallest box around all boxes of a run whose numbers are finite; the first one if none is.
Box<> runBounds(const Trajectory& run);

/// Runs one pair. progress may be null; it advances by every step, its total is the caller's.
Trajectory runRegression(const RunRecipe& recipe, const Box<>& start, const Box<>& target,
                         Progress* progress = nullptr);

}  // namespace iou
