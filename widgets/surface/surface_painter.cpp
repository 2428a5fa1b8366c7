// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/surface_painter.hpp"

#include "widgets/drawing/simplified_line.hpp"
#include "widgets/field/isoline_labels.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

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

namespace {

struct Notes {
    Q_DECLARE_TR_FUNCTIONS(SurfaceNotes)
};

constexpr double kLabelPoints = 7.5;
constexpr std::size_t kLabelsPerLevel = 2;
constexpr double kLeastCell = 12.0;  ///< of an arrow in a field, in line widths

/// Hatching over what the surface covers; the colours leave it free where there is a value.
void paintUnshown(QPainter& p, const PlotMap& map, const SurfaceRequest& request,
                  const Theme& theme) {
    const QRectF covered =
        QRectF(map.at(request.x.lo, request.y.lo), map.at(request.x.hi, request.y.hi)).normalized();
    paintHatching(p, covered & map.rect, map.rect.topLeft(), theme);
}

void paintImage(QPainter& p, const PlotMap& map, const SurfaceFrame& frame) {
    const auto& request = frame.surface.request;
    if (frame.image.isNull()) return;
    // Samples sit in the middle of their pixels, so the image reaches half a sample further.
    const auto half = [](const AxisRange& r) {
        return r.samples < 2 ? (r.hi - r.lo) * 0.5 : (r.hi - r.lo) / (2.0 * (r.samples - 1));
    };
    const double hx = half(request.x);
    const double hy = half(request.y);
    const QPointF low = map.at(request.x.lo - hx, request.y.lo - hy);
    const QPointF high = map.at(request.x.hi + hx, request.y.hi + hy);
    // Row 0 is y.lo: where y grows upwards the picture is turned over.
    p.save();
    p.translate(low);
    p.scale((high.x() - low.x()) / frame.image.width(),
            (high.y() - low.y()) / frame.image.height());
    p.setRenderHint(QPainter::SmoothPixmapTransform);
    p.drawImage(QPointF(0, 0), frame.image);
    p.restore();
}

QPolygonF placed(const PlotMap& map, const QPolygonF& values) {
    QPolygonF shape;
    shape.reserve(values.size());
    for (const QPointF& v : values) shape.append(map.at(v));
    return shape;
}

double lengthOf(const QPolygonF& line) {
    double length = 0.0;
    for (qsizetype i = 1; i < line.size(); ++i) length += QLineF(line[i - 1], line[i]).length();
    return length;
}

/// Isolines with their numbers. The longest lines of a level are labelled; under a number
/// everything else is left out.
class LabelledLines {
public:
    LabelledLines(const PlotMap& map, const SurfaceFrame& frame, const std::vector<QPointF>& taken,
                  double width)
        : m_frame(frame), m_width(width), m_font(uiFont(kLabelPoints)), m_metrics(m_font) {
        m_shapes.reserve(frame.lines.size());
        for (const Isoline& line : frame.lines) m_shapes.push_back(placed(map, line.points));
        std::vector<QPointF> places;
        places.reserve(taken.size());
        for (const QPointF& v : taken) places.push_back(map.at(v));
        m_labels = placeLabels(m_shapes, textSizes(), map.rect.adjusted(2, 2, -2, -2), places);
    }

    const std::vector<LineLabel>& labels() const { return m_labels; }

    void paintLines(QPainter& p) const {
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            p.setPen(QPen(isolineColor(m_frame.scale, m_frame.lines[i].level), m_width));
            for (const QPolygonF& piece : piecesBeside(m_shapes[i], m_labels))
                p.drawPolyline(piece);
        }
    }
    void paintNumbers(QPainter& p) const {
        p.setFont(m_font);
        for (const LineLabel& label : m_labels) {
            const double level = m_frame.lines[label.line].level;
            const QString words = numberText(level, 4);
            p.save();
            p.translate(label.middle);
            p.rotate(label.angle_deg);
            p.setPen(isolineColor(m_frame.scale, level, 1.8));
            p.drawText(
                QPointF(-0.5 * m_metrics.horizontalAdvance(words), 0.5 * m_metrics.capHeight()),
                words);
            p.restore();
        }
    }

private:
    /// Empty for lines that are not labelled. Lines of one level stand together.
    std::vector<QSizeF> textSizes() const {
        std::vector<QSizeF> sizes(m_shapes.size());
        for (std::size_t first = 0, next = 0; first < m_shapes.size(); first = next) {
            const double level = m_frame.lines[first].level;
            std::vector<std::size_t> order;
            for (; next < m_shapes.size() && m_frame.lines[next].level == level; ++next)
                order.push_back(next);
            std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
                return lengthOf(m_shapes[i]) > lengthOf(m_shapes[j]);
            });
            const QSizeF size(m_metrics.horizontalAdvance(numberText(level, 4)),
                              m_metrics.capHeight() + 2.0);
            for (std::size_t k = 0; k < std::min(kLabelsPerLevel, order.size()); ++k)
                sizes[order[k]] = size;
        }
        return sizes;
    }

    const SurfaceFrame& m_frame;
    double m_width;
    QFont m_font;
    QFontMetricsF m_metrics;
    std::vector<QPolygonF> m_shapes;
    std::vector<LineLabel> m_labels;
};

