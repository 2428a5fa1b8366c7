// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_painter.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/round_numbers.hpp"
#include "widgets/drawing/simplified_line.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/scene/term_geometry.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/table_number.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace iou {

namespace {

constexpr double shortest_alpha_line = 24.0;  // pixels between the centres for the handle to show

/// The drawing of one picture.
class ScenePainter {
public:
    ScenePainter(QPainter& painter, QSizeF view, const SceneSnapshot& scene, const Camera& camera,
                 const Theme& theme, const SceneHighlights& highlights)
        : m_p(painter), m_view(view), m_scene(scene), m_theme(theme), m_highlights(highlights),
          m_transform(camera, view), m_pred(m_transform.toView(scene.pred)),
          m_target(m_transform.toView(scene.target)), m_numbers(scene, view),
          m_pred_color(scene.style ? laneColor(theme, *scene.style) : theme.pred),
          m_path_color(scene.style ? m_pred_color : theme.path) {}

    void paint() {
        m_p.setRenderHint(QPainter::Antialiasing);
        if (m_highlights.ground) m_p.fillRect(QRectF({}, m_view), m_theme.base);
        if (m_scene.view.grid) grid();
        if (m_scene.view.enclosing) enclosing();
        if (m_scene.view.intersection) intersection();
        if (m_scene.view.path) path();
        outline(m_target, m_theme.target, 2.5, Qt::SolidLine);
        if (m_scene.view.interpolated) interpolated();
        if (!m_scene.compared.empty()) compared();
        prediction();
        if (m_scene.view.distance) distance();
        paintTermGeometry(m_p, m_transform, m_scene, m_theme);
        if (m_scene.hover) ghost();
        if (m_scene.captions) captions();
        if (m_scene.view.arrows) arrows();
        if (m_highlights.interactive) handles();
        centres();
        if (m_scene.view.interpolated) alphaHandle();
        if (m_scene.view.hud) m_numbers.paint(m_p, m_theme);
        if (!m_scene.compared.empty()) legend();
    }

private:
    QPen pen(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine) const {
        QPen pen(colour, width * m_theme.line_scale, style, Qt::RoundCap, Qt::MiterJoin);
        if (style == Qt::SolidLine) return pen;
        // A dash with round ends takes eight times as long as one with flat ends.
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(style == Qt::DashLine ? QList<qreal>{6.0, 3.0} : QList<qreal>{2.0, 2.0});
        return pen;
    }

    void outline(const QRectF& box, const QColor& colour, double width, Qt::PenStyle style) {
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(pen(colour, width, style));
        m_p.drawRect(box);
    }

    void grid() {
        const GridSteps steps = gridSteps(m_transform.scale());
        m_p.setRenderHint(QPainter::Antialiasing, false);
        gridLines(steps.minor, m_theme.grid);
        gridLines(steps.major, m_theme.grid_major);
        m_p.setRenderHint(QPainter::Antialiasing, true);
        rulers(steps.major);
    }

    void gridLines(double step, const QColor& colour) {
        const QPointF lo = m_transform.toScene({0.0, 0.0});
        const QPointF hi = m_transform.toScene({m_view.width(), m_view.height()});
        QList<QLineF> lines;
        for (const double at : multiplesWithin(step, lo.x(), hi.x())) {
            const double x = m_transform.toView(at, 0.0).x();
            lines.append({x, 0.0, x, m_view.height()});
        }
        for (const double at : multiplesWithin(step, lo.y(), hi.y())) {
            const double y = m_transform.toView(0.0, at).y();
            lines.append({0.0, y, m_view.width(), y});
        }
        m_p.setPen(QPen(colour, 1.0));
        m_p.drawLines(lines);
    }

