// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/descent_arrows.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace iou {

namespace {

void paintArrow(const SceneDrawing& d, QPointF from, QPointF along, double length, bool hot) {
    const double usual_head = std::min(9.0, 4.0 + length * 0.25) * d.theme.line_scale;
    const double head = std::min(usual_head, 0.6 * length);  // part of the shaft stays visible
    const QPointF tip = from + along * length;
    const QPointF side(-along.y(), along.x());
    QPainterPath shape;
    shape.moveTo(from);
    shape.lineTo(tip - along * head * 0.7);
    const QPolygonF point{tip, tip - along * head + side * head * 0.55,
                          tip - along * head - side * head * 0.55};
    const QColor colour = hot ? d.theme.accent : d.theme.arrow;
    d.painter.setBrush(Qt::NoBrush);
    d.painter.setPen(QPen(d.theme.base, 5.0 * d.theme.line_scale, Qt::SolidLine, Qt::RoundCap));
    d.painter.drawPath(shape);
    d.painter.setPen(d.pen(colour, hot ? 3.0 : 2.2));
    d.painter.drawPath(shape);
    d.painter.setPen(QPen(d.theme.base, 1.0));
    d.painter.setBrush(colour);
    d.painter.drawPolygon(point);
}

}  // namespace

void paintDescentArrows(const SceneDrawing& d) {
    const auto& descent = d.scene.edge_descent;
    const double size = std::sqrt(std::max(0.0, d.scene.pred.w * d.scene.pred.h));
    double longest = 0.0;
    for (const double x : descent) longest = std::max(longest, std::abs(x));
    if (!(longest > 0.0) || !std::isfinite(longest)) return;
    // Lengths are relative within the picture; the longest grows with the scale-free slope.
    const double slope = longest * size;
    const double reach = 26.0 + 46.0 * slope / (1.0 + slope);
    const QRectF frame = handleFrame(d.pred);
    constexpr std::array edges{Handle::left, Handle::top, Handle::right, Handle::bottom};
    for (std::size_t i = 0; i < 4; ++i) {
        const double length = reach * std::abs(descent[i]) / longest;
        if (!(length >= 1.0)) continue;
        const bool horizontal = i % 2 == 0;
        const double sign = descent[i] > 0.0 ? 1.0 : -1.0;
        const QPointF along = horizontal ? QPointF(sign, 0.0) : QPointF(0.0, sign);
        const bool hot = d.highlights.hot.kind == Grip::Kind::box &&
                         d.highlights.hot.which == Which::pred &&
                         d.highlights.hot.handle == edges[i];
        paintArrow(d, handlePoint(frame, edges[i]) + along * 7.0, along, length + 8.0, hot);
    }
}

}  // namespace iou
