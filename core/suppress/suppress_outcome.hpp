// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/suppress/suppress_lab.hpp"
#include "core/suppress/suppression.hpp"

#include <array>
#include <optional>
#include <vector>

namespace iou {

/// How a detection stands after some selections.
struct SuppressStanding {
    enum class State { waiting, kept, suppressed, below_limit };
    State state = State::waiting;
    int rank = -1;                 ///< of kept ones in the final order
    int by = -1;                   ///< who suppressed it; of a kept one: who came nearest to it
    double overlap = 0.0;          ///< with `by`
    double score = 0.0;            ///< as it is by then
    std::optional<double> margin;  ///< to the threshold, or of a decayed score to the least one;
                                   ///< below 0: suppressed
    int truth = -1;                ///< of its class, with the highest IoU; -1: overlaps none
    double iou = 0.0;              ///< with that truth
};

/// One method on the lab's detections, with the lab's numbers.
struct SuppressSummary {
    suppress::Method method;
    int kept = 0;
    double ap = -1.0, ap50 = -1.0, ap75 = -1.0;  ///< of what it keeps; -1: no truths
    std::vector<suppress::Outcome> outcomes;     ///< by detection
};

/// What a lab comes to.
struct SuppressOutcome {
    suppress::Suppression result;  ///< with steps
    int step = 0;                  ///< selections that are shown
    std::vector<SuppressStanding> detections;
    std::vector<SuppressSummary> methods;  ///< every method, in their order
    /// Kendall's tau-b of score and IoU, and of predicted IoU and IoU, over detections that overlap
    /// a truth; none: fewer than two, or all alike.
    std::optional<double> score_agreement, predicted_agreement;
};
SuppressOutcome outcomeOf(const SuppressLab& lab);

/// The lab's detections as suppression takes them.
std::vector<suppress::Detection> detectionsOf(const SuppressLab& lab);

/// (concordant - discordant) / sqrt((n0 - ties of x)(n0 - ties of y)); none where that is 0/0.
std::optional<double> kendallTau(const std::vector<double>& x, const std::vector<double>& y);

}  // namespace iou
