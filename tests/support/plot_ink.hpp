// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <algorithm>
#include <vector>

namespace iou::testing {

/// Pixels that a line of a plot changes, on a screen of so many pixels a unit.
inline int inkOf(QCustomPlot& plot, QCPGraph& line, int ratio) {
    const auto painted = [&](bool shown) {
        QImage image(plot.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        line.setVisible(shown);
        QCPPainter painter(&image);
        plot.toPainter(&painter, plot.width(), plot.height());
        return image;
    };
    const QImage without = painted(false), with = painted(true);
    int ink = 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x) ink += with.pixel(x, y) != without.pixel(x, y);
    return ink;
}

/// The least growth of ink, from a screen of one pixel a unit to one of two, that a line of the
/// plot has by itself; 4 where it is twice as wide in pixels, 2 where it stays as thin.
inline double leastGrowthOfInk(QCustomPlot& plot) {
    std::vector<QCPGraph*> lines;
    for (int i = 0; i < plot.graphCount(); ++i) {
        if (plot.graph(i)->visible()) lines.push_back(plot.graph(i));
        plot.graph(i)->setVisible(false);
    }
    double least = 4.0;
    for (QCPGraph* line : lines) {
        const auto dots = line->scatterStyle();
        line->setScatterStyle(QCPScatterStyle());
        // One along an axis lies under it.
        const int once = inkOf(plot, *line, 1), twice = inkOf(plot, *line, 2);
        if (once > 0 && twice > 0) least = std::min(least, static_cast<double>(twice) / once);
        line->setVisible(false);
        line->setScatterStyle(dots);
    }
    for (QCPGraph* line : lines) line->setVisible(true);
    return least;
}

}  // namespace iou::testing
