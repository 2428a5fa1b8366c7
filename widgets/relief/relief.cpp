// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relief/relief.hpp"

#include "core/base/clamped_int.hpp"
#include "core/numbers/bounded.hpp"
#include "widgets/relief/relief_axes.hpp"
#include "widgets/relief/relief_raster.hpp"
#include "widgets/surface/isoline_painter.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/text/core_words.hpp"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr double kDepthSlack = 0.015;  ///< lines lie on the surface, not in it
constexpr int kQuickSamples = 128, kFullSamples = 256;
constexpr double kHiddenOpacity = 0.35;  ///< of marks behind the surface
constexpr double kRimArrow = 16.0;       ///< from the rim to the tip of the arrow beyond it
constexpr double kLinePixels = 4.0;      ///< longest piece of a line between two heights

/// Every stride-th index and the last one.
std::vector<Eigen::Index> thinned(Eigen::Index count, int stride) {
    std::vector<Eigen::Index> indices;
    for (Eigen::Index i = 0; i < count - 1; i += stride) indices.push_back(i);
    indices.push_back(count - 1);
    return indices;
}

QRgb lit(QRgb color, float light) {
    const auto channel = [&](int c) { return clampedInt(static_cast<float>(c) * light, 0, 255); };
    return qRgb(channel(qRed(color)), channel(qGreen(color)), channel(qBlue(color)));
}

}  // namespace

ReliefPicture::ReliefPicture(const SurfaceFrame& frame, const ReliefView& view, const QRectF& area,
                             double ratio, bool quick, const Theme& theme)
    : m_x{frame.surface.request.x.lo, frame.surface.request.x.hi}, m_y{frame.surface.request.y.lo,
                                                                       frame.surface.request.y.hi},
      m_y_down(growsDownwards(frame.surface.request.y.axis)), m_quick(quick),
      m_camera(view, area, reliefMargins({m_x, m_y, m_y_down, {}, {}, {}, frame.scale})),
      m_area(area), m_ratio(quick ? ratio : 2.0 * ratio) {
    const QSize size = (area.size() * m_ratio).toSize();
    m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    m_depth.assign(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()),
                   std::numeric_limits<float>::infinity());
    const int samples = frame.surface.request.x.samples;
    const int wanted = quick ? kQuickSamples : kFullSamples;
    if (!m_image.isNull()) drawSurface(frame, std::max(1, samples / wanted), theme);
}

ReliefPoint ReliefPicture::onFloor(const QPointF& values) const {
    const double x = 2.0 * (values.x() - m_x.lo) / (m_x.hi - m_x.lo) - 1.0;
    const double y = 2.0 * (values.y() - m_y.lo) / (m_y.hi - m_y.lo) - 1.0;
    return {x, m_y_down ? -y : y, 0.0};
}

std::optional<ReliefPoint> ReliefPicture::onSurface(const QPointF& values,
                                                    const SurfaceFrame& frame) const {
    const auto& grid = frame.surface.value;
    const double x = (values.x() - m_x.lo) / (m_x.hi - m_x.lo) * double(grid.cols() - 1);
    const double y = (values.y() - m_y.lo) / (m_y.hi - m_y.lo) * double(grid.rows() - 1);
    if (!(x >= 0.0 && y >= 0.0 && x <= double(grid.cols() - 1) && y <= double(grid.rows() - 1)))
        return {};
    const auto col = std::min(static_cast<Eigen::Index>(x), grid.cols() - 2);
    const auto row = std::min(static_cast<Eigen::Index>(y), grid.rows() - 2);
    const double fx = x - double(col), fy = y - double(row);
    const double value = (1 - fy) * ((1 - fx) * grid(row, col) + fx * grid(row, col + 1)) +
                         fy * ((1 - fx) * grid(row + 1, col) + fx * grid(row + 1, col + 1));
    if (!frame.scale.shows(value)) return {};
    ReliefPoint p = onFloor(values);
    p.z = frame.scale.place(value) * reliefHeight;
    return p;
}

std::optional<ReliefPicture::Corner>
ReliefPicture::bestCorner(const SurfaceFrame& frame, const std::vector<Eigen::Index>& cols,
                          const std::vector<Eigen::Index>& rows) const {
    if (!frame.best || !frame.scale.shows(frame.best_value)) return {};
    const auto& request = frame.surface.request;
    const auto nearest = [](const std::vector<Eigen::Index>& kept, const AxisRange& axis,
                            double v) {
        const double sample = (v - axis.lo) / (axis.hi - axis.lo) * (axis.samples - 1);
        return static_cast<std::size_t>(std::min_element(kept.begin(), kept.end(),
                                                         [&](Eigen::Index a, Eigen::Index b) {
                                                             return std::abs(double(a) - sample) <
                                                                    std::abs(double(b) - sample);
                                                         }) -
                                        kept.begin());
    };
    Corner corner{nearest(cols, request.x, frame.best->x()),
                  nearest(rows, request.y, frame.best->y()), onFloor(*frame.best)};
    corner.place.z = frame.scale.place(frame.best_value) * reliefHeight;
    // The border stays where it is.
    const bool inner = corner.column > 0 && corner.column + 1 < cols.size() && corner.row > 0 &&
                       corner.row + 1 < rows.size();
    return inner ? std::optional(corner) : std::nullopt;
}

