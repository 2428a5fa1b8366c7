// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/edge_markers.hpp"

#include "core/numbers/bounded.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/scene/scene_captions.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QObject>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kLeastSeen = 0.25;  ///< of an outline, for the box to need no marker
constexpr double kRimGap = 5.0;      ///< between a tip and the edge of the view
constexpr double kLength = 13.0;
constexpr double kSlide = 16.0;  ///< along the edge, while something is in the way

double overlap(double a0, double a1, double b0, double b1) {
    return std::max(0.0, std::min(a1, b1) - std::max(a0, b0));
}

/// The share of a box's outline that lies in the view.
double seenShare(const QRectF& view, const QRectF& box) {
    const double whole = 2.0 * (box.width() + box.height());
    if (!(whole > 1.0)) return view.contains(box.center()) ? 1.0 : 0.0;
    double seen = 0.0;
    for (const double y : {box.top(), box.bottom()})
        if (y >= view.top() && y <= view.bottom())
            seen += overlap(box.left(), box.right(), view.left(), view.right());
    for (const double x : {box.left(), box.right()})
        if (x >= view.left() && x <= view.right())
            seen += overlap(box.top(), box.bottom(), view.top(), view.bottom());
    return seen / whole;
}

/// Where a box lies as seen from the middle of the view.
QPointF wayTo(const QRectF& view, const QRectF& box) {
    if (!box.contains(view)) return box.center() - view.center();
    // It surrounds the view: to its nearest side that cannot be seen.
    const std::array<std::pair<double, QPointF>, 4> sides{{
        {view.left() - box.left(), {-1.0, 0.0}},
        {box.right() - view.right(), {1.0, 0.0}},
        {view.top() - box.top(), {0.0, -1.0}},
        {box.bottom() - view.bottom(), {0.0, 1.0}},
    }};
    QPointF way(1.0, 0.0);
    double least = std::numeric_limits<double>::infinity();
    for (const auto& [gap, side] : sides)
        if (gap > 0.0 && gap < least) {
            least = gap;
            way = side;
        }
    return way;
}

}  // namespace

std::optional<QLineF> wayOffScreen(QSizeF size, const QRectF& box) {
    const QRectF view({}, size);
    if (view.width() < 4.0 * kLength || view.height() < 4.0 * kLength) return {};
    if (!std::isfinite(box.x() + box.y() + box.width() + box.height())) return {};
    if (seenShare(view, box.normalized()) >= kLeastSeen) return {};
    QPointF way = wayTo(view, box.normalized());
    way /= std::hypot(way.x(), way.y());
    const QRectF inner = view.adjusted(kRimGap, kRimGap, -kRimGap, -kRimGap);
    const double to_x = 0.5 * inner.width() / std::max(std::abs(way.x()), 1e-12);
    const double to_y = 0.5 * inner.height() / std::max(std::abs(way.y()), 1e-12);
    const QPointF tip = view.center() + way * std::min(to_x, to_y);
    return QLineF(tip, tip + way);
}

std::vector<EdgeMarker> edgeMarkers(const SceneDrawing& d, const QRectF& numbers) {
    std::vector<EdgeMarker> markers;
    std::vector<QRectF> taken{numbers};
    const QRectF inner = QRectF({}, d.view).adjusted(kRimGap, kRimGap, -kRimGap, -kRimGap);
    const auto mark = [&](const QRectF& box, const QString& words, const QColor& color) {
        const auto line = wayOffScreen(d.view, box);
        if (!line) return;
        EdgeMarker marker{line->p1(), line->p2() - line->p1(), {}, words, color};
        const auto room = [&] {
            const QPointF foot = marker.at - marker.way * (kLength + 3.0);
            if (!words.isEmpty()) {
                const QSizeF size = nameSize(words);
                marker.text = QRectF({}, size);
                marker.text.moveCenter(foot - QPointF(marker.way.x() * 0.5 * size.width(),
                                                      marker.way.y() * 0.5 * size.height()));
                marker.text.moveLeft(bounded(marker.text.left(), inner.left(),
                                             std::max(inner.left(), inner.right() - size.width())));
                marker.text.moveTop(bounded(marker.text.top(), inner.top(),
                                            std::max(inner.top(), inner.bottom() - size.height())));
            }
            return QRectF(marker.at, foot).normalized().adjusted(-6.0, -6.0, 6.0, 6.0) |
                   marker.text;
        };
        // Along the edge of the view away from what is there already, to the nearer free place.
        const bool upright = std::abs(marker.at.x() - d.view.width() * 0.5) * d.view.height() >=
                             std::abs(marker.at.y() - d.view.height() * 0.5) * d.view.width();
        const QPointF from = marker.at, step = upright ? QPointF(0, kSlide) : QPointF(kSlide, 0);
        for (int k = 0; k < 120; ++k) {
            marker.at = from + step * (k % 2 == 0 ? k / 2 : -(k + 1) / 2);
            const QRectF here = room();
            const bool free = std::none_of(taken.begin(), taken.end(),
                                           [&](const QRectF& t) { return t.intersects(here); });
            if (free && inner.adjusted(-1, -1, 1, 1).contains(marker.at)) break;
            marker.at = from;
        }
        taken.push_back(room());
        markers.push_back(std::move(marker));
    };
    const auto words = [&d](Which which, const Box<>& box) {
        return QObject::tr("%1, %2 × %3")
            .arg(sceneName(d.scene, which), numberText(box.w, 3), numberText(box.h, 3));
    };
    mark(d.pred, d.scene.captions ? words(Which::pred, d.scene.pred) : QString(), d.pred_color);
    mark(d.target, d.scene.captions ? words(Which::target, d.scene.target) : QString(),
         d.theme.target);
    for (const ShownRun& run : d.scene.compared)
        if (!run.active)
            mark(d.transform.toView(run.run->trajectory.box(run.step)), QString(),
                 laneColor(d.theme, run.style));
    return markers;
}

void paintEdgeMarkers(const SceneDrawing& d, const std::vector<EdgeMarker>& markers) {
    d.painter.setFont(uiFont(8.5));
    for (const EdgeMarker& m : markers) {
        const QPointF side(-m.way.y(), m.way.x());
        const QPointF foot = m.at - m.way * kLength;
        d.painter.setPen(QPen(d.theme.base, 1.5));
        d.painter.setBrush(m.color);
        d.painter.drawPolygon(
            QPolygonF{m.at, foot + side * kLength * 0.6, foot - side * kLength * 0.6});
        if (!m.words.isEmpty()) paintName(d, m.text, m.words, m.color);
    }
}

}  // namespace iou
