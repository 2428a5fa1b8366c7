// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_painter.hpp"

#include "core/geometry/box_between.hpp"
#include "core/run/trail.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/picture_group.hpp"
#include "widgets/drawing/round_numbers.hpp"
#include "widgets/plots/simplified_line.hpp"
#include "widgets/scene/descent_arrows.hpp"
#include "widgets/scene/edge_markers.hpp"
#include "widgets/scene/scene_captions.hpp"
#include "widgets/scene/scene_card.hpp"
#include "widgets/scene/scene_handles.hpp"
#include "widgets/scene/term_geometry.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

/// Draws one picture, from the background up.
class ScenePainter {
public:
    ScenePainter(const SceneDrawing& drawing, const ScenePlacement* placement)
        : m_d(drawing), m_card(drawing.scene, drawing.view),
          m_texts(
              sceneTexts(drawing.view, drawing.scene, drawing.transform, drawing.theme.line_scale)),
          m_placement(placement ? *placement : placeTexts(m_texts)),
          m_path_color(drawing.scene.style ? drawing.pred_color : drawing.theme.path) {
        if (!placement) shortenCard();
        m_card.moveTo(cardRect(m_texts, m_placement.card).topLeft());
    }

    void paint() {
        m_d.painter.setRenderHint(QPainter::Antialiasing);
        if (m_d.highlights.ground) m_d.painter.fillRect(QRectF({}, m_d.view), m_d.theme.base);
        if (!m_d.scene.picture.image.isNull())
            grouped("picture", [this] {
                paintPictureUnder(m_d.painter, m_d.view, m_d.transform, m_d.scene.picture,
                                  m_d.theme, scene_veil);
            });
        if (m_d.scene.view.grid) grouped("grid", [this] { grid(); });
        grouped("areas", [this] {
            if (m_d.scene.view.enclosing) enclosing();
            if (m_d.scene.view.intersection) intersection();
        });
        if (m_d.scene.anchor)
            grouped("anchor", [this] {
                m_d.outline(m_d.transform.toView(*m_d.scene.anchor), m_d.theme.anchor, 1.8,
                            Qt::DashDotLine);
            });
        if (m_d.scene.view.path) grouped("path", [this] { path(); });
        grouped("ground-truth",
                [this] { m_d.outline(m_d.target, m_d.theme.target, 2.5, Qt::SolidLine); });
        if (m_d.scene.view.interpolated) grouped("box-between", [this] { interpolated(); });
        if (!m_d.scene.compared.empty()) grouped("compared", [this] { compared(); });
        grouped("prediction", [this] { prediction(); });
        grouped("distances", [this] {
            if (m_d.scene.view.distance) distance();
            paintTermGeometry(m_d.painter, m_d.transform, m_d.scene, m_d.theme);
        });
        if (m_d.scene.hover) ghost();
        if (m_d.scene.captions)
            grouped("captions", [this] { m_named = paintCaptions(m_d, m_texts, m_placement); });
        if (m_d.scene.view.arrows) grouped("arrows", [this] { paintDescentArrows(m_d); });
        grouped("explanation", [this] {
            const QRectF place = keyRect(m_texts, m_placement.key);
            const QRectF key = meets(place, !m_d.scene.staging) ? QRectF() : place;
            if (!key.isEmpty()) paintArrowKey(m_d, key);
            // In a film it would change faster than it can be read.
            if (!m_d.scene.view.hud || m_d.scene.why.isEmpty() || m_d.scene.staging) return;
            const QRectF why = placeOfWhy(whyRect(m_d.scene, m_d.view, key, m_card.rect()), key);
            if (!why.isEmpty()) paintWhy(m_d, why);
        });
        if (m_d.highlights.interactive) paintHandles(m_d);
        if (m_d.scene.view.hud) grouped("growth", [this] { paintGrowthBadge(m_d); });
        grouped("centres", [this] {
            if (m_d.scene.centres) paintCentres(m_d);
            if (m_d.scene.view.interpolated) paintAlphaHandle(m_d, m_texts.tags, m_placement.tags);
        });
        if (m_d.scene.view.hud)
            grouped("numbers", [this] { m_card.paint(m_d.painter, m_d.theme); });
        if (!m_texts.legend.isEmpty() && m_d.highlights.legend)
            grouped("legend", [this] {
                paintRunLegend(m_d.painter, legendRect(m_texts, m_placement.legend),
                               m_d.scene.compared, m_d.theme);
            });
        paintEdgeMarkers(m_d, edgeMarkers(m_d, m_d.scene.view.hud ? m_card.rect() : QRectF()));
    }

private:
    /// To a line, where all of it would hide an outline or an arrow in every corner.
    void shortenCard() {
        if (!touchesLines(m_texts, cardRect(m_texts, m_placement.card))) return;
        const SceneCard line(m_d.scene, m_d.view, true);
        SceneTexts texts = m_texts;
        texts.card = line.rect().size();
        texts.margin = line.rect().left();
        const ScenePlacement placement = placeTexts(texts);
        if (touchesLines(texts, cardRect(texts, placement.card))) return;
        m_texts = texts;
        m_card = line;
        m_placement = placement;
    }

