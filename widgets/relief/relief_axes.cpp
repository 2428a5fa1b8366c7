// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relief/relief_axes.hpp"

#include "core/base/clamped_int.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/round_numbers.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace iou {

namespace {

constexpr double kPoints = 8.0;
constexpr double kHeightGap = 6.0;     ///< between an upright edge and its numbers
constexpr double kTickSpacing = 38.0;  ///< approximate least distance between numbers

double placeOn(const Range& r, double v) { return 2.0 * (v - r.lo) / (r.hi - r.lo) - 1.0; }

QPointF unit(const QPointF& v) {
    const double length = std::hypot(v.x(), v.y());
    return length > 0.0 ? v / length : QPointF(0.0, 1.0);
}

double lineHeight() { return QFontMetricsF(uiFont(kPoints)).height(); }
/// From an edge to the middle of its numbers, and of its name beyond them.
double tickGap() { return 0.5 * lineHeight() + 6.5; }
double nameGap() { return 1.5 * lineHeight() + 9.0; }

QSizeF labelSize(const QString& text, double points) {
    const QFontMetricsF metrics(uiFont(points));
    return {metrics.horizontalAdvance(text) + 2.0, metrics.height()};
}

/// The ticks of a relief: round values along an edge with room for their numbers.
std::vector<double> ticksAlong(const Range& range, const QPointF& from, const QPointF& to) {
    return niceLevels(range.lo, range.hi,
                      clampedInt(QLineF(from, to).length() / kTickSpacing, 1, 7));
}

std::vector<double> heightTicks(const ReliefAxes& axes) {
    return axes.scale.levels(axes.scale.range, 4);
}

/// The space a relief stands in.
class SpacePainter {
public:
    SpacePainter(QPainter& p, const ReliefCamera& camera, const ReliefAxes& axes,
                 const Theme& theme)
        : m_painter(p), m_camera(camera), m_axes(axes), m_theme(theme), m_near_x(camera.nearX()),
          m_near_y(camera.nearY()) {}

    void paint() {
        fill({{-1, -1, 0}, {1, -1, 0}, {1, 1, 0}, {-1, 1, 0}}, m_theme.alternate);
        const double h = reliefHeight;
        fill({{-1, -m_near_y, 0}, {1, -m_near_y, 0}, {1, -m_near_y, h}, {-1, -m_near_y, h}},
             m_theme.panel);
        fill({{-m_near_x, -1, 0}, {-m_near_x, 1, 0}, {-m_near_x, 1, h}, {-m_near_x, -1, h}},
             m_theme.panel);
        xTicks();
        yTicks();
        zTicks();
        edges();
    }

private:
    QPointF at(double x, double y, double z) const { return m_camera.project({x, y, z}); }

    void fill(std::initializer_list<ReliefPoint> corners, const QColor& color) {
        QPolygonF shape;
        for (const ReliefPoint& c : corners) shape.append(m_camera.project(c));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawConvexPolygon(shape);
    }

    void xTicks() {
        for (const double v : ticksAlong(m_axes.x, at(-1, m_near_y, 0), at(1, m_near_y, 0))) {
            const double x = placeOn(m_axes.x, v);
            m_painter.setPen(QPen(m_theme.grid_major, 1.0));
            m_painter.drawLine(at(x, -1, 0), at(x, 1, 0));
            m_painter.drawLine(at(x, -m_near_y, 0), at(x, -m_near_y, reliefHeight));
        }
    }

    void yTicks() {
        for (const double v : ticksAlong(m_axes.y, at(m_near_x, -1, 0), at(m_near_x, 1, 0))) {
            const double y = placeOn(m_axes.y, v) * (m_axes.y_down ? -1.0 : 1.0);
            m_painter.setPen(QPen(m_theme.grid_major, 1.0));
            m_painter.drawLine(at(-1, y, 0), at(1, y, 0));
            m_painter.drawLine(at(-m_near_x, y, 0), at(-m_near_x, y, reliefHeight));
        }
    }

    void zTicks() {
        for (const double v : heightTicks(m_axes)) {
            const double z = m_axes.scale.place(v) * reliefHeight;
            m_painter.setPen(QPen(m_theme.grid_major, 1.0));
            m_painter.drawLine(at(-1, -m_near_y, z), at(1, -m_near_y, z));
            m_painter.drawLine(at(-m_near_x, -1, z), at(-m_near_x, 1, z));
        }
    }

    void edges() {
        const double h = reliefHeight;
        m_painter.setPen(QPen(m_theme.border, 1.2));
        for (const double z : {0.0, h}) {
            m_painter.drawLine(at(-1, -m_near_y, z), at(1, -m_near_y, z));
            m_painter.drawLine(at(-m_near_x, -1, z), at(-m_near_x, 1, z));
        }
        m_painter.drawLine(at(-1, m_near_y, 0), at(1, m_near_y, 0));
        m_painter.drawLine(at(m_near_x, -1, 0), at(m_near_x, 1, 0));
        m_painter.drawLine(at(-m_near_x, -m_near_y, 0), at(-m_near_x, -m_near_y, h));
        m_painter.drawLine(at(-m_near_x, m_near_y, 0), at(-m_near_x, m_near_y, h));
        m_painter.drawLine(at(m_near_x, -m_near_y, 0), at(m_near_x, -m_near_y, h));
    }

