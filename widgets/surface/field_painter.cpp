// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/field_painter.hpp"

#include "core/base/clamped_int.hpp"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr double kLeastCell = 12.0;  ///< of an arrow in a field, in line widths
constexpr double kHaloWidth = 2.6, kShaftWidth = 1.1;

/// One arrow around its middle, in the painter's units.
struct ArrowShape {
    QLineF shaft;
    std::array<QPointF, 3> head;

    ArrowShape(QPointF middle, QPointF u, double reach, double line) {
        const QPointF tip = middle + u * reach;
        const QPointF side(-u.y(), u.x());
        // However short the arrow, its shaft stays visible.
        const double length = std::min(std::clamp(reach, 3.0 * line, 5.0 * line), 1.1 * reach);
        shaft = {middle - u * reach, tip - u * length * 0.8};
        head = {tip, tip - u * length + side * length * 0.5,
                tip - u * length - side * length * 0.5};
    }
};

/// The arrows of a field that have room: on a narrow plot every second or third of an axis.
class FieldLattice {
public:
    FieldLattice(const PlotMap& map, const SurfaceFrame& frame, double line)
        : m_request(frame.surface.request), m_style(frame.style) {
        const double width = map.rect.width() / m_style.field_columns;
        const double height = map.rect.height() / m_style.field_rows;
        m_column_stride = strideFor(width, line);
        m_row_stride = strideFor(height, line);
        m_cell = std::min(width * m_column_stride, height * m_row_stride);
    }

    /// The side of the square an arrow may fill.
    double cell() const { return m_cell; }
    bool keeps(const FieldArrow& arrow) const {
        return isKept(m_request.x, arrow.x, m_style.field_columns, m_column_stride) &&
               isKept(m_request.y, arrow.y, m_style.field_rows, m_row_stride);
    }

private:
    static int strideFor(double cell, double line) {
        return clampedInt(std::ceil(kLeastCell * line / cell), 1, 1 << 20);
    }
    static bool isKept(const AxisRange& axis, double value, int count, int stride) {
        const int index = clampedInt((value - axis.lo) / (axis.hi - axis.lo) * count, 0, count);
        return index % stride == stride / 2;
    }

    const SurfaceRequest& m_request;
    const SurfaceStyle& m_style;
    int m_column_stride, m_row_stride;
    double m_cell;
};

/// Light arrows on a dark halo, so that they show on every colour of a map.
struct ArrowColors {
    QColor halo, light;
    explicit ArrowColors(const Theme& theme)
        : halo(withAlpha(theme.map_dark, 80 / 255.0)),
          light(withAlpha(theme.map_light, 225 / 255.0)) {}
};

void inkArrows(LineInk& ink, const std::vector<ArrowShape>& arrows, double line,
               const ArrowColors& colors) {
    const auto shafts = [&](double width) {
        for (const ArrowShape& a : arrows)
            ink.line(std::array{a.shaft.p1(), a.shaft.p2()}, width * line, Qt::FlatCap);
    };
    shafts(kHaloWidth);
    ink.color(colors.halo);
    shafts(kShaftWidth);
    ink.color(colors.light);
    for (const ArrowShape& a : arrows) ink.triangle(a.head);
    ink.color(colors.light);
    for (const ArrowShape& a : arrows) ink.outline(a.head, 1.0);
    ink.color(colors.halo);
}

void drawArrows(QPainter& p, const std::vector<ArrowShape>& arrows, double line,
                const ArrowColors& colors) {
    // Small shapes one by one: stroking all of them as one path takes the rasteriser a hundred
    // times as long.
    QVector<QLineF> shafts;
    for (const ArrowShape& a : arrows) shafts.append(a.shaft);
    p.setPen(QPen(colors.halo, kHaloWidth * line, Qt::SolidLine, Qt::FlatCap));
    p.drawLines(shafts);
    p.setPen(QPen(colors.light, kShaftWidth * line, Qt::SolidLine, Qt::FlatCap));
    p.drawLines(shafts);
    p.setPen(QPen(colors.halo, 1.0));
    p.setBrush(colors.light);
    for (const ArrowShape& a : arrows) p.drawConvexPolygon(a.head.data(), 3);
}

}  // namespace

void paintField(QPainter& p, LineInk* ink, const PlotMap& map, const SurfaceFrame& frame,
                const std::vector<LineLabel>& labels, const Theme& theme) {
    const double line = theme.line_scale;
    if (frame.arrows.empty()) return;
    const FieldLattice lattice(map, frame, line);
    std::vector<ArrowShape> arrows;
    std::vector<QPointF> dots;
    for (const FieldArrow& a : frame.arrows) {
        const QPointF middle = map.at(a.x, a.y);
        if (!map.rect.contains(middle) || !lattice.keeps(a)) continue;
        if (std::any_of(labels.begin(), labels.end(), [&](const LineLabel& l) {
                return l.outline.boundingRect().adjusted(-4, -4, 4, 4).contains(middle);
            }))
            continue;
        if (a.length == 0.0) {
            dots.push_back(middle);
            continue;
        }
        QPointF u(a.ux * map.rect.width(), (map.y_down ? 1.0 : -1.0) * a.uy * map.rect.height());
        u /= std::hypot(u.x(), u.y());
        arrows.emplace_back(middle, u, lattice.cell() * (0.12 + 0.32 * a.length), line);
    }
    const ArrowColors colors(theme);
    if (ink)
        inkArrows(*ink, arrows, line, colors);
    else
        drawArrows(p, arrows, line, colors);
    p.setPen(QPen(colors.halo, 1.0));
    p.setBrush(colors.light);
    for (const QPointF& dot : dots) p.drawEllipse(dot, 1.6 * line, 1.6 * line);
}

void paintStreamlines(QPainter& p, const PlotMap& map, const SurfaceFrame& frame,
                      const std::vector<LineLabel>& labels, const Theme& theme) {
    const double scale = theme.line_scale;
    const QColor halo = withAlpha(theme.map_dark, 70 / 255.0);
    const QColor light = withAlpha(theme.map_light, 215 / 255.0);
    std::vector<QPolygonF> shapes;
    shapes.reserve(frame.streamlines.size());
    for (const Streamline& line : frame.streamlines)
        for (QPolygonF& piece : piecesBeside(map.placed(line.points), labels))
            shapes.push_back(std::move(piece));
    p.setBrush(Qt::NoBrush);
    for (const auto& [color, width] : {std::pair{halo, 2.4}, std::pair{light, 1.1}}) {
        p.setPen(QPen(color, width * scale, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const QPolygonF& shape : shapes) p.drawPolyline(shape);
    }
    p.setPen(QPen(withAlpha(theme.map_dark, 80 / 255.0), 1.0));
    p.setBrush(light);
    for (const QPolygonF& shape : shapes) {
        if (shape.size() < 10) continue;
        const qsizetype middle = shape.size() / 2;
        const QLineF way(shape[std::max<qsizetype>(0, middle - 4)], shape[middle]);
        if (way.length() < 1e-6) continue;
        const QPointF u = (way.p2() - way.p1()) / way.length();
        p.drawConvexPolygon(ArrowShape(way.p2(), u, 4.5 * scale, scale).head.data(), 3);
    }
}

}  // namespace iou