void ReliefPicture::drawSurface(const SurfaceFrame& frame, int stride, const Theme& theme) {
    const auto& grid = frame.surface.value;
    if (grid.rows() < 2 || grid.cols() < 2) return;
    const auto& request = frame.surface.request;
    const auto cols = thinned(grid.cols(), stride), rows = thinned(grid.rows(), stride);
    // The best point is one of the corners, or the surface would end above it.
    const auto best = bestCorner(frame, cols, rows);
    std::vector<ReliefPoint> places;
    places.reserve(cols.size() * rows.size());
    for (const Eigen::Index row : rows)
        for (const Eigen::Index col : cols) {
            places.push_back(onFloor(
                {request.x.at(static_cast<int>(col)), request.y.at(static_cast<int>(row))}));
            places.back().z = frame.scale.place(grid(row, col)) * reliefHeight;
        }
    if (best) places[best->row * cols.size() + best->column] = best->place;
    const auto place = [&](std::size_t i, std::size_t j) -> const ReliefPoint& {
        return places[j * cols.size() + i];
    };
    // The lamp moves with the viewer, to the left and above.
    const ReliefPoint lamp = m_camera.direction(-0.5, 0.9, -0.6);
    const double brightness = std::hypot(lamp.x, lamp.y, lamp.z);
    const auto light_at = [&](std::size_t i, std::size_t j) {
        const std::size_t i0 = i > 0 ? i - 1 : i, i1 = std::min(i + 1, cols.size() - 1);
        const std::size_t j0 = j > 0 ? j - 1 : j, j1 = std::min(j + 1, rows.size() - 1);
        const ReliefPoint &w = place(i0, j), &e = place(i1, j), &s = place(i, j0),
                          &n = place(i, j1);
        const double nx = -(e.z - w.z) / (e.x - w.x), ny = -(n.z - s.z) / (n.y - s.y);
        const double cosine =
            (nx * lamp.x + ny * lamp.y + lamp.z) / (std::hypot(nx, ny, 1.0) * brightness);
        return std::isfinite(cosine) ? 0.70F + 0.36F * static_cast<float>(std::max(0.0, cosine))
                                     : 0.9F;
    };
    std::vector<RasterVertex> corners(cols.size() * rows.size());
    const auto vertex = [&](const ReliefPoint& p) {
        const QPointF at = (m_camera.project(p) - m_area.topLeft()) * m_ratio;
        return RasterVertex{static_cast<float>(at.x()), static_cast<float>(at.y()),
                            static_cast<float>(m_camera.depth(p)),
                            static_cast<float>(p.z / reliefHeight) * (color_levels - 1), 1.0F};
    };
    for (std::size_t j = 0; j < rows.size(); ++j)
        for (std::size_t i = 0; i < cols.size(); ++i) {
            RasterVertex& v = corners[j * cols.size() + i];
            v = vertex(place(i, j));
            v.light = light_at(i, j);
            if (!frame.scale.shows(grid(rows[j], cols[i]))) v.shown = std::nanf("");
        }
    const ColorTable& table = colorTable(frame.scale.map);
    const auto colored = [&](float shown, float light, int, int) {
        // In this order the bounds hold for what is no number too.
        const float at = std::min(std::max(0.0F, shown + 0.5F), color_levels - 1.0F);
        return lit(table[static_cast<std::size_t>(at)], light);
    };
    const int spacing = std::max(2, static_cast<int>(7.0 * m_ratio));
    const QRgb ground = theme.undefined.rgb(), stroke = theme.muted.rgb();
    const auto hatched = [&](float, float, int column, int row) {
        return (column + row) % spacing < std::max(1, static_cast<int>(m_ratio)) ? stroke : ground;
    };
    for (std::size_t j = 0; j + 1 < rows.size(); ++j) {
        for (std::size_t i = 0; i + 1 < cols.size(); ++i) {
            const RasterVertex& a = corners[j * cols.size() + i];
            const RasterVertex& b = corners[j * cols.size() + i + 1];
            const RasterVertex& c = corners[(j + 1) * cols.size() + i + 1];
            const RasterVertex& d = corners[(j + 1) * cols.size() + i];
            if (std::isfinite(a.shown + b.shown + c.shown + d.shown)) {
                fillTriangle(m_image, m_depth, a, b, c, colored);
                fillTriangle(m_image, m_depth, a, c, d, colored);
            } else if (frame.has_undefined || frame.has_unshown) {
                const auto floor = [&](std::size_t column, std::size_t row) {
                    return vertex(onFloor({request.x.at(static_cast<int>(cols[column])),
                                           request.y.at(static_cast<int>(rows[row]))}));
                };
                const RasterVertex fa = floor(i, j), fc = floor(i + 1, j + 1);
                fillTriangle(m_image, m_depth, fa, floor(i + 1, j), fc, hatched);
                fillTriangle(m_image, m_depth, fa, fc, floor(i, j + 1), hatched);
            }
        }
    }
}

