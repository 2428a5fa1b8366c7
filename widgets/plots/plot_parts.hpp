// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <Eigen/Core>

namespace iou {

/// A graph of one line; points that would fall on the same pixel are left out.
class LineGraph : public QCPGraph {
    Q_OBJECT
public:
    /// Over the bottom and left axis of the rect; the plot owns it.
    explicit LineGraph(QCPAxisRect& rect);
    /// Where y is not finite the line has a gap. Without x: over 0, 1, 2, ...
    void setValues(const Eigen::ArrayXd& x, const Eigen::ArrayXd& y);
    void setValues(const Eigen::ArrayXd& y);
    /// Gives it the markers of a lane; -1: none.
    void setLaneStyle(int style) { m_style = style; }

protected:
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& line) const override;

private:
    int m_style = -1;
};

/// A line across an axis rect: upright, such as a playhead, or level, such as a limit.
class AxisLine : public QCPItemStraightLine {
    Q_OBJECT
public:
    explicit AxisLine(QCPAxisRect& rect, Qt::Orientation orientation = Qt::Vertical);
    /// Coordinate on the axis it crosses.
    void setPlace(double at);

private:
    Qt::Orientation m_orientation;
};

/// A dot on a graph; none where the graph has a gap.
class GraphDot : public QCPItemTracer {
    Q_OBJECT
public:
    explicit GraphDot(QCustomPlot& plot);

protected:
    void draw(QCPPainter* painter) override;
};

/// Adds a second axis rect below the plot's own; their left and right edges stay in line.
QCPAxisRect* addLowerRect(QCustomPlot& plot);

}  // namespace iou
