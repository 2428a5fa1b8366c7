// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_parts.hpp"

#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/plots/simplified_line.hpp"

#include <algorithm>
#include <cmath>

namespace iou {

LineGraph::LineGraph(QCPAxisRect& rect)
    : QCPGraph(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft)) {}

void LineGraph::setValues(const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) {
    const Eigen::ArrayXd shown = y.isFinite().select(y, std::nan(""));
    setData({x.begin(), x.end()}, {shown.begin(), shown.end()}, std::is_sorted(x.begin(), x.end()));
}

void LineGraph::setValues(const Eigen::ArrayXd& y) {
    setValues(Eigen::ArrayXd::LinSpaced(y.size(), 0.0, static_cast<double>(y.size() - 1)), y);
}

void LineGraph::drawLinePlot(QCPPainter* painter, const QVector<QPointF>& line) const {
    QPen pen = painter->pen();
    pen.setJoinStyle(Qt::BevelJoin);  // takes half the time of round joins
    painter->setPen(pen);
    strokeSimplified(*painter, line);
    if (m_style < 0) return;
    const Theme& theme = themeOf(*parentPlot());
    paintLaneMarkers(*painter, theme, m_style, line, 3.2 * theme.line_scale, pen.color().alphaF());
}

AxisLine::AxisLine(QCPAxisRect& rect, Qt::Orientation orientation)
    : QCPItemStraightLine(rect.parentPlot()), m_orientation(orientation) {
    const bool upright = orientation == Qt::Vertical;
    setClipAxisRect(&rect);
    for (QCPItemPosition* end : {point1, point2}) {
        end->setAxisRect(&rect);
        end->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
        end->setTypeX(upright ? QCPItemPosition::ptPlotCoords : QCPItemPosition::ptAxisRectRatio);
        end->setTypeY(upright ? QCPItemPosition::ptAxisRectRatio : QCPItemPosition::ptPlotCoords);
    }
}

void AxisLine::setPlace(double at) {
    const bool upright = m_orientation == Qt::Vertical;
    point1->setCoords(upright ? QPointF(at, 0.0) : QPointF(0.0, at));
    point2->setCoords(upright ? QPointF(at, 1.0) : QPointF(1.0, at));
}

GraphDot::GraphDot(QCustomPlot& plot) : QCPItemTracer(&plot) { setStyle(tsCircle); }

void GraphDot::draw(QCPPainter* painter) {
    updatePosition();
    const QPointF at = position->pixelPosition();
    if (std::isfinite(at.x()) && std::isfinite(at.y())) QCPItemTracer::draw(painter);
}

QCPAxisRect* addLowerRect(QCustomPlot& plot) {
    auto* lower = new QCPAxisRect(&plot, false);
    lower->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    plot.plotLayout()->addElement(1, 0, lower);
    plot.plotLayout()->setRowSpacing(2);
    auto* margins = new QCPMarginGroup(&plot);
    for (QCPAxisRect* rect : {plot.axisRect(), lower}) {
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
        rect->setMinimumMargins(QMargins(4, 4, 16, 2));
        for (const auto side : {QCPAxis::atLeft, QCPAxis::atBottom}) {
            rect->axis(side)->setLayer(QStringLiteral("axes"));
            rect->axis(side)->grid()->setLayer(QStringLiteral("grid"));
        }
    }
    return lower;
}

}  // namespace iou