bool ReliefPicture::isVisible(const ReliefPoint& p) const {
    const QPointF at = (m_camera.project(p) - m_area.topLeft()) * m_ratio;
    const int column = clampedInt(at.x(), -2, m_image.width() + 1);
    const int row = clampedInt(at.y(), -2, m_image.height() + 1);
    const auto depth = static_cast<float>(m_camera.depth(p) - kDepthSlack);
    // A third of the pixels around it is enough: it may lie on the edge of what hides it.
    int seen = 0, painted = 0;
    for (int r = row - 1; r <= row + 1; ++r)
        for (int c = column - 1; c <= column + 1; ++c) {
            if (r < 0 || c < 0 || r >= m_image.height() || c >= m_image.width()) continue;
            const float there =
                m_depth[static_cast<std::size_t>(r) * static_cast<std::size_t>(m_image.width()) +
                        static_cast<std::size_t>(c)];
            painted += std::isfinite(there) ? 1 : 0;
            seen += std::isfinite(there) && depth <= there ? 1 : 0;
        }
    return 3 * seen >= painted;
}

std::optional<QPointF> ReliefPicture::valuesAt(const QPointF& place) const {
    const QPointF at = (place - m_area.topLeft()) * m_ratio;
    if (!QRectF(m_image.rect()).contains(at)) return {};
    const auto index =
        static_cast<std::size_t>(at.y()) * static_cast<std::size_t>(m_image.width()) +
        static_cast<std::size_t>(at.x());
    if (index >= m_depth.size() || !std::isfinite(m_depth[index])) return {};
    const ReliefPoint p = m_camera.pointAt(place, m_depth[index]);
    const double x = std::clamp(p.x, -1.0, 1.0), y = std::clamp(m_y_down ? -p.y : p.y, -1.0, 1.0);
    return QPointF(m_x.lo + 0.5 * (x + 1.0) * (m_x.hi - m_x.lo),
                   m_y.lo + 0.5 * (y + 1.0) * (m_y.hi - m_y.lo));
}

QPointF ReliefPicture::levelWay(const QPointF& way) const {
    const ReliefPoint p = m_camera.levelWay(way);
    return {0.5 * p.x * (m_x.hi - m_x.lo), 0.5 * (m_y_down ? -p.y : p.y) * (m_y.hi - m_y.lo)};
}

std::optional<QPointF> ReliefPicture::placeOf(const QPointF& values,
                                              const SurfaceFrame& frame) const {
    const auto p = onSurface(values, frame);
    if (!p) return {};
    return m_camera.project(*p);
}

void ReliefPicture::paintLine(QPainter& painter, const QPolygonF& values, const SurfaceFrame& frame,
                              std::optional<double> level, const QPen& seen,
                              const QPen& hidden) const {
    QPolygonF piece;
    bool piece_seen = true;
    const auto flush = [&] {
        const QPen& pen = piece_seen ? seen : hidden;
        if (piece.size() > 1 && pen.style() != Qt::NoPen) {
            painter.setPen(pen);
            painter.drawPolyline(piece);
        }
        piece.clear();
    };
    const auto add = [&](const QPointF& v) {
        std::optional<ReliefPoint> p;
        if (level) {
            p = onFloor(v);
            p->z = frame.scale.place(*level) * reliefHeight;
        } else {
            p = onSurface(v, frame);
        }
        if (!p) return flush();
        const bool visible = isVisible(*p);
        const QPointF at = m_camera.project(*p);
        if (visible != piece_seen && !piece.isEmpty()) {
            piece.append(at);
            flush();
        }
        piece_seen = visible;
        piece.append(at);
    };
    const qsizetype stride = level && m_quick ? 3 : 1;
    for (qsizetype i = 0; i < values.size(); i += stride) {
        if (i == 0 || level) {
            add(values[i]);
            continue;
        }
        const QPointF way = values[i] - values[i - 1];
        const QPointF reach =
            m_camera.project(onFloor(values[i])) - m_camera.project(onFloor(values[i - 1]));
        const int steps = clampedInt(std::hypot(reach.x(), reach.y()) / kLinePixels, 1, 500);
        for (int k = 1; k <= steps; ++k) add(values[i - 1] + way * k / steps);
    }
    if (level && stride > 1 && !values.isEmpty()) add(values.last());
    flush();
}

