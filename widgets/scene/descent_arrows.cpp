// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/descent_arrows.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/math_text.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr double kLongest = 120.0;   ///< what would be longer is cut
constexpr double kShortest = 3.0;    ///< what would be shorter has an open head alone
constexpr double kNothing = 1e-6;    ///< what would be shorter is not there
constexpr double kLeastStrip = 8.0;  ///< of an open head
constexpr double kFromEdge = 7.0;    ///< where arrows start: clear of the handle
constexpr double kBarWidth = 4.0;    ///< of a term's share
constexpr double kBarAside = 4.5;    ///< of its middle from the arrow
constexpr double kCutMark = 5.0;     ///< half the height of the two strokes across a cut arrow
constexpr double kHaloWidth = 5.0;   ///< behind an arrow

double penWidth(const Theme& theme, double width) { return width * theme.line_scale; }

/// Two strokes across a line that goes on further than it is drawn.
void paintCutMark(const SceneDrawing& d, QPointF at, QPointF along, const QColor& colour) {
    const QPointF side(-along.y(), along.x());
    const QPointF slant = side * kCutMark + along * 2.5;
    for (const double place : {-2.0, 2.0}) {
        const QPointF middle = at + along * place;
        d.painter.setPen(QPen(d.theme.base, penWidth(d.theme, 4.0)));
        d.painter.drawLine(middle - slant, middle + slant);
    }
    for (const double place : {-2.0, 2.0}) {
        const QPointF middle = at + along * place;
        d.painter.setPen(QPen(colour, penWidth(d.theme, 1.4)));
        d.painter.drawLine(middle - slant, middle + slant);
    }
}

void paintArrow(const SceneDrawing& d, QPointF from, QPointF along, double length, bool hot) {
    const bool cut = length > kLongest;
    length = std::min(length, kLongest);
    const double usual_head = std::min(9.0, 4.0 + length * 0.25) * d.theme.line_scale;
    const double head = std::min(usual_head, 0.6 * length);  // part of the shaft stays visible
    const QPointF tip = from + along * length;
    const QPointF side(-along.y(), along.x());
    QPainterPath shape;
    shape.moveTo(from);
    shape.lineTo(tip - along * head * 0.7);
    const QPolygonF point{tip, tip - along * head + side * head * 0.55,
                          tip - along * head - side * head * 0.55};
    const QColor colour = hot ? d.theme.accent : d.theme.arrow;
    d.painter.setBrush(Qt::NoBrush);
    d.painter.setPen(
        QPen(d.theme.base, penWidth(d.theme, kHaloWidth), Qt::SolidLine, Qt::RoundCap));
    d.painter.drawPath(shape);
    d.painter.setPen(d.pen(colour, hot ? 3.0 : 2.2));
    d.painter.drawPath(shape);
    d.painter.setPen(QPen(d.theme.base, 1.0));
    d.painter.setBrush(colour);
    d.painter.drawPolygon(point);
    if (cut) paintCutMark(d, from + along * length * 0.6, along, colour);
}

/// An open head without a shaft: a slope too small to be drawn to scale, but not 0.
void paintSmallSlope(const SceneDrawing& d, QPointF from, QPointF along) {
    const QPointF side(-along.y(), along.x());
    const double size = 3.5 * std::min(d.theme.line_scale, 1.6);
    const QPolygonF head{from + side * size, from + along * size, from - side * size};
    d.painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] :
         {std::pair(d.theme.base, 4.0), std::pair(d.theme.arrow, 1.4)}) {
        d.painter.setPen(QPen(colour, penWidth(d.theme, width), Qt::SolidLine, Qt::RoundCap));
        d.painter.drawPolyline(head);
    }
}

