// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/field/color_scale.hpp"
#include "widgets/relief/relief_camera.hpp"

#include <QMarginsF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace iou {

/// The axes of a relief and their names.
struct ReliefAxes {
    Range x, y;
    bool y_down;
    QString x_name, y_name, z_name;
    ColorScale scale;
};

/// A number or name beside an axis.
struct ReliefLabel {
    QRectF area;
    QString text;
    double points;
    bool is_name;
};

/// What the labels need around the space of the relief.
QMarginsF reliefMargins(const ReliefAxes& axes);
/// None reaches out of the area; a name that has no room in it is shortened, a number that would
/// cover another label is left out.
std::vector<ReliefLabel> reliefLabels(const ReliefCamera& camera, const ReliefAxes& axes,
                                      const QRectF& area);

/// Floor and the two far walls with grid lines.
void paintReliefSpace(QPainter& painter, const ReliefCamera& camera, const ReliefAxes& axes,
                      const Theme& theme);
void paintReliefLabels(QPainter& painter, const std::vector<ReliefLabel>& labels,
                       const Theme& theme);

}  // namespace iou
