// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"

#include <Eigen/Core>

#include <span>

namespace iou {

/// What the time of a film of a run follows.
enum class Pace {
    movement,  ///< the way of the box: equal times show equal lengths of it
    iou,       ///< the overlap: equal times show equal changes of IoU
    steps      ///< the steps: equal times show equally many
};

/// Share of what its time follows that a run has behind it at each step: steps()+1 values from 0
/// to 1, none below the one before. movement: length by (cx, cy, w, h); what trembles within 1/100
/// of the run's extent is at rest. A twentieth of the time is spread over the steps evenly, so that
/// none takes no time at all; all of it where nothing moves.
Eigen::ArrayXd paceOf(const Trajectory& run, Pace pace);
/// The mean of several runs over one clock; a run stays at its end. Empty for none.
Eigen::ArrayXd joinedPace(std::span<const Eigen::ArrayXd> paces);

/// Where a share is reached, as a step with its fraction; 0 for an empty pace.
double stepAtShare(const Eigen::ArrayXd& pace, double share);
/// The share at a step with its fraction.
double shareAtStep(const Eigen::ArrayXd& pace, double step);

/// Cumulated length of the way by (cx, cy, w, h), in pixels, at each step; what is not finite adds
/// nothing.
Eigen::ArrayXd wayBehind(const Trajectory& run);

/// Where the direction of each step pushes the edges (left, top, right, bottom), before its sign is
/// that of a descent; a row per step.
Eigen::ArrayX4d edgePushes(const Trajectory& run);
/// How much the pushes on each edge of the box around a step agree: the length of their mean over
/// the mean of their lengths, over all steps whose share is within `reach`. 1: all push the same
/// way, 0: they cancel out, as those of a box that trembles about its place. pushes: a row per
/// step.
Eigen::ArrayX4d agreement(const Eigen::ArrayX4d& pushes, const Eigen::ArrayXd& pace, double reach);
/// How strongly a film shows the push on each edge at each step, 0 to 1: pushes that cancel out are
/// hidden, and all of them where the box has arrived. Arrows come and go gently, within three
/// times `reach`, and none is seen where it turns round.
Eigen::ArrayX4d pushStrength(const Trajectory& run, const Eigen::ArrayXd& pace, double reach);

}  // namespace iou