    void rulers(double step) {
        const QPointF lo = m_transform.toScene({0.0, 0.0});
        const QPointF hi = m_transform.toScene({m_view.width(), m_view.height()});
        m_p.setFont(uiFont(7.5));
        m_p.setPen(withAlpha(m_theme.muted, 0.8));
        for (const double at : multiplesWithin(step, lo.x(), hi.x())) {
            const QString label = numberText(at, 6);
            const double x = m_transform.toView(at, 0.0).x() + 3.0;
            if (x + m_p.fontMetrics().horizontalAdvance(label) < m_view.width())
                m_p.drawText(QPointF(x, m_view.height() - 5.0), label);
        }
        const double top =
            m_scene.view.hud ? m_numbers.rect().bottom() + 12.0 : 0.0;  // below the numbers ...
        const double bottom = m_view.height() - 20.0;  // ... and above the other ruler
        for (const double at : multiplesWithin(step, lo.y(), hi.y()))
            if (const double y = m_transform.toView(0.0, at).y(); y > top && y < bottom)
                m_p.drawText(QPointF(4.0, y - 3.0), numberText(at, 6));
    }

    void enclosing() {
        outline(m_transform.toView(enclosingBox(m_scene.pred, m_scene.target)), m_theme.enclosing,
                1.4, Qt::DotLine);
        if (!m_scene.shows_diagonal) return;
        const QLineF diagonal = enclosingDiagonal(m_scene.pred, m_scene.target);
        m_p.setPen(pen(withAlpha(m_theme.enclosing, 0.7), 1.2, Qt::DotLine));
        m_p.drawLine(m_transform.toView(diagonal.x1(), diagonal.y1()),
                     m_transform.toView(diagonal.x2(), diagonal.y2()));
    }

    void intersection() {
        const Box<> shared = intersectionBox(m_scene.pred, m_scene.target);
        if (shared.w <= 0.0 || shared.h <= 0.0) return;
        m_p.fillRect(m_transform.toView(shared), m_theme.intersection);
    }

    void interpolated() {
        const Box<> box = interpolatedBox(m_scene.pred, m_scene.target, m_scene.alpha);
        outline(m_transform.toView(box), m_theme.interpolated, 1.6, Qt::DashLine);
    }

    void path() {
        if (!m_scene.path || m_scene.path->steps() < 1) return;
        const Trajectory& run = *m_scene.path;
        const int now = std::min(m_scene.playhead, run.steps());
        strokePath(run, now, run.steps(), pen(withAlpha(m_path_color, 0.45), 1.6, Qt::DotLine));
        strokePath(run, 0, now, pen(withAlpha(m_path_color, 0.9), 2.0));
        if (now > 0)
            outline(m_transform.toView(run.box(0)), withAlpha(m_pred_color, 0.45), 1.2,
                    Qt::DashLine);
        const QRectF last = m_transform.toView(run.box(run.steps()));
        if (now < run.steps()) outline(last, withAlpha(m_pred_color, 0.3), 1.2, Qt::DotLine);
    }

    /// The centres of a run from one step to another.
    void strokePath(const Trajectory& run, int first, int last, const QPen& pen) {
        const int stride = std::max(1, run.steps() / 2000);
        QPolygonF line;
        const auto add = [&](int k) {
            line << m_transform.toView(run.boxes(k, 0), run.boxes(k, 1));
        };
        for (int k = first; k < last; k += stride) add(k);
        add(last);
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(pen);
        strokeSimplified(m_p, line);
    }

    void prediction() {
        if (!m_scene.style) return outline(m_pred, m_theme.pred, 2.5, Qt::SolidLine);
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(lanePen(m_theme, *m_scene.style, 2.5));
        m_p.drawRect(m_pred);
    }

    /// The runs beside this lane's: path, box and marker in the style of each.
    void compared() {
        for (const ShownRun& shown : m_scene.compared) {
            if (shown.active) continue;
            const Trajectory& run = shown.run->trajectory;
            const double opacity = shown.pinned ? pinned_opacity : 1.0;
            if (m_scene.view.path)
                strokePath(run, 0, shown.step,
                           pen(withAlpha(laneColor(m_theme, shown.style), 0.5 * opacity), 1.4));
            if (shown.run->target != m_scene.target)
                outline(m_transform.toView(shown.run->target), withAlpha(m_theme.target, 0.5), 1.2,
                        Qt::DotLine);
            const QRectF box = m_transform.toView(run.box(shown.step));
            m_p.setBrush(Qt::NoBrush);
            m_p.setPen(lanePen(m_theme, shown.style, 2.0, opacity));
            m_p.drawRect(box);
            paintLaneMarker(m_p, m_theme, shown.style, box.center(), 4.0, opacity);
        }
    }

