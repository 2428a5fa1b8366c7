// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/plot_map.hpp"

#include <QString>

#include <vector>

namespace iou {

/// A value on an axis with its text.
struct AxisTick {
    double value;
    QString text;
};

/// About `count` round values of a range, its ends included.
std::vector<AxisTick> axisTicks(const Range& range, int count);

/// Size of their numbers, points at text scale 1.
inline constexpr double axis_number_points = 8.0;

/// One axis of a figure.
struct AxisLook {
    std::vector<AxisTick> ticks;
    QString label;          ///< empty: none
    bool has_texts = true;  ///< else only the ticks are drawn
};

/// Room an axis needs beside the plot, logical pixels.
double roomLeft(const AxisLook& axis);
double roomBelow(const AxisLook& axis);

/// Frame, ticks, their numbers and the axis labels around a plot, by painters alone: the figure
/// looks the same in pixels and in vectors. grid: lines at the ticks.
void paintAxes(QPainter& painter, const PlotMap& map, const AxisLook& x, const AxisLook& y,
               const Theme& theme, bool grid);

}  // namespace iou
