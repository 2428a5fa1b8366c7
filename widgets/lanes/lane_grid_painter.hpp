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
    std::optional<Camera> camera;  ///< empty: fits this box and the target into the cell
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

/// Where a cell lies: a title line above its content.
struct CellPlace {
    QRectF header, body;
};
/// Notes as long as the headers of all cells have room for; some have room for none.
void fitNotes(LaneGridSnapshot& grid, const std::vector<CellPlace>& places);
/// Cells of one size in rows, as large as they can be with few places left empty, within
/// (0, 0, view).
std::vector<CellPlace> cellPlaces(QSizeF view, int count);

void paintCellHeader(QPainter& painter, const QRectF& header, const LaneCell& cell,
                     const Theme& theme);
/// Where axis values lie in a cell that shows a surface.
PlotMap surfaceMap(const QRectF& body, const SurfaceFrame& frame);
void paintCellSurface(QPainter& painter, const QRectF& body, const LaneCell& cell,
                      const Theme& theme);
/// Draws all cells into (0, 0, view). The same on screen and in files. ground: else what lies
/// behind the scenes shows through.
void paintLaneGrid(QPainter& painter, QSizeF view, LaneGridSnapshot grid, const Theme& theme,
                   bool ground = true);

}  // namespace iou