    /// Files of vectors keep what is painted together.
    template <class Paint>
    void grouped(const char* name, const Paint& paint) {
        const PictureGroup group(m_d.painter, name);
        paint();
    }

    /// Whether a place is taken by the card or the legend; names_too: or by names and tags.
    bool meets(const QRectF& area, bool names_too) const {
        if (area.intersects(cardRect(m_texts, m_placement.card)) ||
            area.intersects(legendRect(m_texts, m_placement.legend)))
            return true;
        if (!names_too) return false;
        for (std::size_t which = 0; which < m_texts.names.size(); ++which)
            if (area.intersects(nameRect(m_texts, which, m_placement.names[which]))) return true;
        for (std::size_t i = 0; i < m_texts.tags.size(); ++i)
            if (area.intersects(tagRect(m_texts.tags[i], m_placement.tags[i]))) return true;
        return false;
    }

    /// Of a picture, in the first corner where it covers nothing; empty: in none of them. In the
    /// window names move under the hand, and it would come and go with them.
    QRectF placeOfWhy(QRectF why, const QRectF& key) const {
        if (why.isEmpty() || m_d.highlights.interactive) return why;
        const auto is_free = [&] {
            return !meets(why, true) && !why.intersects(key) && !touchesLines(m_texts, why) &&
                   std::ranges::none_of(m_named,
                                        [&](const QRectF& other) { return why.intersects(other); });
        };
        if (is_free()) return why;
        const double rim = why.left();
        why.moveTopLeft({rim, rim});
        if (is_free()) return why;
        why.moveTopRight({m_d.view.width() - rim, rim});
        return is_free() ? why : QRectF();
    }

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
        // Over a picture it would be as loud as the boxes.
        const bool over = !m_d.scene.picture.image.isNull();
        m_d.painter.setPen(QPen(over ? withAlpha(colour, 0.35) : colour, 1.0));
        m_d.painter.drawLines(lines);
    }

    void rulers(double step) {
        const QPointF lo = m_d.transform.toScene({0.0, 0.0});
        const QPointF hi = m_d.transform.toScene({m_d.view.width(), m_d.view.height()});
        m_d.painter.setFont(uiFont(7.5));
        m_d.painter.setPen(withAlpha(m_d.theme.muted, 0.8));
        const QFontMetricsF metrics(m_d.painter.font());
        const auto write = [&](QPointF at, const QString& label) {
            const QRectF area(at.x(), at.y() - metrics.ascent(), metrics.horizontalAdvance(label),
                              metrics.height());
            // Clear of the texts; in the window, where names move under the hand, beside them but
            // never half under them.
            const QRectF near = area.adjusted(-4.0, -4.0, 4.0, 4.0);
            const bool still = !m_d.highlights.interactive && !m_d.scene.staging;
            if (!meets(near, still) && !(m_d.highlights.interactive && meets(area, true)) &&
                !(still && near.intersects(keyRect(m_texts, m_placement.key))))
                m_d.painter.drawText(at, label);
        };
        for (const double at : multiplesWithin(step, lo.x(), hi.x())) {
            const QString label = numberText(at, 6);
            const double x = m_d.transform.toView(at, 0.0).x() + 3.0;
            if (x + metrics.horizontalAdvance(label) < m_d.view.width())
                write({x, m_d.view.height() - 5.0}, label);
        }
        const double bottom = m_d.view.height() - 20.0;  // above the other ruler
        for (const double at : multiplesWithin(step, lo.y(), hi.y()))
            if (const double y = m_d.transform.toView(0.0, at).y(); y > 0.0 && y < bottom)
                write({4.0, y - 3.0}, numberText(at, 6));
    }

    void enclosing() {
        m_d.outline(m_d.transform.toView(enclosingBox(m_d.scene.pred, m_d.scene.target)),
                    m_d.theme.enclosing, 1.4, Qt::DotLine);
        // What the pointer asks for is not mixed with it.
        if (m_d.scene.rest_hue >= 0 && m_d.scene.hover_shows == 0U)
            hatchCells(m_d.painter, m_d.transform, m_d.scene.pred, m_d.scene.target,
                       Covered::by_neither, withAlpha(m_d.theme.term(m_d.scene.rest_hue), 0.45),
                       m_d.scene.rest_hue, m_d.theme.line_scale);
        if (!m_d.scene.shows_diagonal) return;
        const QLineF diagonal = enclosingDiagonal(m_d.scene.pred, m_d.scene.target);
        m_d.painter.setPen(
            m_d.pen(withAlpha(distanceColor(m_d.theme.enclosing), 0.7), 1.2, Qt::DotLine));
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
        if (m_d.scene.view.trail) trail(run, now);
        const bool whole = !m_d.scene.reveals;
        if (whole)
            strokePath(run, now, run.steps(),
                       m_d.pen(withAlpha(m_path_color, 0.45), 1.6, Qt::DotLine));
        strokePath(run, 0, now, m_d.pen(withAlpha(m_path_color, 0.9), 2.0), m_d.scene.pred);
        if (now > 0 || m_d.scene.between > 0.0)
            m_d.outline(m_d.transform.toView(run.box(0)), withAlpha(m_d.pred_color, 0.45), 1.2,
                        Qt::DashLine);
        for (const int step : m_d.scene.switches)
            if (whole || step <= now) switchMark(run, step);
        const QRectF last = m_d.transform.toView(run.box(run.steps()));
        if (whole && now < run.steps())
            m_d.outline(last, withAlpha(m_d.pred_color, 0.3), 1.2, Qt::DotLine);
    }

    /// Where another loss takes over: a ring around the centre.
    void switchMark(const Trajectory& run, int step) {
        const double r = 4.5 * m_d.theme.line_scale;
        m_d.painter.setPen(m_d.pen(m_path_color, 1.8));
        m_d.painter.setBrush(m_d.theme.base);
        m_d.painter.drawEllipse(m_d.transform.toView(run.boxes(step, 0), run.boxes(step, 1)), r, r);
    }

    /// Boxes of the run as far as it is, evenly spread over its whole way: they stay where they are
    /// while it goes on.
    void trail(const Trajectory& run, int now) {
        for (const int k : trailSteps(run, trail_boxes)) {
            if (k == 0 || k >= now) continue;
            const double age = static_cast<double>(now - k) / now;
            m_d.outline(m_d.transform.toView(run.box(k)),
                        withAlpha(m_d.pred_color, 0.4 - 0.25 * age), 1.0);
        }
    }

    /// The centres of a run from one step to another, and on to those of `end`.
    void strokePath(const Trajectory& run, int first, int last, const QPen& pen,
                    const std::optional<Box<>>& end = {}) {
        const int stride = std::max(1, run.steps() / 2000);
        QPolygonF line;
        const auto add = [&](int k) {
            line << m_d.transform.toView(run.boxes(k, 0), run.boxes(k, 1));
        };
        for (int k = first; k < last; k += stride) add(k);
        add(last);
        if (end) line << m_d.transform.toView(end->cx, end->cy);
        m_d.painter.setBrush(Qt::NoBrush);
        m_d.painter.setPen(pen);
        strokeSimplified(m_d.painter, line);
    }

    void prediction() {
        if (!m_d.scene.style) return m_d.outline(m_d.pred, m_d.theme.pred, 2.5, Qt::SolidLine);
        m_d.painter.setBrush(Qt::NoBrush);
        m_d.painter.setPen(lanePen(m_d.theme, *m_d.scene.style, 2.5));
        strokeRect(m_d.painter, m_d.pred);
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
                    m_d.pen(withAlpha(laneColor(m_d.theme, shown.style), 0.5 * opacity), 1.4),
                    shown.now);
            if (shown.run->target != m_d.scene.target)
                m_d.outline(m_d.transform.toView(shown.run->target),
                            withAlpha(m_d.theme.target, 0.5), 1.2, Qt::DotLine);
            const QRectF box = m_d.transform.toView(shown.now);
            m_d.painter.setBrush(Qt::NoBrush);
            m_d.painter.setPen(lanePen(m_d.theme, shown.style, 2.0, opacity));
            strokeRect(m_d.painter, box);
            paintLaneMarker(m_d.painter, m_d.theme, shown.style, box.center(), 4.0, opacity);
        }
    }

    void distance() {
        const bool is_term = m_d.scene.distance_hue >= 0;
        m_d.painter.setPen(m_d.pen(withAlpha(distanceColor(m_d.theme.text), is_term ? 0.9 : 0.55),
                                   is_term ? 1.6 : 1.2));
        // A line without length is no valid path of a PDF.
        if (m_d.pred.center() != m_d.target.center())
            m_d.painter.drawLine(m_d.pred.center(), m_d.target.center());
    }

    /// Of the term that measures it, where there is one.
    QColor distanceColor(const QColor& otherwise) const {
        return m_d.scene.distance_hue < 0 ? otherwise : m_d.theme.term(m_d.scene.distance_hue);
    }

    void ghost() {
        const QRectF box = m_d.transform.toView(*m_d.scene.hover);
        m_d.painter.fillRect(box, withAlpha(m_d.theme.ghost, 0.12));
        m_d.outline(box, m_d.theme.ghost, 1.6, Qt::DashLine);
    }

    const SceneDrawing& m_d;
    SceneCard m_card;
    SceneTexts m_texts;
    ScenePlacement m_placement;
    std::vector<QRectF> m_named;  ///< what the captions and all that they avoid take up
    QColor m_path_color;
};

}  // namespace

void paintScene(QPainter& painter, QSizeF view, const SceneSnapshot& scene, const Camera& camera,
                const Theme& theme, const SceneHighlights& highlights,
                const ScenePlacement* placement) {
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
    ScenePainter(drawing, placement).paint();
    painter.restore();
}

}  // namespace iou
