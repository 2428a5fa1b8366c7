// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/simplified_line.hpp"

#include "widgets/plots/line_ink.hpp"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace iou {

namespace {

double cross(QPointF a, QPointF b) { return a.x() * b.y() - a.y() * b.x(); }
bool isFinite(QPointF p) { return std::isfinite(p.x()) && std::isfinite(p.y()); }

/// The directions from a point in which one straight piece passes all points met so far.
class Cone {
public:
    Cone(QPointF apex, double tolerance) : m_apex(apex), m_tolerance(tolerance) {}

    /// Whether a piece from the apex may end in p.
    bool admits(QPointF p) const {
        const QPointF way = p - m_apex;
        const double distance = std::hypot(way.x(), way.y());
        if (distance < m_farthest - m_tolerance) return false;  // on the way back
        return !m_bounded || (cross(m_right, way) >= 0.0 && cross(way, m_left) >= 0.0 &&
                              QPointF::dotProduct(m_right + m_left, way) >= 0.0);
    }

    /// From now on pieces must pass p too.
    void pass(QPointF p) {
        const QPointF way = p - m_apex;
        const double distance = std::hypot(way.x(), way.y());
        m_farthest = std::max(m_farthest, distance);
        if (distance <= m_tolerance) return;
        const double s = m_tolerance / distance, c = std::sqrt(1.0 - s * s);
        const QPointF u = way / distance;
        const QPointF left(c * u.x() - s * u.y(), c * u.y() + s * u.x());
        const QPointF right(c * u.x() + s * u.y(), c * u.y() - s * u.x());
        if (!m_bounded || cross(left, m_left) > 0.0) m_left = left;
        if (!m_bounded || cross(m_right, right) > 0.0) m_right = right;
        m_bounded = true;
    }

private:
    QPointF m_apex, m_left, m_right;
    double m_tolerance, m_farthest = 0.0;
    bool m_bounded = false;
};

constexpr qsizetype kPiece = 32;  ///< points that are stroked together
constexpr double kFar = 4.0;      ///< a line that is as many times as large as what is seen

/// Where a line leaves pixels: of pictures of pixels, what the clip or the picture shows and the
/// pen's reach.
QRectF seenBy(const QPainter& painter) {
    const QPaintEngine& engine = *painter.paintEngine();
    if (engine.type() != QPaintEngine::Raster) return {-1e300, -1e300, 2e300, 2e300};
    const QPaintDevice& device = *engine.paintDevice();
    const double reach = 4.0 * std::max(1.0, painter.pen().widthF());
    const QRectF shown = painter.hasClipping()
                             ? painter.clipBoundingRect()
                             : painter.deviceTransform().inverted().mapRect(
                                   QRectF(0.0, 0.0, device.width(), device.height()));
    return shown.adjusted(-reach, -reach, reach, reach);
}

/// Strokes a line of which so much was before.
void strokePieces(QPainter& painter, const QPolygonF& line, const QRectF& seen, double length) {
    QPen pen = painter.pen();
    const QPen asked = pen;
    // Pieces overlap by a segment, which would show where the pen is translucent.
    const qsizetype piece = pen.color().alpha() == 255 ? kPiece : line.size();
    for (qsizetype from = 0; from + 1 < line.size(); from += piece) {
        const QPolygonF part = line.mid(from, piece + 2);
        const QRectF bounds = part.boundingRect();
        // A film of a run shows of its curves what is done.
        const bool out = bounds.left() > seen.right() || bounds.right() < seen.left() ||
                         bounds.top() > seen.bottom() || bounds.bottom() < seen.top();
        if (!out && pen.style() != Qt::SolidLine) {
            pen.setDashOffset(asked.dashOffset() + length / pen.widthF());
            painter.setPen(pen);
        }
        if (!out) painter.drawPolyline(part);
        for (qsizetype i = from; i < std::min(from + piece, line.size() - 1); ++i)
            length += QLineF(line[i], line[i + 1]).length();
    }
    painter.setPen(asked);
}

/// From where to where a segment lies in a rectangle, 0 to 1; nowhere where the first is larger.
std::array<double, 2> partIn(const QRectF& rect, QPointF a, QPointF b) {
    double from = 0.0, to = 1.0;
    const auto bound = [&](double start, double way, double least, double most) {
        if (way == 0.0) {
            if (start < least || start > most) to = -1.0;
            return;
        }
        const double one = (least - start) / way, other = (most - start) / way;
        from = std::max(from, std::min(one, other));
        to = std::min(to, std::max(one, other));
    };
    bound(a.x(), b.x() - a.x(), rect.left(), rect.right());
    bound(a.y(), b.y() - a.y(), rect.top(), rect.bottom());
    return {from, to};
}

/// Strokes what is seen of a line that goes far beyond it.
void strokeSeen(QPainter& painter, const QPolygonF& line, const QRectF& seen) {
    QPolygonF stretch;
    QPainterPath together;  // where a translucent line crosses itself it is no darker
    const bool opaque = painter.pen().color().alpha() == 255;
    double length = 0.0, before = 0.0;
    const auto finish = [&] {
        if (opaque)
            strokePieces(painter, stretch, seen, before);
        else
            together.addPolygon(stretch);
        stretch.clear();
    };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF a = line[i], way = line[i + 1] - a;
        const auto [from, to] = partIn(seen, a, line[i + 1]);
        const double whole = std::hypot(way.x(), way.y());
        if (from <= to && std::isfinite(whole)) {
            if (stretch.isEmpty()) {
                stretch << a + from * way;
                before = length + from * whole;
            }
            stretch << a + to * way;
            if (to < 1.0) finish();
        }
        length += whole;
    }
    finish();
    if (together.isEmpty()) return;
    QPainterPath shape = QPainterPathStroker(painter.pen()).createStroke(together);
    shape.setFillRule(Qt::WindingFill);
    painter.fillPath(shape, painter.pen().brush());
}

