// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/surface_painter.hpp"

#include <QString>

#include <vector>

namespace iou {

/// A value on an axis with its text.
struct AxisTick {
    double value;
    QString text;
};

/// About `count` round values of a range, its ends included; powers of ten and their 2 and 5 times
/// where the axis is logarithmic (needs lo > 0).
std::vector<AxisTick> axisTicks(const Range& range, int count, bool log_scale = false);

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

/// A vertical colour bar in `bar` with numbers at its right; its label is turned upwards.
struct ColorKey {
    ColorMapId map = ColorMapId::viridis;
    Range colors;
    bool log_scale = false;
    QString label;
};
double roomOf(const ColorKey& bar, double height);
void paintColorBar(QPainter& painter, const QRectF& area, const ColorKey& bar, const Theme& theme);

}  // namespace iou