/// A place for a term's share: every second hue is hollow, so that colour does not stand alone.
void paintBar(const SceneDrawing& d, const QRectF& bar, int hue) {
    const QColor& colour = d.theme.term(hue);
    const bool hollow = hue % 2 == 1;
    const double line = penWidth(d.theme, hollow ? 1.2 : 0.0);
    d.painter.setPen(hollow ? QPen(colour, line) : QPen(Qt::NoPen));
    d.painter.setBrush(hollow ? withAlpha(colour, 0.35) : colour);
    d.painter.drawRect(hollow ? bar.adjusted(line * 0.5, line * 0.5, -line * 0.5, -line * 0.5)
                              : bar);
}

/// The shares of an edge that push one way, from the edge on.
void paintShares(const SceneDrawing& d, std::size_t edge, QPointF from, QPointF along, double sign,
                 double per_slope) {
    const double width = kBarWidth * std::min(d.theme.line_scale, 1.6);
    const QPointF side(std::abs(along.y()), std::abs(along.x()));  // right of upright, below level
    from += side * (kBarAside + width) * std::max(1.0, d.theme.line_scale * 0.75);
    double reached = 0.0;
    for (const SceneShare& share : d.scene.shares) {
        const double push = share.push[edge] * sign;
        if (!(push > 0.0) || reached >= kLongest) continue;
        const double length = std::min(push * per_slope, kLongest - reached);
        const QPointF start = from + along * reached, end = start + along * length;
        reached += length;
        if (length < kShortest * 0.5) continue;
        paintBar(d, QRectF(start - side * width * 0.5, end + side * width * 0.5).normalized(),
                 share.hue);
        if (reached >= kLongest) paintCutMark(d, end - along * 8.0, along, d.theme.term(share.hue));
    }
}

/// A row of the key: a sample and its name.
struct KeyRow {
    QString name;
    int hue = -1;  ///< -1: the sample is an arrow of the scale's key
};

std::vector<KeyRow> keyRows(const SceneSnapshot& scene, const ArrowScale& scale) {
    std::vector<KeyRow> rows;
    if (scene.captions && scene.shares.size() > 1)
        for (const SceneShare& share : scene.shares) rows.push_back({share.symbol, share.hue});
    rows.push_back({tr("slope %1").arg(numberText(scale.key, 1))});
    return rows;
}

constexpr double kKeyGap = 6.0, kKeyMargin = 6.0;

QFont keyFont() { return uiFont(7.5); }
double keyRowHeight() { return QFontMetricsF(keyFont()).height() + 1.0; }
double keySample(const ArrowScale& scale) { return std::max(scale.key_length, 14.0); }

double longestOf(const std::array<double, 4>& pushes) {
    double longest = 0.0;
    for (const double x : pushes) longest = std::max(longest, std::abs(x));
    return longest;
}

}  // namespace

ArrowScale descentScale(const SceneSnapshot& scene, QSizeF view) {
    constexpr double natural = 72.0, usual_view = 320.0;
    const double room = std::min(view.width(), view.height()) / usual_view;
    return arrowScale(scene.steepest, std::sqrt(std::max(1e-300, scene.target.w * scene.target.h)),
                      natural * std::clamp(room, 0.4, 1.0));
}

void paintDescentArrows(const SceneDrawing& d) {
    const auto& descent = d.scene.edge_descent;
    if (!std::isfinite(longestOf(descent))) return;
    const ArrowScale scale = descentScale(d.scene, d.view);
    constexpr std::array edges{Handle::left, Handle::top, Handle::right, Handle::bottom};
    for (std::size_t i = 0; i < 4; ++i) {
        const double strength = d.scene.staging ? d.scene.staging->arrow_strength[i] : 1.0;
        if (!(strength > 0.02)) continue;
        d.painter.setOpacity(strength);
        const bool horizontal = i % 2 == 0;
        const double sign = descent[i] < 0.0 ? -1.0 : 1.0;
        const QPointF along = horizontal ? QPointF(sign, 0.0) : QPointF(0.0, sign);
        const QPointF middle = handlePoint(d.pred, edges[i]);
        if (d.scene.shares.size() > 1) {
            paintShares(d, i, middle + along * kFromEdge, along, sign, scale.length);
            paintShares(d, i, middle - along * kFromEdge, -along, -sign, scale.length);
        }
        const double length = scale.length * std::abs(descent[i]);
        if (!(length >= kShortest)) {
            if (length > kNothing) paintSmallSlope(d, middle + along * kFromEdge, along);
            continue;
        }
        const bool hot = d.highlights.hot.kind == Grip::Kind::box &&
                         d.highlights.hot.which == Which::pred &&
                         d.highlights.hot.handle == edges[i];
        paintArrow(d, middle + along * kFromEdge, along, length, hot);
    }
    d.painter.setOpacity(1.0);
}

