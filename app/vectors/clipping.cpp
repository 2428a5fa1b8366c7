// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vectors/clipping.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace iou {

namespace {

/// The stretch [from, to] of a segment inside the rectangle, as fractions of its length.
struct Stretch {
    double from = 0.0, to = 1.0;
};

std::optional<Stretch> inside(const QPointF& a, const QPointF& b, const QRectF& clip) {
    Stretch s;
    const QPointF d = b - a;
    const std::array<std::array<double, 2>, 4> borders{{{-d.x(), a.x() - clip.left()},
                                                        {d.x(), clip.right() - a.x()},
                                                        {-d.y(), a.y() - clip.top()},
                                                        {d.y(), clip.bottom() - a.y()}}};
    for (const auto& [outward, room] : borders) {
        if (outward == 0.0) {
            if (room < 0.0) return {};
        } else if (outward < 0.0) {
            s.from = std::max(s.from, room / outward);
        } else {
            s.to = std::min(s.to, room / outward);
        }
    }
    if (s.from > s.to) return {};
    return s;
}

/// One side of the rectangle: distance is >= 0 inside.
template <class Distance>
QPolygonF clippedAt(const QPolygonF& polygon, Distance distance) {
    QPolygonF kept;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF& a = polygon[i];
        const QPointF& b = polygon[(i + 1) % polygon.size()];
        const double da = distance(a), db = distance(b);
        if (da >= 0.0) kept.append(a);
        if ((da >= 0.0) != (db >= 0.0)) kept.append(a + (b - a) * (da / (da - db)));
    }
    return kept;
}

}  // namespace

QList<QPolygonF> clippedLine(const QPolygonF& line, const QRectF& clip) {
    QList<QPolygonF> parts;
    bool joined = false;  // the last part ends at the next segment's start
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF& a = line[i];
        const QPointF& b = line[i + 1];
        const auto s = inside(a, b, clip);
        if (!s) {
            joined = false;
            continue;
        }
        if (!joined || s->from > 0.0) parts.append(QPolygonF{a + (b - a) * s->from});
        parts.last().append(s->to < 1.0 ? a + (b - a) * s->to : b);
        joined = s->to >= 1.0;
    }
    return parts;
}

QPolygonF clippedPolygon(const QPolygonF& polygon, const QRectF& clip) {
    QPolygonF kept = polygon;
    if (kept.isClosed() && kept.size() > 1) kept.removeLast();
    kept = clippedAt(kept, [&](const QPointF& p) { return p.x() - clip.left(); });
    kept = clippedAt(kept, [&](const QPointF& p) { return clip.right() - p.x(); });
    kept = clippedAt(kept, [&](const QPointF& p) { return p.y() - clip.top(); });
    return clippedAt(kept, [&](const QPointF& p) { return clip.bottom() - p.y(); });
}

}  // namespace iou