    QPainter& m_painter;
    const ReliefCamera& m_camera;
    const ReliefAxes& m_axes;
    const Theme& m_theme;
    double m_near_x, m_near_y;
};

/// The corner of the floor farthest to the left.
QPointF leftCorner(const ReliefCamera& camera) {
    QPointF best(-1, -1);
    const auto left = [&](const QPointF& c) { return camera.project({c.x(), c.y(), 0}).x(); };
    for (const QPointF corner : {QPointF(1, -1), QPointF(1, 1), QPointF(-1, 1)})
        if (left(corner) < left(best)) best = corner;
    return best;
}

/// Places labels inside an area.
class Labels {
public:
    explicit Labels(const QRectF& area) : m_area(area) {}

    void add(const QPointF& middle, const QString& text, bool is_name) {
        const double points = is_name ? kPoints + 0.5 : kPoints;
        QRectF place({}, labelSize(text, points));
        place.moveCenter(middle);
        put(place, text, points, is_name);
    }
    void addLeftOf(const QPointF& tick, const QString& text) {
        QRectF place({}, labelSize(text, kPoints));
        place.moveCenter(tick);
        place.moveRight(tick.x() - kHeightGap);
        put(place, text, kPoints, false);
    }
    std::vector<ReliefLabel> take() { return std::move(m_labels); }

private:
    void put(QRectF place, QString text, double points, bool is_name) {
        if (place.width() > m_area.width()) {
            place.setWidth(m_area.width());
            text = QFontMetricsF(uiFont(points)).elidedText(text, Qt::ElideRight, place.width());
        }
        place.moveLeft(
            std::max(m_area.left(), std::min(place.left(), m_area.right() - place.width())));
        place.moveTop(
            std::max(m_area.top(), std::min(place.top(), m_area.bottom() - place.height())));
        // A number that has no room beside the others is left out.
        if (!is_name && std::any_of(m_labels.begin(), m_labels.end(),
                                    [&](const ReliefLabel& l) { return l.area.intersects(place); }))
            return;
        m_labels.push_back({place, text, points, is_name});
    }

    QRectF m_area;
    std::vector<ReliefLabel> m_labels;
};

}  // namespace

QMarginsF reliefMargins(const ReliefAxes& axes) {
    double widest = 0.0;
    for (const double v : heightTicks(axes))
        widest = std::max(widest, labelSize(numberText(v, 3), kPoints).width());
    const double side = std::max(34.0, widest + kHeightGap + 4.0);
    const double below = nameGap() + 0.5 * lineHeight() + 3.0;
    return {side, 1.5 * lineHeight() + 4.0, side, below};
}

std::vector<ReliefLabel> reliefLabels(const ReliefCamera& camera, const ReliefAxes& axes,
                                      const QRectF& area) {
    const auto at = [&](double x, double y, double z) { return camera.project({x, y, z}); };
    const double near_x = camera.nearX(), near_y = camera.nearY();
    Labels labels(area);
    // Names and numbers go outside the floor.
    const QPointF out_x = unit(at(0, near_y, 0) - at(0, 0, 0));
    const QPointF out_y = unit(at(near_x, 0, 0) - at(0, 0, 0));
    const QPointF corner = leftCorner(camera);
    // Seen from above there is no room for heights.
    const bool has_heights = at(0, 0, 0).y() - at(0, 0, reliefHeight).y() > 40.0;
    labels.add(at(0, near_y, 0) + out_x * nameGap(), axes.x_name, true);
    labels.add(at(near_x, 0, 0) + out_y * nameGap(), axes.y_name, true);
    if (has_heights)
        labels.add(at(corner.x(), corner.y(), reliefHeight) - QPointF(0, 0.5 * lineHeight() + 4.0),
                   axes.z_name, true);
    for (const double v : ticksAlong(axes.x, at(-1, near_y, 0), at(1, near_y, 0)))
        labels.add(at(placeOn(axes.x, v), near_y, 0) + out_x * tickGap(), numberText(v, 4), false);
    for (const double v : ticksAlong(axes.y, at(near_x, -1, 0), at(near_x, 1, 0))) {
        const double y = placeOn(axes.y, v) * (axes.y_down ? -1.0 : 1.0);
        labels.add(at(near_x, y, 0) + out_y * tickGap(), numberText(v, 4), false);
    }
    if (has_heights)
        for (const double v : heightTicks(axes))
            labels.addLeftOf(at(corner.x(), corner.y(), axes.scale.place(v) * reliefHeight),
                             numberText(v, 3));
    return labels.take();
}

void paintReliefSpace(QPainter& painter, const ReliefCamera& camera, const ReliefAxes& axes,
                      const Theme& theme) {
    SpacePainter(painter, camera, axes, theme).paint();
}

void paintReliefLabels(QPainter& painter, const std::vector<ReliefLabel>& labels,
                       const Theme& theme) {
    for (const ReliefLabel& label : labels) {
        painter.setFont(uiFont(label.points));
        painter.setPen(label.is_name ? theme.text : theme.muted);
        painter.drawText(label.area, Qt::AlignCenter | Qt::TextDontClip, label.text);
    }
}

}  // namespace iou
