// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relief/relief_axes.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/round_numbers.hpp"
#include "widgets/text/number_text.hpp"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace iou {

namespace {

constexpr double kPoints = 8.0;
constexpr double kTickGap = 14.0;  ///< from an edge to the middle of its numbers
constexpr double kNameGap = 31.0;
constexpr double kTickSpacing = 38.0;  ///< approximate least distance between numbers

double placeOn(const Range& r, double v) { return 2.0 * (v - r.lo) / (r.hi - r.lo) - 1.0; }

QPointF unit(const QPointF& v) {
    const double length = std::hypot(v.x(), v.y());
    return length > 0.0 ? v / length : QPointF(0.0, 1.0);
}

/// The space a relief stands in.
class AxesPainter {
public:
    AxesPainter(QPainter& p, const ReliefCamera& camera, const ReliefAxes& axes, const Theme& theme)
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

    void write(const QPointF& middle, const QString& words, const QColor& color, double points) {
        m_painter.setFont(uiFont(points));
        m_painter.setPen(color);
        m_painter.drawText(QRectF(middle.x() - 60.0, middle.y() - 12.0, 120.0, 24.0),
                           Qt::AlignCenter, words);
    }

    /// Round values along an edge with room for their numbers.
    static std::vector<double> ticks(const Range& range, const QPointF& from, const QPointF& to) {
        const int room = static_cast<int>(QLineF(from, to).length() / kTickSpacing);
        return niceLevels(range.lo, range.hi, std::clamp(room, 1, 7));
    }

    void xTicks() {
        // Names and numbers go outside the floor.
        const QPointF out = unit(at(0, m_near_y, 0) - at(0, 0, 0));
        for (const double v : ticks(m_axes.x, at(-1, m_near_y, 0), at(1, m_near_y, 0))) {
            const double x = placeOn(m_axes.x, v);
            m_painter.setPen(QPen(m_theme.grid_major, 1.0));
            m_painter.drawLine(at(x, -1, 0), at(x, 1, 0));
            m_painter.drawLine(at(x, -m_near_y, 0), at(x, -m_near_y, reliefHeight));
            write(at(x, m_near_y, 0) + out * kTickGap, numberText(v, 4), m_theme.muted, kPoints);
        }
        write(at(0, m_near_y, 0) + out * kNameGap, m_axes.x_name, m_theme.text, kPoints + 0.5);
    }

    void yTicks() {
        const QPointF out = unit(at(m_near_x, 0, 0) - at(0, 0, 0));
        for (const double v : ticks(m_axes.y, at(m_near_x, -1, 0), at(m_near_x, 1, 0))) {
            const double y = placeOn(m_axes.y, v) * (m_axes.y_down ? -1.0 : 1.0);
            m_painter.setPen(QPen(m_theme.grid_major, 1.0));
            m_painter.drawLine(at(-1, y, 0), at(1, y, 0));
            m_painter.drawLine(at(-m_near_x, y, 0), at(-m_near_x, y, reliefHeight));
            write(at(m_near_x, y, 0) + out * kTickGap, numberText(v, 4), m_theme.muted, kPoints);
        }
        write(at(m_near_x, 0, 0) + out * kNameGap, m_axes.y_name, m_theme.text, kPoints + 0.5);
    }

    /// The corner farthest to the left.
    QPointF leftCorner() const {
        QPointF best(-1, -1);
        for (const QPointF corner : {QPointF(1, -1), QPointF(1, 1), QPointF(-1, 1)})
            if (at(corner.x(), corner.y(), 0).x() < at(best.x(), best.y(), 0).x()) best = corner;
        return best;
    }

    void zTicks() {
        const QPointF corner = leftCorner();
        const double up = at(0, 0, 0).y() - at(0, 0, reliefHeight).y();
        // Seen from above there is no room for numbers.
        const bool room = up > 40.0;
        for (const double v : m_axes.scale.levels(m_axes.scale.range, 4)) {
            const double z = m_axes.scale.place(v) * reliefHeight;
            m_painter.setPen(QPen(m_theme.grid_major, 1.0));
            m_painter.drawLine(at(-1, -m_near_y, z), at(1, -m_near_y, z));
            m_painter.drawLine(at(-m_near_x, -1, z), at(-m_near_x, 1, z));
            if (!room) continue;
            m_painter.setFont(uiFont(kPoints));
            m_painter.setPen(m_theme.muted);
            const QPointF tick = at(corner.x(), corner.y(), z);
            m_painter.drawText(QRectF(tick.x() - 66.0, tick.y() - 12.0, 60.0, 24.0),
                               Qt::AlignRight | Qt::AlignVCenter, numberText(v, 3));
        }
        if (room)
            write(at(corner.x(), corner.y(), reliefHeight) - QPointF(0, 12.0), m_axes.z_name,
                  m_theme.text, kPoints + 0.5);
        m_painter.setPen(QPen(m_theme.border, 1.2));
        m_painter.drawLine(at(corner.x(), corner.y(), 0), at(corner.x(), corner.y(), reliefHeight));
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

}  // namespace

void paintReliefAxes(QPainter& painter, const ReliefCamera& camera, const ReliefAxes& axes,
                     const Theme& theme) {
    AxesPainter(painter, camera, axes, theme).paint();
}

}  // namespace iou
