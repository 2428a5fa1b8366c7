// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/plot_map.hpp"

#include <QPainter>

namespace iou {

QPointF PlotMap::at(double vx, double vy) const {
    const double fx = (vx - x.lo) / (x.hi - x.lo);
    const double fy = (vy - y.lo) / (y.hi - y.lo);
    return {rect.left() + fx * rect.width(), rect.top() + (y_down ? fy : 1.0 - fy) * rect.height()};
}

QPointF PlotMap::valueAt(const QPointF& place) const {
    const double fx = (place.x() - rect.left()) / rect.width();
    const double fy = (place.y() - rect.top()) / rect.height();
    return {x.lo + fx * (x.hi - x.lo), y.lo + (y_down ? fy : 1.0 - fy) * (y.hi - y.lo)};
}

QPolygonF PlotMap::placed(const QPolygonF& values) const {
    QPolygonF shape;
    shape.reserve(values.size());
    for (const QPointF& v : values) shape.append(at(v));
    return shape;
}

void paintHatching(QPainter& painter, const QRectF& area, const QPointF& from, const Theme& theme) {
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(area, withAlpha(theme.undefined, theme.dark ? 0.35 : 0.45));
    painter.setPen(QPen(withAlpha(theme.muted, 0.55), 1.0));
    const double step = 7.0;
    const QPointF end = area.bottomRight() - from;
    const int lines = static_cast<int>((end.x() + end.y()) / step);
    for (int i = 1; i <= lines; ++i)
        painter.drawLine(from + QPointF(i * step, 0), from + QPointF(0, i * step));
    painter.restore();
}

}  // namespace iou
