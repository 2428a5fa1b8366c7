// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/svg_canvas.hpp"

#include "app/formats/clipping.hpp"

#include <QBuffer>
#include <QFont>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace iou {

namespace {

QByteArray number(double x) {
    // A thousandth of a pixel is enough, and keeps the file short.
    QByteArray shown = QByteArray::number(std::round(x * 1000.0) / 1000.0, 'g', 9);
    return shown == "-0" ? QByteArray("0") : shown;
}

QByteArray point(const QPointF& p) { return number(p.x()) + ' ' + number(p.y()); }

QByteArray colour(const QColor& c, const char* name) {
    QByteArray out = QByteArray(" ") + name + "=\"" + c.name().toLatin1() + '"';
    if (c.alpha() < 255) out += QByteArray(" ") + name + "-opacity=\"" + number(c.alphaF()) + '"';
    return out;
}

QByteArray escaped(const QString& text) {
    QString clean;
    for (const QChar c : text)  // control characters are not allowed even when escaped
        if (c.unicode() >= 0x20 || c == u'\t' || c == u'\n') clean += c;
    return clean.toHtmlEscaped().toUtf8();
}

QByteArray pathData(const QPainterPath& path) {
    QByteArray d;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        switch (e.type) {
        case QPainterPath::MoveToElement: d += 'M'; break;
        case QPainterPath::LineToElement: d += 'L'; break;
        case QPainterPath::CurveToElement: d += 'C'; break;
        case QPainterPath::CurveToDataElement: d += ' '; break;
        }
        d += point(e);
    }
    return d;
}

QByteArray polygonData(const QPolygonF& polygon, bool closed) {
    QByteArray d;
    for (qsizetype i = 0; i < polygon.size(); ++i) d += (i == 0 ? "M" : "L") + point(polygon[i]);
    return closed ? d + 'Z' : d;
}

}  // namespace

class SvgEngine : public QPaintEngine {
public:
    explicit SvgEngine(QSize size)
        : QPaintEngine(AllFeatures & ~(PerspectiveTransform | ObjectBoundingModeGradients)),
          m_size(size) {}

    const QByteArray& body() const { return m_body; }

    bool begin(QPaintDevice*) override {
        m_body.clear();
        return true;
    }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override {
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyPen) m_pen = now.pen();
        if (dirty & DirtyBrush) m_brush = now.brush();
        if (dirty & DirtyTransform) m_transform = now.transform();
        if (dirty & DirtyOpacity) m_opacity = now.opacity();
        if (dirty & (DirtyClipEnabled | DirtyClipRegion | DirtyClipPath | DirtyTransform))
            takeClip(now);
    }

    void drawPath(const QPainterPath& path) override {
        const QPainterPath shape = m_transform.map(path);
        const double reach = m_pen.style() == Qt::NoPen ? 0.0 : penWidth() * 0.5;
        const QRectF bounds = shape.boundingRect().adjusted(-reach, -reach, reach, reach);
        if (!m_clip.intersects(bounds)) return;
        if (m_clip.contains(bounds)) return emitShape(pathData(shape), true, true);
        if (m_brush.style() != Qt::NoBrush)
            for (const QPolygonF& part : shape.toSubpathPolygons())
                emitShape(polygonData(clippedPolygon(part, m_clip), true), false, true);
        for (const QPolygonF& part : shape.toSubpathPolygons()) strokeClipped(part);
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPolygonF shape;
        for (int i = 0; i < count; ++i) shape.append(m_transform.map(points[i]));
        const bool line = mode == PolylineMode;
        const double reach = m_pen.style() == Qt::NoPen ? 0.0 : penWidth() * 0.5;
        const QRectF bounds = shape.boundingRect().adjusted(-reach, -reach, reach, reach);
        if (!m_clip.intersects(bounds)) return;
        if (m_clip.contains(bounds)) return emitShape(polygonData(shape, !line), true, !line);
        if (!line && m_brush.style() != Qt::NoBrush)
            emitShape(polygonData(clippedPolygon(shape, m_clip), true), false, true);
        if (!line && !shape.isEmpty()) shape.append(shape.first());
        strokeClipped(shape);
    }

    void drawPixmap(const QRectF& area, const QPixmap& pixmap, const QRectF& source) override {
        drawImage(area, pixmap.toImage(), source, Qt::AutoColor);
    }

    void drawImage(const QRectF& area, const QImage& image, const QRectF& source,
                   Qt::ImageConversionFlags) override {
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
        const QRectF place(area.left() + (pixels.left() - source.left()) / sx,
                           area.top() + (pixels.top() - source.top()) / sy, pixels.width() / sx,
                           pixels.height() / sy);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.copy(pixels).save(&buffer, "PNG");
        const QTransform& t = m_transform;
        m_body += "<image transform=\"matrix(" + number(t.m11()) + ' ' + number(t.m12()) + ' ' +
                  number(t.m21()) + ' ' + number(t.m22()) + ' ' + number(t.dx()) + ' ' +
                  number(t.dy()) + ")\" x=\"" + number(place.x()) + "\" y=\"" + number(place.y()) +
                  "\" width=\"" + number(place.width()) + "\" height=\"" + number(place.height()) +
                  "\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64," +
                  png.toBase64() + "\"/>\n";
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QPointF place = m_transform.map(at);
        if (!m_clip.contains(place)) return;
        const QFont font = item.font();
        const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
        const QTransform& t = m_transform;
        const double scale = std::hypot(t.m11(), t.m12());
        m_body += "<text";
        if (std::abs(t.m12()) > 1e-9 || t.m11() < 0.0)
            m_body += " transform=\"rotate(" +
                      number(std::atan2(t.m12(), t.m11()) * 180.0 / 3.14159265358979323846) + ' ' +
                      point(place) + ")\"";
        m_body += " x=\"" + number(place.x()) + "\" y=\"" + number(place.y()) +
                  "\" font-family=\"" + escaped(font.family()) + ", sans-serif\" font-size=\"" +
                  number(size * scale) + '"';
        if (font.weight() >= QFont::DemiBold) m_body += " font-weight=\"bold\"";
        if (font.italic()) m_body += " font-style=\"italic\"";
        // The text takes the room it was measured for, whatever font the reader has.
        if (item.text().size() > 1)
            m_body += " textLength=\"" + number(item.width() * scale) +
                      "\" lengthAdjust=\"spacingAndGlyphs\"";
        m_body += colour(m_pen.color(), "fill") + " xml:space=\"preserve\">" +
                  escaped(item.text()) + "</text>\n";
    }

