// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optim/optimizer.hpp"
#include "core/rotated/rotated_loss.hpp"
#include "core/run/regression.hpp"

#include <vector>

namespace iou {

inline constexpr int most_rotated_steps = 5000;
inline constexpr double least_rotated_rate = 0.0, greatest_rotated_rate = 10.0;

/// The root of a box's area; 1 where there is none.
double unitOf(const RotatedBox<>& box);

/// How a rotated box descends. Its variables are centre and sizes in roots of the truth's area (of
/// pixels where that is 0) and the angle in radians, so that a scene at another scale descends
/// alike; log_sizes: logarithms of the sizes instead.
struct RotatedRecipe {
    Optimizer optimizer;
    double rate = 0.02;        ///< of centre and sizes
    double angle_rate = 0.02;  ///< of the angle
    int steps = 200;
    bool log_sizes = false;
    friend bool operator==(const RotatedRecipe&, const RotatedRecipe&) = default;
};

/// The box before step k and what the loss says of it.
struct RotatedState {
    RotatedBox<> box;
    double loss = 0.0, iou = 0.0;
    std::array<double, 5> d{};  ///< partials of the loss by cx, cy, w, h, angle
};
struct RotatedTrajectory {
    std::vector<RotatedState> states;  ///< steps + 1 of them; the first is the start
    StopReason stopped = StopReason::step_limit;
};

/// In double precision. Ends early where a size is not positive or a number not finite; that state
/// is the last.
RotatedTrajectory runRotated(const RotatedRecipe& recipe, const RotatedLoss& loss,
                             const RotatedBox<>& start, const RotatedBox<>& target);

}  // namespace iou