    void distance() {
        m_p.setPen(pen(withAlpha(m_theme.text, 0.55), 1.2));
        m_p.drawLine(m_pred.center(), m_target.center());
    }

    void ghost() {
        const QRectF box = m_transform.toView(*m_scene.hover);
        m_p.fillRect(box, withAlpha(m_theme.ghost, 0.12));
        outline(box, m_theme.ghost, 1.6, Qt::DashLine);
    }

    void captions() {
        m_p.setFont(uiFont(8.5));
        const bool pred_above = m_scene.pred.top() < m_scene.target.top();
        caption(m_pred, QObject::tr("prediction"), m_pred_color, pred_above);
        caption(m_target, QObject::tr("ground truth"), m_theme.target, !pred_above);
    }

    /// A name at an outer corner, so that two names do not meet, and beside the arrow that starts
    /// at the middle of the edge.
    void caption(const QRectF& box, const QString& text, const QColor& colour, bool above) {
        const QRectF view({}, m_view);
        if (!view.intersects(box.adjusted(-1.0, -1.0, 1.0, 1.0))) return;
        const QSizeF size = tagSize(text);
        const double middle = box.center().x();
        const double left = std::min(box.left(), middle - 10.0 - size.width());
        const double right = std::max(box.right() - size.width(), middle + 10.0);
        const double y = above ? box.top() - size.height() - 7.0 : box.bottom() + 7.0;
        QRectF area = movedInto(view, {{above ? left : right, y}, size});
        const QRectF& numbers = m_numbers.rect();
        if (m_scene.view.hud && area.intersects(numbers))
            area = movedInto(view, {{std::max(right, numbers.right() + 6.0), y}, size});
        if (m_scene.view.hud && area.intersects(numbers))
            area = movedInto(view, {{right, box.bottom() + 7.0}, size});
        tag(area, text, colour);
    }

    static QRectF movedInto(const QRectF& view, QRectF area) {
        area.moveLeft(std::max(0.0, std::min(area.left(), view.right() - area.width())));
        area.moveTop(std::max(0.0, std::min(area.top(), view.bottom() - area.height())));
        return area;
    }

    QSizeF tagSize(const QString& text) const {
        const QFontMetricsF metrics(m_p.font());
        return {metrics.horizontalAdvance(text) + 8.0, metrics.height() + 2.0};
    }

    /// Words that stay readable over lines.
    void tag(const QRectF& area, const QString& text, const QColor& colour) {
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(withAlpha(m_theme.base, 0.82));
        m_p.drawRoundedRect(area, 3.0, 3.0);
        m_p.setPen(colour);
        m_p.drawText(area, Qt::AlignCenter, text);
    }

    void arrows() {
        const auto& d = m_scene.edge_descent;
        const double size = std::sqrt(std::max(0.0, m_scene.pred.w * m_scene.pred.h));
        double longest = 0.0;
        for (const double x : d) longest = std::max(longest, std::abs(x));
        if (!(longest > 0.0) || !std::isfinite(longest)) return;
        // Lengths compare within the picture; the longest grows with the scale-free slope.
        const double slope = longest * size;
        const double reach = 26.0 + 46.0 * slope / (1.0 + slope);
        const QRectF frame = handleFrame(m_pred);
        constexpr std::array edges{Handle::left, Handle::top, Handle::right, Handle::bottom};
        for (std::size_t i = 0; i < 4; ++i) {
            const double length = reach * std::abs(d[i]) / longest;
            if (!(length >= 1.0)) continue;
            const bool horizontal = i % 2 == 0;
            const double sign = d[i] > 0.0 ? 1.0 : -1.0;
            const QPointF along = horizontal ? QPointF(sign, 0.0) : QPointF(0.0, sign);
            const bool hot = m_highlights.hot.kind == Grip::Kind::box &&
                             m_highlights.hot.which == Which::pred &&
                             m_highlights.hot.handle == edges[i];
            arrow(handlePoint(frame, edges[i]) + along * 7.0, along, length + 8.0, hot);
        }
    }