private:
    void takeClip(const QPaintEngineState& now) {
        m_clip = QRectF({}, QSizeF(m_size));
        if (!now.isClipEnabled()) return;
        // The painter gives its whole clip, in logical coordinates.
        if (const QPainter* const painter = now.painter(); painter && painter->hasClipping())
            m_clip &= m_transform.mapRect(painter->clipBoundingRect());
    }

    double penWidth() const {
        const double scale =
            m_pen.isCosmetic() ? 1.0 : std::hypot(m_transform.m11(), m_transform.m12());
        return std::max(m_pen.widthF(), 1e-3) * scale;
    }

    QByteArray strokeStyle() const {
        QByteArray s =
            colour(m_pen.color(), "stroke") + " stroke-width=\"" + number(penWidth()) + '"';
        if (m_pen.style() != Qt::SolidLine) {
            QByteArray dashes;
            for (const double dash : m_pen.dashPattern())
                dashes += (dashes.isEmpty() ? "" : " ") + number(dash * penWidth());
            s += " stroke-dasharray=\"" + dashes + '"';
        }
        const Qt::PenCapStyle cap = m_pen.capStyle();
        s += QByteArray(" stroke-linecap=\"") +
             (cap == Qt::FlatCap    ? "butt"
              : cap == Qt::RoundCap ? "round"
                                    : "square") +
             '"';
        const Qt::PenJoinStyle join = m_pen.joinStyle();
        s += QByteArray(" stroke-linejoin=\"") +
             (join == Qt::RoundJoin   ? "round"
              : join == Qt::BevelJoin ? "bevel"
                                      : "miter") +
             '"';
        return s;
    }

    void emitShape(const QByteArray& data, bool stroked, bool filled) {
        if (data.isEmpty() || data == "Z") return;
        const bool fills = filled && m_brush.style() != Qt::NoBrush;
        const bool strokes = stroked && m_pen.style() != Qt::NoPen;
        if (!fills && !strokes) return;
        m_body += "<path d=\"" + data + '"';
        m_body += fills ? colour(m_brush.color(), "fill") : QByteArray(" fill=\"none\"");
        if (strokes) m_body += strokeStyle();
        if (m_opacity < 1.0) m_body += " opacity=\"" + number(m_opacity) + '"';
        m_body += "/>\n";
    }

    void strokeClipped(const QPolygonF& line) {
        if (m_pen.style() == Qt::NoPen) return;
        for (const QPolygonF& part : clippedLine(line, m_clip))
            emitShape(polygonData(part, false), true, false);
    }

    QSize m_size;
    QByteArray m_body;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    QRectF m_clip;
    double m_opacity = 1.0;
};

SvgCanvas::SvgCanvas(QSize size, Head head)
    : m_size(size), m_head(std::move(head)), m_engine(std::make_unique<SvgEngine>(size)) {}

SvgCanvas::~SvgCanvas() = default;

QPaintEngine* SvgCanvas::paintEngine() const { return m_engine.get(); }

int SvgCanvas::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth: return m_size.width();
    case PdmHeight: return m_size.height();
    case PdmWidthMM: return qRound(m_size.width() * 25.4 / 96.0);
    case PdmHeightMM: return qRound(m_size.height() * 25.4 / 96.0);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return 96;
    case PdmNumColors: return 1 << 24;
    case PdmDepth: return 32;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    default: return 0;
    }
}

QByteArray SvgCanvas::bytes() const {
    const QByteArray width = QByteArray::number(m_size.width());
    const QByteArray height = QByteArray::number(m_size.height());
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "
                     "xmlns=\"http://www.w3.org/2000/svg\" "
                     "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"" +
                     width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height +
                     "\">\n";
    if (!m_head.title.isEmpty()) out += "<title>" + escaped(m_head.title) + "</title>\n";
    if (!m_head.metadata.isEmpty())
        out += "<metadata id=\"iouscope-session\">" +
               QString::fromUtf8(m_head.metadata).toHtmlEscaped().toUtf8() + "</metadata>\n";
    return out + m_engine->body() + "</svg>\n";
}

}  // namespace iou
