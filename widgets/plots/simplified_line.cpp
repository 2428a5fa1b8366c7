// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/simplified_line.hpp"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

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

/// Where a line leaves pixels: of pictures of pixels that are clipped, the clip and the pen's
/// reach.
QRectF seenBy(const QPainter& painter) {
    if (!painter.hasClipping() || painter.paintEngine()->type() != QPaintEngine::Raster)
        return {-1e300, -1e300, 2e300, 2e300};
    const double reach = 4.0 * std::max(1.0, painter.pen().widthF());
    return painter.clipBoundingRect().adjusted(-reach, -reach, reach, reach);
}

/// Strokes a line without gaps.
void strokePieces(QPainter& painter, const QPolygonF& line) {
    if (line.boundingRect().isNull()) return;  // a run that stands still; no valid path of a PDF
    QPen pen = painter.pen();
    const QPen asked = pen;
    // Pieces overlap by a segment, which would show where the pen is translucent.
    const qsizetype piece = pen.color().alpha() == 255 ? kPiece : line.size();
    const QRectF seen = seenBy(painter);
    double length = 0.0;
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
    const auto gap = [](QPointF p) { return !isFinite(p); };
    for (auto from = points.begin(); from != points.end();) {
        const auto end = std::find_if(from, points.end(), gap);
        strokePieces(painter, QPolygonF(QVector<QPointF>(from, end)));
        from = std::find_if_not(end, points.end(), gap);
    }
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
