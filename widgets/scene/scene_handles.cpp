// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_handles.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/scene/scene_captions.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>

namespace iou {

namespace {

/// Pixels between the centres for the coefficient's handle to show.
constexpr double kShortestAlphaLine = 24.0;
constexpr double kTagGap = 18.0;  ///< from the line to the middle of a text beside it

QFont valueTagFont() { return uiFont(8.5); }
QFont boundTagFont() { return uiFont(7.5); }
QString valueTag(double alpha) { return QStringLiteral("α = ") + numberText(alpha, 3); }
QString boundTag(double alpha) { return QStringLiteral("α > ") + numberText(alpha, 3); }

/// The edges a handle moves.
void paintHotEdges(const SceneDrawing& d, const QRectF& frame, Handle handle,
                   const QColor& colour) {
    const HandleSides s = handleSides(handle);
    d.painter.setPen(d.pen(colour, 4.5));
    if (s.x < 0) d.painter.drawLine(frame.topLeft(), frame.bottomLeft());
    if (s.x > 0) d.painter.drawLine(frame.topRight(), frame.bottomRight());
    if (s.y < 0) d.painter.drawLine(frame.topLeft(), frame.topRight());
    if (s.y > 0) d.painter.drawLine(frame.bottomLeft(), frame.bottomRight());
}

/// hot: the pointer is over one of them; selected: one may be.
void paintHandlesOf(const SceneDrawing& d, const QRectF& box, const QColor& colour, bool hot_box,
                    bool selected) {
    const QRectF frame = handleFrame(box);
    if (frame != box) d.outline(frame, withAlpha(colour, 0.4), 1.0, Qt::DashLine);
    for (int i = 0; i < resize_handle_count; ++i) {
        const auto handle = static_cast<Handle>(i);
        const bool is_hot = hot_box && d.highlights.hot.handle == handle;
        const bool is_selected = selected && d.highlights.selected_handle == handle;
        if (is_hot) paintHotEdges(d, frame, handle, colour);
        const double half = (is_hot || is_selected ? 5.5 : 3.5) * 0.5 * (1.0 + d.theme.line_scale);
        const QPointF at = handlePoint(frame, handle);
        d.painter.setPen(QPen(is_selected ? d.theme.accent : colour, 1.6));
        d.painter.setBrush(is_hot || is_selected ? (is_selected ? d.theme.accent : colour)
                                                 : d.theme.base);
        d.painter.drawRoundedRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), 1.5,
                                  1.5);
    }
}

}  // namespace

std::optional<QPointF> alphaHandlePoint(const SceneSnapshot& scene,
                                        const SceneTransform& transform) {
    const QLineF line(transform.toView(scene.pred.cx, scene.pred.cy),
                      transform.toView(scene.target.cx, scene.target.cy));
    if (!scene.view.interpolated || line.length() < kShortestAlphaLine) return {};
    return line.pointAt(scene.alpha);
}

void paintHandles(const SceneDrawing& d) {
    const bool anchor_hovered = d.highlights.hot.kind == Grip::Kind::anchor;
    if (d.scene.anchor && (anchor_hovered || d.highlights.anchor_selected))
        paintHandlesOf(d, d.transform.toView(*d.scene.anchor), d.theme.anchor, anchor_hovered,
                       d.highlights.anchor_selected);
    for (const Which which : {Which::target, Which::pred}) {
        const bool hovered =
            d.highlights.hot.kind == Grip::Kind::box && d.highlights.hot.which == which;
        const bool selected = which == d.highlights.selected && !d.highlights.anchor_selected;
        if (!selected && !hovered) continue;
        const bool is_pred = which == Which::pred;
        paintHandlesOf(d, is_pred ? d.pred : d.target, is_pred ? d.pred_color : d.theme.target,
                       hovered, selected);
    }
}

void paintCentres(const SceneDrawing& d) {
    const auto dot = [&](QPointF at, const QColor& colour, Which which) {
        const Grip& hot = d.highlights.hot;
        const bool is_hot = hot.kind == Grip::Kind::box && hot.which == which &&
                            (hot.handle == Handle::center || hot.handle == Handle::body);
        d.painter.setPen(QPen(d.theme.base, 1.5));
        d.painter.setBrush(colour);
        d.painter.drawEllipse(at, is_hot ? 6.5 : 4.5, is_hot ? 6.5 : 4.5);
    };
    dot(d.target.center(), d.theme.target, Which::target);
    dot(d.pred.center(), d.pred_color, Which::pred);
}

std::vector<SceneTexts::Tag> alphaTags(const SceneSnapshot& scene,
                                       const SceneTransform& transform) {
    const auto at = alphaHandlePoint(scene, transform);
    if (!at) return {};
    const QLineF line(transform.toView(scene.pred.cx, scene.pred.cy),
                      transform.toView(scene.target.cx, scene.target.cy));
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const QPointF side(-along.y(), along.x());
    const auto size = [](const QFont& font, const QString& text) {
        const QFontMetricsF metrics(font);
        return QSizeF(metrics.horizontalAdvance(text) + 8.0, metrics.height() + 2.0);
    };
    std::vector<SceneTexts::Tag> tags{
        {*at, -side * kTagGap, size(valueTagFont(), valueTag(scene.alpha))}};
    if (scene.feasible_alpha > 0.0)
        tags.push_back({line.pointAt(scene.feasible_alpha), side * kTagGap,
                        size(boundTagFont(), boundTag(scene.feasible_alpha))});
    return tags;
}

void paintAlphaHandle(const SceneDrawing& d, const std::vector<SceneTexts::Tag>& tags,
                      const std::array<int, 2>& places) {
    if (tags.empty()) return;
    const QPointF& at = tags[0].at;
    if (tags.size() > 1) {
        const SceneTexts::Tag& bound = tags[1];
        const QPointF side = bound.offset / kTagGap;
        d.painter.setPen(d.pen(d.theme.interpolated, 2.2));
        d.painter.drawLine(bound.at - side * 8.0, bound.at + side * 8.0);
        d.painter.setFont(boundTagFont());
        paintName(d, tagRect(bound, places[1]), boundTag(d.scene.feasible_alpha),
                  d.theme.interpolated);
    }
    const bool hot = d.highlights.hot.kind == Grip::Kind::alpha;
    const double r = hot ? 8.0 : 6.5;
    const QPolygonF diamond{at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r),
                            at + QPointF(-r, 0)};
    d.painter.setPen(QPen(d.theme.base, 1.5));
    d.painter.setBrush(d.scene.alpha_is_free ? d.theme.interpolated : d.theme.muted);
    d.painter.drawPolygon(diamond);
    d.painter.setFont(valueTagFont());
    paintName(d, tagRect(tags[0], places[0]), valueTag(d.scene.alpha), d.theme.interpolated);
}

}  // namespace iou
