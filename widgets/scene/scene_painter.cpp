// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_painter.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/round_numbers.hpp"
#include "widgets/drawing/simplified_line.hpp"
#include "widgets/scene/descent_arrows.hpp"
#include "widgets/scene/scene_captions.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/scene/scene_handles.hpp"
#include "widgets/scene/term_geometry.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

/// Draws one picture, from the background up.
class ScenePainter {
public:
    explicit ScenePainter(const SceneDrawing& drawing)
        : m_d(drawing), m_card(drawing.scene, drawing.view),
          m_path_color(drawing.scene.style ? drawing.pred_color : drawing.theme.path) {}

    void paint() {
        m_d.painter.setRenderHint(QPainter::Antialiasing);
        if (m_d.highlights.ground) m_d.painter.fillRect(QRectF({}, m_d.view), m_d.theme.base);
        if (m_d.scene.view.grid) grid();
        if (m_d.scene.view.enclosing) enclosing();
        if (m_d.scene.view.intersection) intersection();
        if (m_d.scene.view.path) path();
        m_d.outline(m_d.target, m_d.theme.target, 2.5, Qt::SolidLine);
        if (m_d.scene.view.interpolated) interpolated();
        if (!m_d.scene.compared.empty()) compared();
        prediction();
        if (m_d.scene.view.distance) distance();
        paintTermGeometry(m_d.painter, m_d.transform, m_d.scene, m_d.theme);
        if (m_d.scene.hover) ghost();
        if (m_d.scene.captions) paintCaptions(m_d, m_d.scene.view.hud ? m_card.rect() : QRectF());
        if (m_d.scene.view.arrows) paintDescentArrows(m_d);
        if (m_d.highlights.interactive) paintHandles(m_d);
        paintCentres(m_d);
        if (m_d.scene.view.interpolated) paintAlphaHandle(m_d);
        if (m_d.scene.view.hud) m_card.paint(m_d.painter, m_d.theme);
        if (!m_d.scene.compared.empty())
            paintRunLegend(m_d.painter, m_d.view, m_d.scene.compared, m_d.theme);
    }

private:
    void grid() {
        const GridSteps steps = gridSteps(m_d.transform.scale());
        m_d.painter.setRenderHint(QPainter::Antialiasing, false);
        gridLines(steps.minor, m_d.theme.grid);
        gridLines(steps.major, m_d.theme.grid_major);
        m_d.painter.setRenderHint(QPainter::Antialiasing, true);
        rulers(steps.major);
    }

    void gridLines(double step, const QColor& colour) {
        const QPointF lo = m_d.transform.toScene({0.0, 0.0});
        const QPointF hi = m_d.transform.toScene({m_d.view.width(), m_d.view.height()});
        QList<QLineF> lines;
        for (const double at : multiplesWithin(step, lo.x(), hi.x())) {
            const double x = m_d.transform.toView(at, 0.0).x();
            lines.append({x, 0.0, x, m_d.view.height()});
        }
        for (const double at : multiplesWithin(step, lo.y(), hi.y())) {
            const double y = m_d.transform.toView(0.0, at).y();
            lines.append({0.0, y, m_d.view.width(), y});
        }
        m_d.painter.setPen(QPen(colour, 1.0));
        m_d.painter.drawLines(lines);
    }

    void rulers(double step) {
        const QPointF lo = m_d.transform.toScene({0.0, 0.0});
        const QPointF hi = m_d.transform.toScene({m_d.view.width(), m_d.view.height()});
        m_d.painter.setFont(uiFont(7.5));
        m_d.painter.setPen(withAlpha(m_d.theme.muted, 0.8));
        for (const double at : multiplesWithin(step, lo.x(), hi.x())) {
            const QString label = numberText(at, 6);
            const double x = m_d.transform.toView(at, 0.0).x() + 3.0;
            if (x + m_d.painter.fontMetrics().horizontalAdvance(label) < m_d.view.width())
                m_d.painter.drawText(QPointF(x, m_d.view.height() - 5.0), label);
        }
        const double top =
            m_d.scene.view.hud ? m_card.rect().bottom() + 12.0 : 0.0;  // below the numbers ...
        const double bottom = m_d.view.height() - 20.0;  // ... and above the other ruler
        for (const double at : multiplesWithin(step, lo.y(), hi.y()))
            if (const double y = m_d.transform.toView(0.0, at).y(); y > top && y < bottom)
                m_d.painter.drawText(QPointF(4.0, y - 3.0), numberText(at, 6));
    }

    void enclosing() {
        m_d.outline(m_d.transform.toView(enclosingBox(m_d.scene.pred, m_d.scene.target)),
                    m_d.theme.enclosing, 1.4, Qt::DotLine);
        if (!m_d.scene.shows_diagonal) return;
        const QLineF diagonal = enclosingDiagonal(m_d.scene.pred, m_d.scene.target);
        m_d.painter.setPen(m_d.pen(withAlpha(m_d.theme.enclosing, 0.7), 1.2, Qt::DotLine));
        m_d.painter.drawLine(m_d.transform.toView(diagonal.x1(), diagonal.y1()),
                             m_d.transform.toView(diagonal.x2(), diagonal.y2()));
    }

