// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/motion_surface.hpp"
#include "app/render/run_motion.hpp"
#include "core/session/session_json.hpp"
#include "widgets/figure/figure.hpp"
#include "widgets/model/explorer_model.hpp"

#include <functional>

namespace iou {

/// A session without a window, for pictures: gives the values of a figure at every place of a
/// motion. Lives on the thread that made it, which need not be the GUI's.
class FigureSource {
public:
    /// size: of the whole figure, logical pixels.
    FigureSource(const Session& session, FigureSpec spec, QSizeF size, Motion motion,
                 const MotionStyle& style = {});

    /// Steps of the run; 0 without one.
    int steps() const { return m_model.clock().steps(); }
    /// Goes to a step of the run (unless the motion is another).
    void goToStep(int step);
    /// Goes to a place of the motion, from 0 to 1; for a run, by its pace: boxes may be between two
    /// steps.
    void goTo(double place);
    /// The place of a step of the clock.
    double placeOf(double step) const;
    /// The step of a place, with its fraction.
    double stepOf(double place) const { return stepAtShare(m_pace, place); }
    /// The run of the active lane; null without one.
    std::shared_ptr<const Trajectory> trajectory() const { return m_model.clock().trajectory(); }
    /// Other words above the views.
    void setTitle(const QString& title);
    const FigureSpec& spec() const { return m_spec; }
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
    /// Calls look() at so many places of the motion, or of the run where nothing moves, and returns
    /// to where it was.
    void atPlaces(int count, const std::function<void()>& look);
    void gatherRanges();
    void gatherCamera();
    void gatherSweepCurves();
    void gatherColors();
    void gatherStaging();
    void seeCells();
    bool moves() const { return m_motion != Motion::none; }
    /// The lane's box at this place.
    Box<> shownBox(int lane) const;
    SceneSnapshot sceneNow();
    LaneGridSnapshot laneGrid();
    void moveOn(FigureSnapshot& snapshot);
    void direct(FigureSnapshot& snapshot) const;

    Session m_session;
    FigureSpec m_spec;
    QSizeF m_size;
    Motion m_motion;
    MotionStyle m_style;
    const Theme* m_theme;
    ExplorerModel m_model;
    Scene m_start;
    PictureUnder m_picture;  ///< of the session's pair, where it is shown
    Camera m_camera;
    Box<> m_whole;  ///< what it has to show
    CurveSnapshot m_curves;
    std::vector<MotionSurface> m_surface;  ///< of the active lane; none unless shown
    std::vector<int> m_lanes;              ///< of the grid, in its order
    std::vector<Box<>> m_fitted;           ///< what the cells' cameras hold
    std::vector<MotionSurface> m_cells;    ///< of those lanes; none where they show scenes
    bool m_constant_colors = false;
    Eigen::ArrayXd m_pace;            ///< over the clock
    double m_place = 0.0;             ///< of the motion
    double m_between = 0.0;           ///< of the way from the clock's step to the next
    std::vector<Box<>> m_next_boxes;  ///< of the lanes at that one; empty on a step
    std::vector<Staging> m_scene;     ///< of the scene; none unless it moves
    std::vector<Staging> m_staged_cells;
    std::optional<CameraRide> m_ride;
};

/// The theme of a picture: as the session says; "as the desktop" is light. transparent: it has no
/// ground of its own, and as the desktop is for any slide.
const Theme& pictureTheme(ThemeChoice choice, bool transparent);

}  // namespace iou