/// Whether a line fills its place and lies above itself: of edges that share a pixel ink knows the
/// one that covers most.
bool coversItself(const QPolygonF& line, double width, const QRectF& place) {
    double length = 0.0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const double way = QLineF(line[i - 1], line[i]).length();
        if (std::isfinite(way)) length += way;
    }
    return length * width > place.width() * place.height();
}

/// Of what is finite.
QRectF boundsOf(const QPolygonF& line) {
    double left = HUGE_VAL, top = HUGE_VAL, right = -HUGE_VAL, bottom = -HUGE_VAL;
    for (const QPointF& p : line) {
        if (!isFinite(p)) continue;
        left = std::min(left, p.x());
        right = std::max(right, p.x());
        top = std::min(top, p.y());
        bottom = std::max(bottom, p.y());
    }
    return left <= right ? QRectF(QPointF(left, top), QPointF(right, bottom)) : QRectF();
}

/// Strokes a line without gaps.
void strokeWhole(QPainter& painter, const QPolygonF& line) {
    const QRectF bounds = line.boundingRect(), seen = seenBy(painter);
    if (bounds.isNull()) return;  // a run that stands still; no valid path of a PDF
    // A run that diverges makes lines a thousand pictures long, and painting takes as long as they
    // are.
    if (bounds.width() > kFar * seen.width() || bounds.height() > kFar * seen.height())
        strokeSeen(painter, line, seen);
    else
        strokePieces(painter, line, seen, 0.0);
}

}  // namespace

QPolygonF simplified(const QPolygonF& line, double tolerance) {
    QPolygonF kept;
    for (qsizetype i = 0; i < line.size();) {
        kept << line[i];
        if (!isFinite(line[i++])) continue;
        // As far as one piece reaches; its end starts the next.
        Cone cone(kept.last(), tolerance);
        qsizetype end = i;
        while (end < line.size() && isFinite(line[end]) && cone.admits(line[end]))
            cone.pass(line[end++]);
        i = std::max(i, end - 1);
    }
    return kept;
}

void strokeSimplified(QPainter& painter, const QPolygonF& line) {
    const QPolygonF points = simplified(line);
    const QPen& pen = painter.pen();
    std::optional<LineInk> ink;
    const double reach = pen.widthF();
    const QRectF place = boundsOf(points).adjusted(-reach, -reach, reach, reach);
    if (LineInk::suits(painter) && !coversItself(points, reach, place)) ink.emplace(painter, place);
    const auto gap = [](QPointF p) { return !isFinite(p); };
    for (auto from = points.begin(); from != points.end();) {
        const auto end = std::find_if(from, points.end(), gap);
        if (ink)
            ink->line({from, end}, pen.widthF(), pen.capStyle());
        else
            strokeWhole(painter, QPolygonF(QVector<QPointF>(from, end)));
        from = std::find_if_not(end, points.end(), gap);
    }
    if (!ink) return;
    ink->color(pen.color());
    ink->lay();
}

void strokeRect(QPainter& painter, const QRectF& rect) {
    const QPen asked = painter.pen();
    const bool pixels = painter.paintEngine()->type() == QPaintEngine::Raster;
    if (asked.style() == Qt::SolidLine || !pixels) return painter.drawRect(rect);
    QPen pen = asked;
    double length = 0.0;
    const std::array corners{rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(),
                             rect.topLeft()};
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const QLineF side(corners[i], corners[i + 1]);
        pen.setDashOffset(asked.dashOffset() + length / pen.widthF());
        painter.setPen(pen);
        painter.drawLine(side);
        length += side.length();
    }
    painter.setPen(asked);
}

}  // namespace iou
