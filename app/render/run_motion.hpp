// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/pacing.hpp"
#include "widgets/scene/scene_painter.hpp"

#include <vector>

namespace iou {

class ExplorerModel;

/// What changes in an animation.
enum class Motion {
    run,       ///< the playhead goes through the run
    alpha,     ///< the interpolation coefficient goes from 0 to 1
    approach,  ///< the prediction goes straight onto the ground truth, all four numbers at once
    none,      ///< nothing: a still picture of a step of the run
};

/// How a motion is shown.
struct MotionStyle {
    Pace pace = Pace::movement;  ///< of a run
    bool between = true;         ///< boxes glide from step to step; else they jump
    bool reveals = true;         ///< path and curves are drawn as they happen
    bool follows = false;        ///< the camera goes with the boxes; else it stands still
    double orbit_deg = 0.0;      ///< how far a relief turns during the motion
    friend bool operator==(const MotionStyle&, const MotionStyle&) = default;
};

/// The pace of the runs a figure shows over its clock; empty without a run.
Eigen::ArrayXd paceOf(const ExplorerModel& model, const std::vector<int>& lanes, Pace pace);

/// What a film decides for all pictures of one scene, from moments throughout its motion.
class Staging {
public:
    /// model: with the run of the lane; pace: of that lane's run, may be empty.
    Staging(const ExplorerModel& model, int lane, const Eigen::ArrayXd& pace);

    /// Takes a moment into account.
    void see(const SceneSnapshot& scene, const Camera& camera, QSizeF view);
    /// After the last one.
    void settle();
    const ScenePlacement& placement() const { return m_placement; }
    /// The scene as it is staged; scene.playhead and scene.between say when.
    void apply(SceneSnapshot& scene) const;

private:
    SceneStaging m_staging;
    ScenePlacement m_placement;
    std::vector<SceneTexts> m_moments;
    Eigen::ArrayX4d m_strength;  ///< of arrows, by step; no rows: always whole
};

/// A camera that goes along: the cameras of moments at even distances, smoothed.
class CameraRide {
public:
    void see(const Camera& camera) { m_cameras.push_back(camera); }
    void settle();
    /// place: 0 to 1.
    Camera at(double place) const;

private:
    std::vector<Camera> m_cameras;
};

}  // namespace iou
