// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_painter.hpp"
#include "widgets/surface/surface_painter.hpp"

#include <QRectF>

#include <vector>

namespace iou {

class LaneSurfaces;

/// One cell of a grid of lanes.
struct LaneCell {
    QString title;             ///< name of the lane
    QString note, short_note;  ///< value and IoU at the step shown; where room is short, the IoU
    int lane = 0;
    int style = 0;
    bool active = false;
    SceneSnapshot scene;
    std::optional<ScenePlacement> placement;  ///< of the scene's texts; empty: the best ones
    std::optional<Camera> camera;             ///< empty: fits this box and the target into the cell
    Box<> fitted;
    std::shared_ptr<const SurfaceFrame> surface;  ///< drawn instead of the scene
    SurfaceMarks marks;
};

/// Everything a picture of the grid depends on, taken from the model at one moment.
struct LaneGridSnapshot {
    std::vector<LaneCell> cells;  ///< 1 .. max_lanes
};
/// The active lane and all that are visible, in their order.
LaneGridSnapshot laneGridOf(const ExplorerModel& model);
/// The same with surfaces: marks, and what `surfaces` has ready.
LaneGridSnapshot laneGridOf(const ExplorerModel& model, const LaneSurfaces& surfaces);

/// The boxes of all cells on their way to the next step (see scene_snapshot.hpp), marks and notes
/// with them.
void moveOn(LaneGridSnapshot& grid, const LaneGridSnapshot& next, double way);

/// Where axis values lie in a plot of a cell's surface.
PlotMap surfaceMap(const QRectF& body, const SurfaceFrame& frame);
/// Draws all cells into (0, 0, view), surfaces with their axes and the bar of their colours. The
/// same on screen and in files. ground: else what lies behind the scenes shows through. scenes:
/// else they are left out, as the window has widgets for them.
void paintLaneGrid(QPainter& painter, QSizeF view, const LaneGridSnapshot& grid, const Theme& theme,
                   bool ground = true, bool scenes = true);

}  // namespace iou