    void arrow(QPointF from, QPointF along, double length, bool hot) {
        const double usual_head = std::min(9.0, 4.0 + length * 0.25) * m_theme.line_scale;
        const double head = std::min(usual_head, 0.6 * length);  // some shaft shows
        const QPointF tip = from + along * length;
        const QPointF side(-along.y(), along.x());
        QPainterPath shape;
        shape.moveTo(from);
        shape.lineTo(tip - along * head * 0.7);
        const QPolygonF point{tip, tip - along * head + side * head * 0.55,
                              tip - along * head - side * head * 0.55};
        const QColor colour = hot ? m_theme.accent : m_theme.arrow;
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(QPen(m_theme.base, 5.0 * m_theme.line_scale, Qt::SolidLine, Qt::RoundCap));
        m_p.drawPath(shape);
        m_p.setPen(pen(colour, hot ? 3.0 : 2.2));
        m_p.drawPath(shape);
        m_p.setPen(QPen(m_theme.base, 1.0));
        m_p.setBrush(colour);
        m_p.drawPolygon(point);
    }

    void handles() {
        for (const Which which : {Which::target, Which::pred}) {
            const bool hovered =
                m_highlights.hot.kind == Grip::Kind::box && m_highlights.hot.which == which;
            if (which != m_highlights.selected && !hovered) continue;
            handlesOf(which);
        }
    }

