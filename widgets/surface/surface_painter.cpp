// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/surface_painter.hpp"

#include "core/numbers/bounded.hpp"
#include "widgets/plots/simplified_line.hpp"
#include "widgets/surface/field_painter.hpp"
#include "widgets/surface/isoline_painter.hpp"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace iou {

namespace {

struct Notes {
    Q_DECLARE_TR_FUNCTIONS(SurfaceNotes)
};

/// Hatches the whole surface; the colours then cover it wherever there is a value.
void paintUnshown(QPainter& p, const PlotMap& map, const SurfaceRequest& request,
                  const Theme& theme) {
    const QRectF covered =
        QRectF(map.at(request.x.lo, request.y.lo), map.at(request.x.hi, request.y.hi)).normalized();
    paintHatching(p, covered & map.rect, map.rect.topLeft(), theme);
}

void paintImage(QPainter& p, const PlotMap& map, const SurfaceFrame& frame) {
    const auto& request = frame.surface.request;
    if (frame.image.isNull()) return;
    // Samples sit in the middle of their pixels, so the image reaches half a sample further.
    const auto half = [](const AxisRange& r) {
        return r.samples < 2 ? (r.hi - r.lo) * 0.5 : (r.hi - r.lo) / (2.0 * (r.samples - 1));
    };
    const double hx = half(request.x);
    const double hy = half(request.y);
    const QPointF low = map.at(request.x.lo - hx, request.y.lo - hy);
    const QPointF high = map.at(request.x.hi + hx, request.y.hi + hy);
    // Row 0 is y.lo: where y grows upwards the picture is flipped.
    p.save();
    p.translate(low);
    p.scale((high.x() - low.x()) / frame.image.width(),
            (high.y() - low.y()) / frame.image.height());
    p.setRenderHint(QPainter::SmoothPixmapTransform);
    p.drawImage(QPointF(0, 0), frame.image);
    p.restore();
}

/// Strokes a shape light on a dark halo, so that it shows on every colour of a map.
void strokeOnMap(QPainter& p, const QPainterPath& shape, double width, const Theme& theme) {
    p.setBrush(Qt::NoBrush);
    const auto pen = [&](QColor c, double w) {
        return QPen(c, w, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    p.setPen(pen(withAlpha(theme.map_dark, 0.45), width + 1.8));
    p.drawPath(shape);
    p.setPen(pen(withAlpha(theme.map_light, 0.95), width));
    p.drawPath(shape);
}

void paintCut(QPainter& p, const PlotMap& map, const SurfaceCut& cut, const Theme& theme) {
    const double scale = theme.line_scale;
    const QLineF line = cut.along_x ? QLineF(map.at(map.x.lo, cut.at), map.at(map.x.hi, cut.at))
                                    : QLineF(map.at(cut.at, map.y.lo), map.at(cut.at, map.y.hi));
    p.setPen(QPen(withAlpha(theme.map_dark, 0.5), 3.0 * scale));
    p.drawLine(line);
    p.setPen(QPen(theme.map_light, 1.4 * scale, Qt::DashLine));
    p.drawLine(line);
}

}  // namespace

void moveOn(SurfaceMarks& marks, const SurfaceMarks& next, double way) {
    if (marks.now && next.now) marks.now = (1.0 - way) * *marks.now + way * *next.now;
}

void hideAhead(SurfaceMarks& marks) {
    if (marks.path.isEmpty()) return;
    marks.path.resize(std::min<qsizetype>(marks.path.size(), marks.path_done + 1));
    if (marks.now && marks.path.last() != *marks.now) marks.path.append(*marks.now);
    marks.path_done = static_cast<int>(marks.path.size()) - 1;
}

QStringList surfaceNotes(const SurfaceFrame& frame) {
    QStringList notes;
    if (frame.has_undefined) notes << Notes::tr("▨ undefined");
    if (frame.has_unshown) notes << Notes::tr("▨ below 0: no logarithm");
    if (frame.style.scale.kind == ScaleKind::log && !frame.scale.log)
        notes << Notes::tr("nothing above 0: linear colours");
    return notes;
}

void paintBestCross(QPainter& painter, const QPointF& c, const Theme& theme) {
    const double reach = 4.5 * theme.line_scale;
    QPainterPath cross;
    cross.moveTo(c + QPointF(-reach, -reach));
    cross.lineTo(c + QPointF(reach, reach));
    cross.moveTo(c + QPointF(-reach, reach));
    cross.lineTo(c + QPointF(reach, -reach));
    strokeOnMap(painter, cross, 1.8 * theme.line_scale, theme);
}

void paintNowDot(QPainter& painter, const QPointF& c, bool hot, const Theme& theme) {
    const double radius = (hot ? 7.5 : 6.0) * theme.line_scale;
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(theme.map_dark, 0.5));
    painter.drawEllipse(c, radius + 1.2 * theme.line_scale, radius + 1.2 * theme.line_scale);
    painter.setBrush(theme.map_light);
    painter.drawEllipse(c, radius, radius);
    painter.setBrush(theme.dark ? theme.pred : theme.pred.lighter(112));
    painter.drawEllipse(c, radius - 2.0 * theme.line_scale, radius - 2.0 * theme.line_scale);
}

void paintRimArrow(QPainter& painter, const QPointF& rim, const QPointF& way, const Theme& theme) {
    const double length = std::hypot(way.x(), way.y());
    if (!(length > 0.0) || !std::isfinite(length)) return;
    const QPointF u = way / length, side(-u.y(), u.x());
    const double reach = 13.0 * theme.line_scale;
    const QPointF tip = rim - u * 2.0 * theme.line_scale;
    const QPolygonF shape{tip, tip - u * reach + side * reach * 0.55,
                          tip - u * reach - side * reach * 0.55};
    painter.setPen(
        QPen(theme.map_light, 1.6 * theme.line_scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(theme.dark ? theme.pred : theme.pred.lighter(112));
    painter.drawPolygon(shape);
}

void paintSurface(QPainter& painter, const PlotMap& map, const SurfaceFrame& frame,
                  const Theme& theme, bool best_shown) {
    painter.save();
    painter.setClipRect(map.rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    if (frame.has_undefined || frame.has_unshown)
        paintUnshown(painter, map, frame.surface.request, theme);
    paintImage(painter, map, frame);
    const IsolinePainter lines(map, frame, best_shown, theme);
    paintStreamlines(painter, map, frame, lines.labels(), theme);
    std::optional<LineInk> ink;
    if (LineInk::suits(painter, theme.line_scale)) ink.emplace(painter, map.rect);
    LineInk* const lines_ink = ink ? &*ink : nullptr;
    lines.paintLines(painter, lines_ink);
    paintField(painter, lines_ink, map, frame, lines.labels(), theme);
    if (ink) ink->lay();
    lines.paintNumbers(painter);
    painter.restore();
}

void paintMarks(QPainter& painter, const PlotMap& map, const SurfaceMarks& marks,
                const Theme& theme) {
    painter.save();
    painter.setClipRect(map.rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    if (marks.cut) paintCut(painter, map, *marks.cut, theme);
    const auto stroke = [&](const QPolygonF& line, const QColor& color, double width) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(color, width * theme.line_scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        strokeSimplified(painter, line);
    };
    const QColor& path_color = theme.map_path;
    if (marks.path.size() > 1) {
        const QPolygonF line = map.placed(marks.path);
        stroke(line, withAlpha(theme.map_dark, 0.55), 3.4);
        stroke(line, withAlpha(path_color, 0.55), 1.6);
        stroke(line.mid(0, marks.path_done + 1), path_color, 2.0);
        painter.setPen(QPen(theme.map_dark, 1.0));
        painter.setBrush(theme.map_light);
        painter.drawEllipse(line.first(), 3.4 * theme.line_scale, 3.4 * theme.line_scale);
    }
    if (marks.best) paintBestCross(painter, map.at(*marks.best), theme);
    if (marks.now) {
        const QPointF at = map.at(*marks.now);
        const QRectF& r = map.rect;
        const QPointF rim(bounded(at.x(), r.left(), r.right()),
                          bounded(at.y(), r.top(), r.bottom()));
        if (QLineF(rim, at).length() > 1.0)
            paintRimArrow(painter, rim, at - rim, theme);
        else
            paintNowDot(painter, at, marks.now_hot, theme);
    }
    painter.restore();
}

}  // namespace iou
