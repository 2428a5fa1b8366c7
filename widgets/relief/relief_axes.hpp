// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/relief/relief.hpp"

namespace iou {

/// Axes of a relief: what its room is labelled with.
struct ReliefAxes {
    Range x, y;
    bool y_down;
    QString x_name, y_name, z_name;
    ColorScale scale;
};

/// Floor, the two far walls with grid lines, ticks and names along the near edges.
void paintReliefRoom(QPainter& painter, const ReliefCamera& camera, const ReliefAxes& axes,
                     const Theme& theme);

}  // namespace iou