/// Strokes a shape light on a dark halo, so that it shows on every colour of a map.
void strokeOnMap(QPainter& p, const QPainterPath& shape, double width) {
    p.setBrush(Qt::NoBrush);
    const auto pen = [&](QColor c, double w) {
        return QPen(c, w, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    p.setPen(pen(withAlpha(Qt::black, 0.45), width + 1.8));
    p.drawPath(shape);
    p.setPen(pen(withAlpha(Qt::white, 0.95), width));
    p.drawPath(shape);
}

/// One arrow around its middle, in the painter's units.
struct ArrowShape {
    QLineF shaft;
    std::array<QPointF, 3> head;

    ArrowShape(QPointF middle, QPointF u, double reach, double line) {
        const QPointF tip = middle + u * reach;
        const QPointF side(-u.y(), u.x());
        // However short the arrow, its shaft shows.
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

    /// The side of an arrow's place.
    double cell() const { return m_cell; }
    bool keeps(const FieldArrow& arrow) const {
        return isKept(m_request.x, arrow.x, m_style.field_columns, m_column_stride) &&
               isKept(m_request.y, arrow.y, m_style.field_rows, m_row_stride);
    }

private:
    static int strideFor(double cell, double line) {
        return std::max(1, static_cast<int>(std::ceil(kLeastCell * line / cell)));
    }
    static bool isKept(const AxisRange& axis, double value, int count, int stride) {
        const int index = static_cast<int>((value - axis.lo) / (axis.hi - axis.lo) * count);
        return index % stride == stride / 2;
    }

    const SurfaceRequest& m_request;
    const SurfaceStyle& m_style;
    int m_column_stride, m_row_stride;
    double m_cell;
};

void paintField(QPainter& p, const PlotMap& map, const SurfaceFrame& frame,
                const std::vector<LineLabel>& labels, double line) {
    if (frame.arrows.empty()) return;
    const FieldLattice lattice(map, frame, line);
    std::vector<ArrowShape> arrows;
    std::vector<QPointF> dots;
    QVector<QLineF> shafts;
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
        shafts.append(arrows.back().shaft);
    }
    // Light on a dark halo, so that arrows show on every colour of a map. Small shapes one by one:
    // stroking all of them as one path takes the rasteriser a hundred times as long.
    const QColor halo(0, 0, 0, 80), light(255, 255, 255, 225);
    p.setPen(QPen(halo, 2.6 * line, Qt::SolidLine, Qt::FlatCap));
    p.drawLines(shafts);
    p.setPen(QPen(light, 1.1 * line, Qt::SolidLine, Qt::FlatCap));
    p.drawLines(shafts);
    p.setPen(QPen(halo, 1.0));
    p.setBrush(light);
    for (const ArrowShape& a : arrows) p.drawConvexPolygon(a.head.data(), 3);
    for (const QPointF& dot : dots) p.drawEllipse(dot, 1.6 * line, 1.6 * line);
}

/// Lines with a head in their middle, light on a dark halo.
void paintStreamlines(QPainter& p, const PlotMap& map, const SurfaceFrame& frame,
                      const std::vector<LineLabel>& labels, double scale) {
    const QColor halo(0, 0, 0, 70), light(255, 255, 255, 215);
    std::vector<QPolygonF> shapes;
    shapes.reserve(frame.streamlines.size());
    for (const Streamline& line : frame.streamlines)
        for (QPolygonF& piece : piecesBeside(placed(map, line.points), labels))
            shapes.push_back(std::move(piece));
    p.setBrush(Qt::NoBrush);
    for (const auto& [color, width] : {std::pair{halo, 2.4}, std::pair{light, 1.1}}) {
        p.setPen(QPen(color, width * scale, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const QPolygonF& shape : shapes) p.drawPolyline(shape);
    }
    p.setPen(QPen(QColor(0, 0, 0, 80), 1.0));
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

void paintCut(QPainter& p, const PlotMap& map, const SurfaceCut& cut, double scale) {
    const QLineF line = cut.along_x ? QLineF(map.at(map.x.lo, cut.at), map.at(map.x.hi, cut.at))
                                    : QLineF(map.at(cut.at, map.y.lo), map.at(cut.at, map.y.hi));
    p.setPen(QPen(withAlpha(Qt::black, 0.5), 3.0 * scale));
    p.drawLine(line);
    p.setPen(QPen(Qt::white, 1.4 * scale, Qt::DashLine));
    p.drawLine(line);
}

}  // namespace

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

QStringList surfaceNotes(const SurfaceFrame& frame) {
    QStringList notes;
    if (frame.has_undefined) notes << Notes::tr("▨ undefined");
    if (frame.has_unshown) notes << Notes::tr("▨ below 0: no logarithm");
    if (frame.style.scale.kind == ScaleKind::log && !frame.scale.log)
        notes << Notes::tr("nothing above 0: linear colours");
    return notes;
}

QColor isolineColor(const ColorScale& scale, double level, double strength) {
    return lightness(scale.color(level)) < 60.0 ? withAlpha(Qt::white, 0.5 * strength)
                                                : withAlpha(Qt::black, 0.4 * strength);
}

void paintBestCross(QPainter& painter, const QPointF& c, const Theme& theme) {
    const double reach = 4.5 * theme.line_scale;
    QPainterPath cross;
    cross.moveTo(c + QPointF(-reach, -reach));
    cross.lineTo(c + QPointF(reach, reach));
    cross.moveTo(c + QPointF(-reach, reach));
    cross.lineTo(c + QPointF(reach, -reach));
    strokeOnMap(painter, cross, 1.8 * theme.line_scale);
}

void paintNowDot(QPainter& painter, const QPointF& c, bool hot, const Theme& theme) {
    const double radius = (hot ? 7.5 : 6.0) * theme.line_scale;
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(Qt::black, 0.5));
    painter.drawEllipse(c, radius + 1.2 * theme.line_scale, radius + 1.2 * theme.line_scale);
    painter.setBrush(Qt::white);
    painter.drawEllipse(c, radius, radius);
    painter.setBrush(theme.dark ? theme.pred : theme.pred.lighter(112));
    painter.drawEllipse(c, radius - 2.0 * theme.line_scale, radius - 2.0 * theme.line_scale);
}

void paintSurface(QPainter& painter, const PlotMap& map, const SurfaceFrame& frame,
                  const Theme& theme, const std::vector<QPointF>& taken) {
    painter.save();
    painter.setClipRect(map.rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    if (frame.has_undefined || frame.has_unshown)
        paintUnshown(painter, map, frame.surface.request, theme);
    paintImage(painter, map, frame);
    const LabelledLines lines(map, frame, taken, theme.line_scale);
    paintStreamlines(painter, map, frame, lines.labels(), theme.line_scale);
    lines.paintLines(painter);
    paintField(painter, map, frame, lines.labels(), theme.line_scale);
    lines.paintNumbers(painter);
    painter.restore();
}

void paintMarks(QPainter& painter, const PlotMap& map, const SurfaceMarks& marks,
                const Theme& theme) {
    painter.save();
    painter.setClipRect(map.rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    if (marks.cut) paintCut(painter, map, *marks.cut, theme.line_scale);
    const auto stroke = [&](const QPolygonF& line, const QColor& color, double width) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(color, width * theme.line_scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        strokeSimplified(painter, line);
    };
    const QColor path_color = Theme::darkTheme().path;
    if (marks.path.size() > 1) {
        const QPolygonF line = placed(map, marks.path);
        stroke(line, withAlpha(Qt::black, 0.55), 3.4);
        stroke(line, withAlpha(path_color, 0.55), 1.6);
        stroke(line.mid(0, marks.path_done + 1), path_color, 2.0);
        painter.setPen(QPen(Qt::black, 1.0));
        painter.setBrush(Qt::white);
        painter.drawEllipse(line.first(), 3.4 * theme.line_scale, 3.4 * theme.line_scale);
    }
    if (marks.best) paintBestCross(painter, map.at(*marks.best), theme);
    if (marks.now) paintNowDot(painter, map.at(*marks.now), marks.now_hot, theme);
    painter.restore();
}

}  // namespace iou