    void intersection() {
        const Box<> shared = intersectionBox(m_d.scene.pred, m_d.scene.target);
        if (shared.w <= 0.0 || shared.h <= 0.0) return;
        m_d.painter.fillRect(m_d.transform.toView(shared), m_d.theme.intersection);
    }

    void interpolated() {
        const Box<> box = interpolatedBox(m_d.scene.pred, m_d.scene.target, m_d.scene.alpha);
        m_d.outline(m_d.transform.toView(box), m_d.theme.interpolated, 1.6, Qt::DashLine);
    }

    void path() {
        if (!m_d.scene.path || m_d.scene.path->steps() < 1) return;
        const Trajectory& run = *m_d.scene.path;
        const int now = std::min(m_d.scene.playhead, run.steps());
        strokePath(run, now, run.steps(), m_d.pen(withAlpha(m_path_color, 0.45), 1.6, Qt::DotLine));
        strokePath(run, 0, now, m_d.pen(withAlpha(m_path_color, 0.9), 2.0));
        if (now > 0)
            m_d.outline(m_d.transform.toView(run.box(0)), withAlpha(m_d.pred_color, 0.45), 1.2,
                        Qt::DashLine);
        const QRectF last = m_d.transform.toView(run.box(run.steps()));
        if (now < run.steps()) m_d.outline(last, withAlpha(m_d.pred_color, 0.3), 1.2, Qt::DotLine);
    }

    /// The centres of a run from one step to another.
    void strokePath(const Trajectory& run, int first, int last, const QPen& pen) {
        const int stride = std::max(1, run.steps() / 2000);
        QPolygonF line;
        const auto add = [&](int k) {
            line << m_d.transform.toView(run.boxes(k, 0), run.boxes(k, 1));
        };
        for (int k = first; k < last; k += stride) add(k);
        add(last);
        m_d.painter.setBrush(Qt::NoBrush);
        m_d.painter.setPen(pen);
        strokeSimplified(m_d.painter, line);
    }

    void prediction() {
        if (!m_d.scene.style) return m_d.outline(m_d.pred, m_d.theme.pred, 2.5, Qt::SolidLine);
        m_d.painter.setBrush(Qt::NoBrush);
        m_d.painter.setPen(lanePen(m_d.theme, *m_d.scene.style, 2.5));
        m_d.painter.drawRect(m_d.pred);
    }

    /// The runs beside this lane's: path, box and marker in the style of each.
    void compared() {
        for (const ShownRun& shown : m_d.scene.compared) {
            if (shown.active) continue;
            const Trajectory& run = shown.run->trajectory;
            const double opacity = shown.pinned ? pinned_opacity : 1.0;
            if (m_d.scene.view.path)
                strokePath(
                    run, 0, shown.step,
                    m_d.pen(withAlpha(laneColor(m_d.theme, shown.style), 0.5 * opacity), 1.4));
            if (shown.run->target != m_d.scene.target)
                m_d.outline(m_d.transform.toView(shown.run->target),
                            withAlpha(m_d.theme.target, 0.5), 1.2, Qt::DotLine);
            const QRectF box = m_d.transform.toView(run.box(shown.step));
            m_d.painter.setBrush(Qt::NoBrush);
            m_d.painter.setPen(lanePen(m_d.theme, shown.style, 2.0, opacity));
            m_d.painter.drawRect(box);
            paintLaneMarker(m_d.painter, m_d.theme, shown.style, box.center(), 4.0, opacity);
        }
    }

    void distance() {
        m_d.painter.setPen(m_d.pen(withAlpha(m_d.theme.text, 0.55), 1.2));
        m_d.painter.drawLine(m_d.pred.center(), m_d.target.center());
    }

    void ghost() {
        const QRectF box = m_d.transform.toView(*m_d.scene.hover);
        m_d.painter.fillRect(box, withAlpha(m_d.theme.ghost, 0.12));
        m_d.outline(box, m_d.theme.ghost, 1.6, Qt::DashLine);
    }

    const SceneDrawing& m_d;
    SceneCard m_card;
    QColor m_path_color;
};

}  // namespace

void paintScene(QPainter& painter, QSizeF view, const SceneSnapshot& scene, const Camera& camera,
                const Theme& theme, const SceneHighlights& highlights) {
    painter.save();
    painter.setClipRect(QRectF({}, view));
    const SceneTransform transform(camera, view);
    const SceneDrawing drawing{painter,
                               view,
                               scene,
                               theme,
                               highlights,
                               transform,
                               transform.toView(scene.pred),
                               transform.toView(scene.target),
                               scene.style ? laneColor(theme, *scene.style) : theme.pred};
    ScenePainter(drawing).paint();
    painter.restore();
}

}  // namespace iou