std::vector<QRectF> arrowStrips(const SceneSnapshot& scene, QSizeF view, const QRectF& pred,
                                double half) {
    std::vector<QRectF> strips;
    const ArrowScale scale = descentScale(scene, view);
    constexpr std::array edges{Handle::left, Handle::top, Handle::right, Handle::bottom};
    for (std::size_t i = 0; i < edges.size(); ++i)
        for (const double way : {-1.0, 1.0}) {
            double push = scene.edge_descent[i] * way, shares = 0.0;
            for (const SceneShare& share : scene.shares)
                shares += std::max(0.0, share.push[i] * way);
            if (scene.shares.size() > 1) push = std::max(push, shares);
            const double length = std::min(push * scale.length, kLongest);
            if (!(length > kNothing)) continue;
            const QPointF along = i % 2 == 0 ? QPointF(way, 0.0) : QPointF(0.0, way);
            const QPointF from = handlePoint(pred, edges[i]);
            const QPointF to = from + along * (kFromEdge + std::max(length, kLeastStrip) + 2.0);
            const double x = half * std::abs(along.y()), y = half * std::abs(along.x());
            strips.push_back(QRectF(from, to).normalized().adjusted(-x, -y, x, y));
        }
    return strips;
}

QSizeF arrowKeySize(const SceneSnapshot& scene, QSizeF view) {
    const ArrowScale scale = descentScale(scene, view);
    const double longest = longestOf(scene.edge_descent);
    if (!std::isfinite(longest) || !(longest * scale.length > kNothing)) return {};
    const QFont font = keyFont();
    double names = 0.0;
    const auto rows = keyRows(scene, scale);
    for (const KeyRow& each : rows) names = std::max(names, mathWidth(each.name, font));
    const QSizeF size(keySample(scale) + kKeyGap + names + 2.0 * kKeyMargin,
                      keyRowHeight() * static_cast<double>(rows.size()) + kKeyMargin);
    const bool fits = size.width() + 8.0 <= view.width() &&
                      size.height() + (scene.captions ? 22.0 : 4.0) <= view.height();
    return fits ? size : QSizeF();
}

void paintArrowKey(const SceneDrawing& d, const QRectF& card) {
    const ArrowScale scale = descentScale(d.scene, d.view);
    const QFont font = keyFont();
    const QFontMetricsF metrics(font);
    const double row = keyRowHeight(), sample = keySample(scale);
    d.painter.setPen(Qt::NoPen);
    d.painter.setBrush(d.theme.patch);
    d.painter.drawRoundedRect(card, 3.0, 3.0);
    double y = card.top() + kKeyMargin * 0.5;
    for (const KeyRow& each : keyRows(d.scene, scale)) {
        const double middle = y + row * 0.5;
        const double right = card.left() + kKeyMargin + sample;
        if (each.hue < 0)
            paintArrow(d, {right - scale.key_length, middle}, {1.0, 0.0}, scale.key_length, false);
        else
            paintBar(d, {right - 14.0, middle - 3.0, 14.0, 6.0}, each.hue);
        d.painter.setFont(font);
        d.painter.setPen(d.theme.muted);
        paintMath(d.painter,
                  {right + kKeyGap, middle + (metrics.ascent() - metrics.descent()) * 0.5},
                  each.name);
        y += row;
    }
}

}  // namespace iou
