// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/term_geometry.hpp"

#include "core/formula/term_parts.hpp"
#include "core/geometry/box_between.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/hatch.hpp"

#include <QPainter>
#include <QPainterPath>

namespace iou {

namespace {

class TermPainter {
public:
    TermPainter(QPainter& painter, const SceneTransform& transform, const SceneSnapshot& scene,
                const Theme& theme)
        : m_p(painter), m_transform(transform), m_scene(scene), m_pred(scene.pred),
          m_target(scene.target), m_around(enclosingBox(scene.pred, scene.target)), m_theme(theme),
          m_color(scene.hover_hue < 0 ? theme.accent : theme.term(scene.hover_hue)) {
        m_p.setBrush(Qt::NoBrush);
        setLines();
    }

    void paint(unsigned parts) {
        areas(parts);
        lines(parts);
        if (parts & shows::extended_areas) extendedAreas();
    }

private:
    void areas(unsigned parts) {
        if (parts & shows::shared_area) shared();
        hatchWhatIsMeasured(parts);
        setLines();
        if (parts & shows::union_outline) unionOutline();
        if (parts & shows::enclosing_box) box(m_around);
        if (parts & shows::interpolated_box) box(interpolatedBox(m_pred, m_target, m_scene.alpha));
        if (parts & shows::inner_boxes)
            for (const Box<>& b : {m_pred, m_target}) box(inner(b));
    }
    /// The area that grows and falls with the term.
    void hatchWhatIsMeasured(unsigned parts) {
        const unsigned areas = parts & (shows::overlap | shows::enclosing_box);
        if (areas & shows::shared_area) hatch(m_pred, m_target, Covered::by_both);
        if (areas == shows::union_outline) hatch(m_pred, m_target, Covered::by_either);
        if (areas == shows::enclosing_box) hatch(m_pred, m_target, Covered::or_not);
        if (areas == (shows::union_outline | shows::enclosing_box))
            hatch(m_pred, m_target, Covered::by_neither);
        if (parts & shows::interpolated_box)
            hatch(interpolatedBox(m_pred, m_target, m_scene.alpha), m_target, Covered::by_both);
        if (parts & shows::inner_boxes) hatch(inner(m_pred), inner(m_target), Covered::by_both);
    }
    void hatch(const Box<>& a, const Box<>& b, Covered how) {
        hatchCells(m_p, m_transform, a, b, how, m_color, std::max(0, m_scene.hover_hue),
                   m_theme.line_scale);
    }
    void setLines() {
        m_p.setPen(QPen(m_color, 3.5 * m_theme.line_scale, Qt::SolidLine, Qt::RoundCap));
    }
    Box<> inner(const Box<>& b) const {
        return {b.cx, b.cy, b.w * m_scene.inner_ratio, b.h * m_scene.inner_ratio};
    }

    void lines(unsigned parts) {
        if (parts & shows::offset_x) line(m_pred.cx, m_pred.cy, m_target.cx, m_pred.cy);
        if (parts & shows::offset_y) line(m_target.cx, m_pred.cy, m_target.cx, m_target.cy);
        if (parts & shows::center_line) line(m_pred.cx, m_pred.cy, m_target.cx, m_target.cy);
        if (parts & shows::enclosing_width)
            line(m_around.left(), m_around.top(), m_around.right(), m_around.top());
        if (parts & shows::enclosing_height)
            line(m_around.left(), m_around.top(), m_around.left(), m_around.bottom());
        if (parts & shows::diagonal) {
            const QLineF d = enclosingDiagonal(m_pred, m_target);
            line(d.x1(), d.y1(), d.x2(), d.y2());
        }
        for (const Box<>& b : {m_pred, m_target}) sizesOf(b, parts);
        if (parts & shows::target_size) sizesOf(m_target, shows::sizes);
        if (parts & shows::edges) edgeDistances();
        if (parts & shows::corners) cornerDistances();
    }

    void line(double x0, double y0, double x1, double y1) {
        m_p.drawLine(m_transform.toView(x0, y0), m_transform.toView(x1, y1));
    }
    void box(const Box<>& b) { m_p.drawRect(m_transform.toView(b)); }

    void sizesOf(const Box<>& b, unsigned parts) {
        if (parts & shows::widths) line(b.left(), b.cy, b.right(), b.cy);
        if (parts & shows::heights) line(b.cx, b.top(), b.cx, b.bottom());
        if (parts & shows::box_diagonals) line(b.left(), b.top(), b.right(), b.bottom());
    }
    void shared() {
        const Box<> area = intersectionBox(m_pred, m_target);
        if (area.w > 0.0 && area.h > 0.0)
            m_p.fillRect(m_transform.toView(area), withAlpha(m_color, 0.3));
    }
    void unionOutline() {
        QPainterPath first, second;
        first.addRect(m_transform.toView(m_pred));
        second.addRect(m_transform.toView(m_target));
        m_p.drawPath(first.united(second).simplified());
    }
    void edgeDistances() {
        line(m_pred.left(), m_pred.cy, m_target.left(), m_pred.cy);
        line(m_pred.right(), m_pred.cy, m_target.right(), m_pred.cy);
        line(m_pred.cx, m_pred.top(), m_pred.cx, m_target.top());
        line(m_pred.cx, m_pred.bottom(), m_pred.cx, m_target.bottom());
    }
    void cornerDistances() {
        line(m_pred.left(), m_pred.top(), m_target.left(), m_target.top());
        line(m_pred.right(), m_pred.bottom(), m_target.right(), m_target.bottom());
    }
    void extendedAreas() {
        const auto boxes = iou::extendedAreas(m_pred, m_target);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const QColor& colour = m_theme.series[i];
            const QRectF area = m_transform.toView(boxes[i]).normalized();
            m_p.setPen(QPen(colour, 2.0, seriesDash(i)));
            m_p.setBrush(withAlpha(colour, 0.08));
            m_p.drawRect(area);
            m_p.setFont(uiFont(8.5));
            m_p.drawText(area.bottomRight() - QPointF(18.0, 5.0), QStringLiteral("S%1").arg(i + 1));
        }
    }

    QPainter& m_p;
    const SceneTransform& m_transform;
    const SceneSnapshot& m_scene;
    const Box<>&m_pred, &m_target;
    Box<> m_around;
    const Theme& m_theme;
    QColor m_color;
};

}  // namespace

void paintTermGeometry(QPainter& painter, const SceneTransform& transform,
                       const SceneSnapshot& scene, const Theme& theme) {
    if (scene.hover_shows == 0U) return;
    painter.save();
    TermPainter(painter, transform, scene, theme).paint(scene.hover_shows);
    painter.restore();
}

void hatchCells(QPainter& painter, const SceneTransform& transform, const Box<>& a, const Box<>& b,
                Covered how, const QColor& colour, int hue, double line_scale) {
    constexpr double spacing = 7.0;
    std::vector<QRectF> cells;
    for (const Box<>& cell : coveredCells(a, b, how)) cells.push_back(transform.toView(cell));
    const double scale = 0.5 * (1.0 + line_scale);
    paintHatch(painter, cells, QPen(colour, 1.1 * scale), spacing * scale,
               hue % 2 == 0 ? HatchWay::rising : HatchWay::falling);
}

QLineF enclosingDiagonal(const Box<>& a, const Box<>& b) {
    const Box<> around = enclosingBox(a, b);
    const bool falling = (a.cx - b.cx) * (a.cy - b.cy) >= 0.0;
    return falling ? QLineF(around.left(), around.top(), around.right(), around.bottom())
                   : QLineF(around.left(), around.bottom(), around.right(), around.top());
}

}  // namespace iou
