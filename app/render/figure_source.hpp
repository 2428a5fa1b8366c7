// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/motion_surface.hpp"
#include "core/session/session_json.hpp"
#include "widgets/figure/figure.hpp"
#include "widgets/model/explorer_model.hpp"

namespace iou {

/// What changes in an animation.
enum class Motion {
    run,       ///< the playhead goes through the run
    alpha,     ///< the interpolation coefficient goes from 0 to 1
    approach,  ///< the prediction goes straight onto the ground truth, all four numbers at once
    none,      ///< nothing: a still picture of a step of the run
};

/// A session without a window, for pictures: gives the values of a figure at every place of a
/// motion. Lives on the thread that made it, which need not be the GUI's.
class FigureSource {
public:
    /// size: of the whole figure, logical pixels.
    FigureSource(const Session& session, FigureSpec spec, QSizeF size, Motion motion);

    /// Steps of the run; 0 without one.
    int steps() const { return m_model.clock().steps(); }
    /// Goes to a step of the run (unless the motion is another).
    void goToStep(int step);
    /// Goes to a place of the motion, from 0 to 1; for a run, to the step nearest to it.
    void goTo(double place);
    /// Equal for places that look the same.
    std::int64_t placeKey(double place) const;
    /// The figure as it stands; computes the surfaces that have changed. Cameras, ranges and
    /// colours are those of the whole motion: they stand still. A still picture's colours are its
    /// own.
    FigureSnapshot snapshot();

private:
    /// What a lane shows in the whole motion.
    struct Reach {
        Box<> whole;  ///< encloses the boxes and the ground truth
        Range x, y;   ///< of its surface
    };
    static Reach joined(const Reach& a, const Reach& b);
    Reach reachOf(int lane) const;
    std::vector<Box<>> boxesOf(int lane) const;
    /// Whether the boxes move by themselves and not along a run.
    bool sweeps() const { return m_motion == Motion::alpha || m_motion == Motion::approach; }
    void placeSweep(double place);
    void gatherRanges();
    void gatherSweepCurves();
    void gatherColors();
    LaneGridSnapshot laneGrid();

    Session m_session;
    FigureSpec m_spec;
    QSizeF m_size;
    Motion m_motion;
    const Theme* m_theme;
    ExplorerModel m_model;
    Scene m_start;
    Camera m_camera;
    CurveSnapshot m_curves;
    std::vector<MotionSurface> m_surface;  ///< of the active lane; none unless shown
    std::vector<int> m_lanes;              ///< of the grid, in its order
    std::vector<Box<>> m_fitted;           ///< what the cells' cameras hold
    std::vector<MotionSurface> m_cells;    ///< of those lanes; none where they show scenes
    bool m_constant_colors = false;
};

/// The theme of a picture: as the session says; "as the desktop" is light.
const Theme& pictureTheme(ThemeChoice choice);

}  // namespace iou
