// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intervals/interval_run.hpp"

namespace iou {

/// Two intervals on a time line, and how the predicted one descends. A lab made without arguments
/// has the first scene: a prediction that ends before the truth begins.
struct IntervalLab {
    intervals::Interval pred{4.0, 4.0}, target{12.0, 6.0};
    intervals::Recipe recipe;
    int step = 0;  ///< state of the run that is shown; 0: the prediction itself

    friend bool operator==(const IntervalLab&, const IntervalLab&) = default;
};

/// What the lab comes to.
struct IntervalOutcome {
    intervals::Run run;
    int step = 0;  ///< of the state that is shown; the last one where the run ended before it
    intervals::Shared shared;  ///< of that state and the truth

    const intervals::Interval& shown() const { return run.states[static_cast<std::size_t>(step)]; }
    int last() const { return static_cast<int>(run.states.size()) - 1; }
};
IntervalOutcome outcomeOf(const IntervalLab& lab);
/// Makes another step of its run the one that is shown.
void showStep(IntervalOutcome& outcome, const IntervalLab& lab, int step);

/// The prediction of the lab as it is shown, slid along the time line: its measures where its
/// centre is at each of these.
std::vector<intervals::Shared> slidTo(const intervals::Interval& pred,
                                      const intervals::Interval& target,
                                      const std::vector<double>& centres);

/// What a lab may hold.
inline constexpr double farthest_time = 1e6, shortest_interval = 1e-3;

}  // namespace iou
