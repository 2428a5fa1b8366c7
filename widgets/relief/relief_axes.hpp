// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/field/color_scale.hpp"
#include "widgets/relief/relief_camera.hpp"

#include <QString>

class QPainter;

namespace iou {

/// The axes of a relief and their names.
struct ReliefAxes {
    Range x, y;
    bool y_down;
    QString x_name, y_name, z_name;
    ColorScale scale;
};

/// Floor, the two far walls with grid lines, ticks and names along the near edges.
void paintReliefAxes(QPainter& painter, const ReliefCamera& camera, const ReliefAxes& axes,
                     const Theme& theme);

}  // namespace iou
