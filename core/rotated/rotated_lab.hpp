// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/angle_notation.hpp"
#include "core/rotated/rotated_overlap.hpp"
#include "core/rotated/rotated_run.hpp"
#include "core/rotated/rotated_surface.hpp"

namespace iou {

/// Two rotated boxes, the loss between them, how the prediction descends, and what is shown of it.
struct RotatedLab {
    RotatedBox<> pred{290.0, 255.0, 230.0, 80.0, -0.3};
    RotatedBox<> target{320.0, 240.0, 240.0, 120.0, 0.35};
    RotatedLoss loss;
    AngleNotation notation = AngleNotation::le90;  ///< in which numbers are shown
    RotatedRecipe recipe;
    RotatedAxis x = RotatedAxis::angle, y = RotatedAxis::cx;  ///< of the surface; not the same
    int step = 0;  ///< of the run that is shown; past its end: the last
    friend bool operator==(const RotatedLab&, const RotatedLab&) = default;
};

/// What a loss says of a pair.
struct RotatedJudged {
    double value = 0.0;
    std::array<double, 5> d{};  ///< by cx, cy, w, h (roots of the truth's area), angle (radians)
};

/// What the lab comes to.
struct RotatedOutcome {
    RotatedTrajectory run;
    int step = 0;      ///< that is shown, within the run
    RotatedBox<> box;  ///< the prediction there
    RotatedOverlap<> overlap;
    std::vector<ScenePoint> shared, hull;  ///< corners of both regions
    RotatedJudged chosen;                  ///< by the lab's loss
    double degrees_apart = 0.0;            ///< between the axes of both
    std::vector<RotatedJudged> losses;     ///< by every one in the order of rotatedLosses(), usual
                                           ///< parameters but for the lab's
};
RotatedOutcome outcomeOf(const RotatedLab& lab);
/// Makes another step of its run the one that is shown.
void showStep(RotatedOutcome& outcome, const RotatedLab& lab, int step);

}  // namespace iou