    void handlesOf(Which which) {
        const QRectF& box = which == Which::pred ? m_pred : m_target;
        const QColor& colour = which == Which::pred ? m_pred_color : m_theme.target;
        const QRectF frame = handleFrame(box);
        if (frame != box) outline(frame, withAlpha(colour, 0.4), 1.0, Qt::DashLine);
        const Grip& hot = m_highlights.hot;
        const bool mine = hot.kind == Grip::Kind::box && hot.which == which;
        for (int i = 0; i < resize_handle_count; ++i) {
            const auto handle = static_cast<Handle>(i);
            const bool is_hot = mine && hot.handle == handle;
            const bool is_selected =
                m_highlights.selected == which && m_highlights.selected_handle == handle;
            if (is_hot) hotEdges(frame, handle, colour);
            const double half =
                (is_hot || is_selected ? 5.5 : 3.5) * 0.5 * (1.0 + m_theme.line_scale);
            const QPointF at = handlePoint(frame, handle);
            m_p.setPen(QPen(is_selected ? m_theme.accent : colour, 1.6));
            m_p.setBrush(is_hot || is_selected ? (is_selected ? m_theme.accent : colour)
                                               : m_theme.base);
            m_p.drawRoundedRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), 1.5, 1.5);
        }
    }

    /// The edges a handle moves.
    void hotEdges(const QRectF& frame, Handle handle, const QColor& colour) {
        const HandleSides s = handleSides(handle);
        m_p.setPen(pen(colour, 4.5));
        if (s.x < 0) m_p.drawLine(frame.topLeft(), frame.bottomLeft());
        if (s.x > 0) m_p.drawLine(frame.topRight(), frame.bottomRight());
        if (s.y < 0) m_p.drawLine(frame.topLeft(), frame.topRight());
        if (s.y > 0) m_p.drawLine(frame.bottomLeft(), frame.bottomRight());
    }

    void centres() {
        const auto dot = [&](QPointF at, const QColor& colour, Which which) {
            const Grip& hot = m_highlights.hot;
            const bool is_hot = hot.kind == Grip::Kind::box && hot.which == which &&
                                (hot.handle == Handle::center || hot.handle == Handle::body);
            m_p.setPen(QPen(m_theme.base, 1.5));
            m_p.setBrush(colour);
            m_p.drawEllipse(at, is_hot ? 6.5 : 4.5, is_hot ? 6.5 : 4.5);
        };
        dot(m_target.center(), m_theme.target, Which::target);
        dot(m_pred.center(), m_pred_color, Which::pred);
    }

    void alphaHandle() {
        const auto at = alphaHandlePoint(m_scene, m_transform);
        if (!at) return;
        const QLineF line(m_pred.center(), m_target.center());
        const QPointF along = (line.p2() - line.p1()) / line.length();
        const QPointF side(-along.y(), along.x());
        if (m_scene.feasible_alpha > 0.0) {
            const QPointF tick = line.pointAt(m_scene.feasible_alpha);
            m_p.setPen(pen(m_theme.interpolated, 2.2));
            m_p.drawLine(tick - side * 8.0, tick + side * 8.0);
            m_p.setFont(uiFont(7.5));
            label(tick, side * 18.0,
                  QStringLiteral("α > ") + numberText(m_scene.feasible_alpha, 3));
        }
        const bool hot = m_highlights.hot.kind == Grip::Kind::alpha;
        const double r = hot ? 8.0 : 6.5;
        const QPolygonF diamond{*at + QPointF(0, -r), *at + QPointF(r, 0), *at + QPointF(0, r),
                                *at + QPointF(-r, 0)};
        m_p.setPen(QPen(m_theme.base, 1.5));
        m_p.setBrush(m_scene.alpha_is_free ? m_theme.interpolated : m_theme.muted);
        m_p.drawPolygon(diamond);
        m_p.setFont(uiFont(8.5));
        label(*at, -side * 18.0, QStringLiteral("α = ") + numberText(m_scene.alpha, 3));
    }

    void label(QPointF at, QPointF offset, const QString& text) {
        QRectF area({}, tagSize(text));
        // Far enough along the offset that the text clears the line at any angle.
        area.moveCenter(at + offset +
                        QPointF(offset.x() > 0 ? area.width() * 0.4 : -area.width() * 0.4, 0));
        tag(area, text, m_theme.interpolated);
    }

    /// Who is who, with the IoU each has reached.
    void legend() {
        QFont font = uiFont(8.5);
        font.setBold(true);  // as the active lane's row is
        const QFontMetricsF metrics(font);
        constexpr double sample = 30.0, gap = 8.0;
        double names = 0.0;
        for (const ShownRun& run : m_scene.compared)
            names = std::max(names, metrics.horizontalAdvance(run.name()));
        const double number = metrics.horizontalAdvance(QStringLiteral("0.0000"));
        const double row = metrics.height() + 4.0;
        const QSizeF size(sample + names + number + 2.0 * gap + 24.0,
                          row * static_cast<double>(m_scene.compared.size()) + 12.0);
        const QRectF card(QPointF(m_view.width() - size.width() - 12.0, 12.0), size);
        paintCardGround(m_p, card, m_theme);
        double y = card.top() + 6.0;
        for (const ShownRun& run : m_scene.compared) {
            QRectF part(card.left() + 12.0, y, sample, row);
            paintLaneSwatch(m_p, m_theme, run.style, part, run.pinned ? pinned_opacity : 1.0);
            font.setBold(run.active);
            m_p.setFont(font);
            m_p.setPen(run.pinned ? m_theme.muted : m_theme.text);
            part = QRectF(part.right() + gap, y, names + gap, row);
            m_p.drawText(part, Qt::AlignVCenter, run.name());
            part = QRectF(part.right(), y, number, row);
            m_p.drawText(part, Qt::AlignVCenter | Qt::AlignRight,
                         tableNumber(run.run->trajectory.iou(run.step)));
            y += row;
        }
    }

    QPainter& m_p;
    QSizeF m_view;
    const SceneSnapshot& m_scene;
    const Theme& m_theme;
    const SceneHighlights& m_highlights;
    SceneTransform m_transform;
    QRectF m_pred, m_target;
    NumberCard m_numbers;
    QColor m_pred_color, m_path_color;
};

}  // namespace

std::optional<QPointF> alphaHandlePoint(const SceneSnapshot& scene,
                                        const SceneTransform& transform) {
    const QLineF line(transform.toView(scene.pred.cx, scene.pred.cy),
                      transform.toView(scene.target.cx, scene.target.cy));
    if (!scene.view.interpolated || line.length() < shortest_alpha_line) return {};
    return line.pointAt(scene.alpha);
}

void paintScene(QPainter& painter, QSizeF view, const SceneSnapshot& scene, const Camera& camera,
                const Theme& theme, const SceneHighlights& highlights) {
    painter.save();
    painter.setClipRect(QRectF({}, view));
    ScenePainter(painter, view, scene, camera, theme, highlights).paint();
    painter.restore();
}

}  // namespace iou
