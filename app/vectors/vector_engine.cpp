// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vectors/vector_engine.hpp"

#include "app/vectors/clipping.hpp"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace iou {

VectorEngine::VectorEngine(QSizeF size)
    : QPaintEngine(AllFeatures & ~(PerspectiveTransform | ObjectBoundingModeGradients)),
      m_size(size) {}

void VectorEngine::updateState(const QPaintEngineState& now) {
    const DirtyFlags dirty = now.state();
    if (dirty & DirtyPen) m_pen = now.pen();
    if (dirty & DirtyBrush) m_brush = now.brush();
    if (dirty & DirtyTransform) m_transform = now.transform();
    if (dirty & DirtyOpacity) m_opacity = now.opacity();
    if (dirty & (DirtyClipEnabled | DirtyClipRegion | DirtyClipPath | DirtyTransform))
        takeClip(now);
}

void VectorEngine::takeClip(const QPaintEngineState& now) {
    m_clip = QRectF({}, m_size);
    if (!now.isClipEnabled()) return;
    // The painter gives its whole clip, in logical coordinates.
    if (const QPainter* const painter = now.painter(); painter && painter->hasClipping())
        m_clip &= m_transform.mapRect(painter->clipBoundingRect());
}

double VectorEngine::penWidth() const {
    const double scale =
        m_pen.isCosmetic() ? 1.0 : std::hypot(m_transform.m11(), m_transform.m12());
    return std::max(m_pen.widthF(), 1e-3) * scale;
}

void VectorEngine::drawPath(const QPainterPath& path) {
    if (!fills() && !strokes()) return;
    const QPainterPath shape = m_transform.map(path);
    const double r = reach();
    const QRectF bounds = shape.boundingRect().adjusted(-r, -r, r, r);
    if (!m_clip.intersects(bounds)) return;
    if (m_clip.contains(bounds)) return emitPath(shape, strokes(), fills());
    const QList<QPolygonF> parts = shape.toSubpathPolygons();
    for (const QPolygonF& part : parts) fillClipped(part);
    for (const QPolygonF& part : parts) strokeClipped(part);
}

void VectorEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    QPolygonF shape;
    for (int i = 0; i < count; ++i) shape.append(m_transform.map(points[i]));
    const bool closed = mode != PolylineMode;
    if (!strokes() && !(closed && fills())) return;
    const double r = reach();
    const QRectF bounds = shape.boundingRect().adjusted(-r, -r, r, r);
    if (!m_clip.intersects(bounds)) return;
    if (m_clip.contains(bounds)) return emitPolygon(shape, closed, strokes(), closed && fills());
    if (closed) fillClipped(shape);
    if (closed && !shape.isEmpty()) shape.append(shape.first());
    strokeClipped(shape);
}

void VectorEngine::fillClipped(const QPolygonF& shape) {
    if (!fills()) return;
    const QPolygonF part = clippedPolygon(shape, m_clip);
    if (!part.isEmpty()) emitPolygon(part, true, false, true);
}

void VectorEngine::strokeClipped(const QPolygonF& line) {
    if (!strokes()) return;
    for (const QPolygonF& part : clippedLine(line, m_clip)) emitPolygon(part, false, true, false);
}

void VectorEngine::drawPixmap(const QRectF& area, const QPixmap& pixmap, const QRectF& source) {
    drawImage(area, pixmap.toImage(), source, Qt::AutoColor);
}

void VectorEngine::drawImage(const QRectF& area, const QImage& image, const QRectF& source,
                             Qt::ImageConversionFlags) {
    // Only whole pixels are cut off.
    const QRectF shown = m_transform.inverted().mapRect(m_clip) & area;
    if (shown.isEmpty()) return;
    const double sx = source.width() / area.width();
    const double sy = source.height() / area.height();
    const QRectF wanted((shown.left() - area.left()) * sx + source.left(),
                        (shown.top() - area.top()) * sy + source.top(), shown.width() * sx,
                        shown.height() * sy);
    const QRect pixels =
        wanted.adjusted(0.001, 0.001, -0.001, -0.001).toAlignedRect() & image.rect();
    if (pixels.isEmpty()) return;
    emitImage({area.left() + (pixels.left() - source.left()) / sx,
               area.top() + (pixels.top() - source.top()) / sy, pixels.width() / sx,
               pixels.height() / sy},
              image.copy(pixels));
}

void VectorEngine::drawTextItem(const QPointF& at, const QTextItem& item) {
    const QPointF place = m_transform.map(at);
    if (!m_clip.contains(place)) return;
    const QFont font = item.font();
    const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
    const QTransform& t = m_transform;
    const double scale = std::hypot(t.m11(), t.m12());
    const bool turned = std::abs(t.m12()) > 1e-9 || t.m11() < 0.0;
    const double angle = turned ? std::atan2(t.m12(), t.m11()) * 180.0 / std::numbers::pi : 0.0;
    emitText({place, angle, font, size * scale, item.width() * scale, item.text()});
}

int pageMetric(QSizeF size, QPaintDevice::PaintDeviceMetric metric) {
    constexpr double mm = 25.4 / 96.0;
    switch (metric) {
    case QPaintDevice::PdmWidth: return qCeil(size.width());
    case QPaintDevice::PdmHeight: return qCeil(size.height());
    case QPaintDevice::PdmWidthMM: return qRound(size.width() * mm);
    case QPaintDevice::PdmHeightMM: return qRound(size.height() * mm);
    case QPaintDevice::PdmDpiX:
    case QPaintDevice::PdmDpiY:
    case QPaintDevice::PdmPhysicalDpiX:
    case QPaintDevice::PdmPhysicalDpiY: return 96;
    case QPaintDevice::PdmNumColors: return 1 << 24;
    case QPaintDevice::PdmDepth: return 32;
    case QPaintDevice::PdmDevicePixelRatio: return 1;
    case QPaintDevice::PdmDevicePixelRatioScaled:
        return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
    default: return 0;
    }
}

}  // namespace iou
