// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/lane_grid_painter.hpp"
#include "widgets/plots/axes_painter.hpp"

#include <QFont>

#include <utility>
#include <vector>

namespace iou {

/// Where a cell lies: a title above its content, which is a scene or, of a surface, the plot within
/// its axes.
struct CellPlace {
    QRectF header, body;
    bool x_axis = false, y_axis = false;  ///< has numbers below, at the left
};

/// Where everything in a picture of the grid lies, in (0, 0, view). Numbers that change from step
/// to step do not change it.
struct LaneGridLayout {
    std::vector<CellPlace> places;
    int header_lines = 1;      ///< 2: the numbers stand below the name
    bool long_notes = true;    ///< else short ones
    bool one_scale = false;    ///< of the colours: a bar at the right, else each cell says its own
    QRectF bar;                ///< coloured part of that bar
    double bar_numbers = 0.0;  ///< room for its numbers
};
LaneGridLayout laneGridLayout(QSizeF view, const LaneGridSnapshot& grid);

/// Cells of one size in rows, as large as they can be, within (0, 0, view). Counts that fill a
/// rectangle do; others leave places free in the last row.
std::vector<CellPlace> cellPlaces(QSizeF view, int count, int header_lines = 1);

/// The type of a header, and where its texts stand beside the lane's line.
QFont laneTitleFont(bool active);
QFont laneNoteFont();
QRectF laneTextRect(const QRectF& header);
inline constexpr double lane_swatch_length = 30.0;
/// The axes of a cell's surface, x and y, for a plot that large.
std::pair<AxisLook, AxisLook> cellAxes(const SurfaceFrame& frame, QSizeF plot);

/// A name in a font as small as it must be, down to three quarters; cut in its middle where even
/// that is too wide.
struct FittedName {
    QFont font;
    QString words;
};
FittedName fittedName(const QString& name, QFont font, double width);

}  // namespace iou
