// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vectors/svg_canvas.hpp"

#include "app/vectors/group_names.hpp"
#include "app/vectors/vector_engine.hpp"
#include "app/vectors/xml_text.hpp"

#include <QBuffer>
#include <QFont>
#include <QPainterPath>

#include <cmath>
#include <utility>
#include <vector>

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

class SvgEngine : public VectorEngine {
public:
    using VectorEngine::VectorEngine;

    const QByteArray& body() const { return m_body; }
    void beginGroup(const char* name) {
        const qsizetype at = m_body.size();
        m_body += "<g id=\"" + m_groups.begin(name, at) + "\">\n";
        m_group_bodies.push_back(m_body.size());
    }
    void endGroup() {
        const qsizetype at = m_groups.end();
        const bool empty = m_body.size() == m_group_bodies.back();
        m_group_bodies.pop_back();
        if (empty)
            m_body.truncate(at);
        else
            m_body += "</g>\n";
    }

protected:
    void emitPath(const QPainterPath& path, bool stroked, bool filled) override {
        emitShape(pathData(path), stroked, filled);
    }
    void emitPolygon(const QPolygonF& polygon, bool closed, bool stroked, bool filled) override {
        emitShape(polygonData(polygon, closed), stroked, filled);
    }

    void emitImage(const QRectF& place, const QImage& image) override {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        const QTransform& t = transform();
        m_body += "<image transform=\"matrix(" + number(t.m11()) + ' ' + number(t.m12()) + ' ' +
                  number(t.m21()) + ' ' + number(t.m22()) + ' ' + number(t.dx()) + ' ' +
                  number(t.dy()) + ")\" x=\"" + number(place.x()) + "\" y=\"" + number(place.y()) +
                  "\" width=\"" + number(place.width()) + "\" height=\"" + number(place.height()) +
                  "\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64," +
                  png.toBase64() + "\"/>\n";
    }

    void emitText(const Text& text) override {
        m_body += "<text";
        if (text.angle_deg != 0.0)
            m_body +=
                " transform=\"rotate(" + number(text.angle_deg) + ' ' + point(text.at) + ")\"";
        m_body += " x=\"" + number(text.at.x()) + "\" y=\"" + number(text.at.y()) +
                  "\" font-family=\"" + xmlText(text.font.family()) +
                  ", sans-serif\" font-size=\"" + number(text.pixels) + '"';
        if (text.font.weight() >= QFont::DemiBold) m_body += " font-weight=\"bold\"";
        if (text.font.italic()) m_body += " font-style=\"italic\"";
        // The text takes the room it was measured for, whatever font the reader has.
        if (text.words.size() > 1)
            m_body +=
                " textLength=\"" + number(text.width) + "\" lengthAdjust=\"spacingAndGlyphs\"";
        m_body += colour(pen().color(), "fill") + " xml:space=\"preserve\">" + xmlText(text.words) +
                  "</text>\n";
    }

private:
    QByteArray strokeStyle() const {
        QByteArray s =
            colour(pen().color(), "stroke") + " stroke-width=\"" + number(penWidth()) + '"';
        if (pen().style() != Qt::SolidLine) {
            QByteArray dashes;
            for (const double dash : pen().dashPattern())
                dashes += (dashes.isEmpty() ? "" : " ") + number(dash * penWidth());
            s += " stroke-dasharray=\"" + dashes + '"';
        }
        const Qt::PenCapStyle cap = pen().capStyle();
        s += QByteArray(" stroke-linecap=\"") +
             (cap == Qt::FlatCap    ? "butt"
              : cap == Qt::RoundCap ? "round"
                                    : "square") +
             '"';
        const Qt::PenJoinStyle join = pen().joinStyle();
        s += QByteArray(" stroke-linejoin=\"") +
             (join == Qt::RoundJoin   ? "round"
              : join == Qt::BevelJoin ? "bevel"
                                      : "miter") +
             '"';
        return s;
    }

    void emitShape(const QByteArray& data, bool stroked, bool filled) {
        if (data.isEmpty() || data == "Z") return;
        m_body += "<path d=\"" + data + '"';
        m_body += filled ? colour(brush().color(), "fill") : QByteArray(" fill=\"none\"");
        if (stroked) m_body += strokeStyle();
        if (opacity() < 1.0) m_body += " opacity=\"" + number(opacity()) + '"';
        m_body += "/>\n";
    }

    QByteArray m_body;
    GroupNames m_groups;
    std::vector<qsizetype> m_group_bodies;  ///< where the open ones begin to hold something
};

SvgCanvas::SvgCanvas(QSizeF size, Head head)
    : m_size(size), m_head(std::move(head)), m_engine(std::make_unique<SvgEngine>(size)) {}

SvgCanvas::~SvgCanvas() = default;

QPaintEngine* SvgCanvas::paintEngine() const { return m_engine.get(); }

void SvgCanvas::beginGroup(const char* name) { m_engine->beginGroup(name); }
void SvgCanvas::endGroup() { m_engine->endGroup(); }

int SvgCanvas::metric(PaintDeviceMetric metric) const { return pageMetric(m_size, metric); }

QByteArray SvgCanvas::bytes() const {
    const QByteArray width = number(m_size.width()), height = number(m_size.height());
    const double unit = m_head.in_mm ? 25.4 / 96.0 : 1.0;
    const QByteArray unit_name = m_head.in_mm ? "mm" : "";
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "
                     "xmlns=\"http://www.w3.org/2000/svg\" "
                     "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"" +
                     number(m_size.width() * unit) + unit_name + "\" height=\"" +
                     number(m_size.height() * unit) + unit_name + "\" viewBox=\"0 0 " + width +
                     ' ' + height + "\">\n";
    if (!m_head.title.isEmpty()) out += "<title>" + xmlText(m_head.title) + "</title>\n";
    if (!m_head.metadata.isEmpty())
        out += "<metadata id=\"iouscope-session\">" + xmlText(QString::fromUtf8(m_head.metadata)) +
               "</metadata>\n";
    return out + m_engine->body() + "</svg>\n";
}

}  // namespace iou