void ReliefPicture::paintMarks(QPainter& painter, const SurfaceFrame& frame,
                               const SurfaceMarks& marks, const Theme& theme) const {
    const auto pen = [&](const QColor& color, double width) {
        return QPen(color, width * theme.line_scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    if (marks.cut) {
        const double place = marks.cut->at;
        const QPolygonF cut = marks.cut->along_x
                                  ? QPolygonF{QPointF(m_x.lo, place), QPointF(m_x.hi, place)}
                                  : QPolygonF{QPointF(place, m_y.lo), QPointF(place, m_y.hi)};
        paintLine(painter, cut, frame, {}, pen(withAlpha(theme.map_dark, 0.5), 3.0),
                  QPen(Qt::NoPen));
        paintLine(painter, cut, frame, {}, pen(theme.map_light, 1.4),
                  pen(withAlpha(theme.map_light, 0.3), 1.0));
    }
    const QColor& run = theme.map_path;
    if (marks.path.size() > 1) {
        paintLine(painter, marks.path, frame, {}, pen(withAlpha(theme.map_dark, 0.55), 3.6),
                  QPen(Qt::NoPen));
        paintLine(painter, marks.path, frame, {}, pen(withAlpha(run, 0.6), 1.8),
                  pen(withAlpha(run, 0.3), 1.2));
        paintLine(painter, marks.path.mid(0, marks.path_done + 1), frame, {}, pen(run, 2.2),
                  pen(withAlpha(run, 0.35), 1.4));
        const auto start = onSurface(marks.path.first(), frame);
        if (start && isVisible(*start)) {
            painter.setPen(QPen(theme.map_dark, 1.0));
            painter.setBrush(theme.map_light);
            painter.drawEllipse(m_camera.project(*start), 3.4, 3.4);
        }
    }
    if (marks.best) {
        auto best = onSurface(*marks.best, frame);
        if (best && marks.best == frame.best)
            best->z = frame.scale.place(frame.best_value) * reliefHeight;
        if (best) {
            painter.setOpacity(isVisible(*best) ? 1.0 : kHiddenOpacity);
            paintBestCross(painter, m_camera.project(*best), theme);
            painter.setOpacity(1.0);
        }
    }
    if (marks.now) paintNow(painter, *marks.now, frame, marks.now_hot, theme);
}

void ReliefPicture::paintNow(QPainter& painter, const QPointF& now, const SurfaceFrame& frame,
                             bool hot, const Theme& theme) const {
    const QPointF rim(bounded(now.x(), m_x.lo, m_x.hi), bounded(now.y(), m_y.lo, m_y.hi));
    const auto point = onSurface(rim, frame);
    if (!point) return;
    const QPointF at = m_camera.project(*point);
    if (rim != now) {
        const QPointF way = m_camera.project(onFloor(now)) - m_camera.project(onFloor(rim));
        return paintRimArrow(painter, at + way / std::hypot(way.x(), way.y()) * kRimArrow, way,
                             theme);
    }
    if (isVisible(*point)) return paintNowDot(painter, at, hot, theme);
    // Behind the surface it is no ball on its front.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(theme.map_light, 0.8), 1.4 * theme.line_scale, Qt::DotLine));
    painter.drawEllipse(at, 6.0 * theme.line_scale, 6.0 * theme.line_scale);
}

void ReliefPicture::paint(QPainter& painter, const SurfaceFrame& frame, const SurfaceMarks& marks,
                          const QString& name, const Theme& theme) const {
    painter.save();
    painter.setClipRect(m_area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& request = frame.surface.request;
    const ReliefAxes axes{m_x,
                          m_y,
                          m_y_down,
                          localText(axisLabel(request.x.axis)),
                          localText(axisLabel(request.y.axis)),
                          name,
                          frame.scale};
    paintReliefSpace(painter, m_camera, axes, theme);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(m_area, m_image);
    if (frame.style.isolines)
        for (const Isoline& line : frame.lines)
            paintLine(painter, line.points, frame, line.level,
                      QPen(isolineColor(theme, frame.scale, line.level), theme.line_scale),
                      QPen(Qt::NoPen));
    for (const Streamline& line : frame.streamlines)
        paintLine(painter, line.points, frame, {},
                  QPen(withAlpha(theme.map_light, 0.75), 1.1 * theme.line_scale), QPen(Qt::NoPen));
    paintMarks(painter, frame, marks, theme);
    paintReliefLabels(painter, reliefLabels(m_camera, axes, m_area), theme);
    painter.restore();
}

}  // namespace iou
