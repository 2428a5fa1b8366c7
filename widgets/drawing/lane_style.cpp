// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/lane_style.hpp"

#include "core/explorer/lane.hpp"

#include <QPainter>

#include <array>
#include <cmath>
#include <numbers>

namespace iou {

namespace {

constexpr int kMostMarkers = 10'000;
/// A star or polygon: `corners` points, every second one at `inner` of the radius where inner < 1.
QPainterPath polygon(int corners, double radius, double turn, double inner = 1.0) {
    QPolygonF shape;
    const int points = inner < 1.0 ? 2 * corners : corners;
    for (int i = 0; i < points; ++i) {
        const double angle = turn + 2.0 * std::numbers::pi * i / points;
        const double r = inner < 1.0 && i % 2 == 1 ? inner * radius : radius;
        shape << QPointF(r * std::sin(angle), -r * std::cos(angle));
    }
    shape << shape.first();
    QPainterPath path;
    path.addPolygon(shape);
    return path;
}

}  // namespace

QColor laneColor(const Theme& theme, int style) {
    // The first colour of the series is the ground truth's.
    static_assert(std::tuple_size_v<decltype(Theme::series)> == 1 + max_lanes);
    return theme.series[1 + static_cast<std::size_t>(style)];
}

QPen lanePen(const Theme& theme, int style, double width, double opacity) {
    static const std::array<QVector<qreal>, max_lanes> dashes{
        QVector<qreal>{},   {6, 3},        {1.5, 2}, {7, 2.5, 1.5, 2.5}, {3, 2}, {12, 3},
        {7, 2, 1, 2, 1, 2}, {12, 3, 4, 3}, {1, 3.5}};
    QPen pen(withAlpha(laneColor(theme, style), opacity), width * theme.line_scale, Qt::SolidLine,
             Qt::FlatCap, Qt::RoundJoin);
    if (const auto& dash = dashes[static_cast<std::size_t>(style)]; !dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

QPainterPath laneMarker(int style, double radius) {
    constexpr double pi = std::numbers::pi;
    switch (style) {
    case 1: return polygon(4, 1.15 * radius, pi / 4.0);
    case 2: return polygon(3, 1.25 * radius, 0.0);
    case 3: return polygon(4, 1.25 * radius, 0.0);
    case 4: return polygon(3, 1.25 * radius, pi);
    case 5: return polygon(5, 1.35 * radius, 0.0, 0.45);
    case 6: return polygon(6, 1.1 * radius, 0.0);
    case 7: return polygon(4, 1.35 * radius, 0.0, 0.4);
    case 8: return polygon(4, 1.35 * radius, pi / 4.0, 0.4);
    default: break;
    }
    QPainterPath circle;
    circle.addEllipse(QPointF(), radius, radius);
    return circle;
}

void paintLaneMarker(QPainter& painter, const Theme& theme, int style, QPointF at, double radius,
                     double opacity) {
    painter.setPen(QPen(withAlpha(laneColor(theme, style), opacity), 1.8 * theme.line_scale));
    painter.setBrush(theme.base);
    painter.drawPath(laneMarker(style, radius).translated(at));
}

void paintLaneMarkers(QPainter& painter, const Theme& theme, int style, const QList<QPointF>& line,
                      double radius, double opacity) {
    if (line.isEmpty()) return;
    const double apart = 36.0 * radius;
    double next = line.front().x() + apart * (style + 0.5) / max_lanes;
    int left = kMostMarkers;  // no picture is so wide
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1], way = line[i] - a;
        if (!(way.x() > 0.0)) continue;
        while (next <= line[i].x() && left-- > 0) {
            const QPointF at = a + way * ((next - a.x()) / way.x());
            if (std::isfinite(at.y())) paintLaneMarker(painter, theme, style, at, radius, opacity);
            next += apart;
        }
    }
}

void paintLaneSwatch(QPainter& painter, const Theme& theme, int style, const QRectF& area,
                     double opacity) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lanePen(theme, style, 2.2, opacity));
    painter.drawLine(QPointF(area.left(), area.center().y()),
                     QPointF(area.right(), area.center().y()));
    paintLaneMarker(painter, theme, style, area.center(), 3.4, opacity);
    painter.restore();
}

}  // namespace iou
