// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vectors/tikz_canvas.hpp"

#include "app/vectors/group_names.hpp"
#include "app/vectors/tex_text.hpp"
#include "app/vectors/vector_engine.hpp"

#include <QLineF>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace iou {

namespace {

constexpr double kPoint = 72.0 / 96.0;  // big points, TeX's bp, per pixel

/// A length in bp: a thousandth is enough.
QByteArray points(double pixels) {
    return QByteArray::number(std::round(pixels * kPoint * 1000.0) / 1000.0, 'f', 3);
}

QByteArray share(double x) { return QByteArray::number(x, 'f', 3); }

/// Groups whose text stands at the left of its room; elsewhere in the middle.
constexpr std::array<std::string_view, 4> kLeftGroups{"title", "caption", "legend", "numbers"};

}  // namespace

class TikzEngine : public VectorEngine {
public:
    explicit TikzEngine(QSizeF size) : VectorEngine(size), m_height(size.height()) {}

    const QByteArray& body() const { return m_body; }
    const QString& unknown() const { return m_unknown; }
    /// The definitions of all colours in use.
    QByteArray colours() const {
        QByteArray out;
        for (const auto& [rgb, name] : m_colours)
            out += "\\definecolor{" + name + "}{RGB}{" + QByteArray::number(qRed(rgb)) + ',' +
                   QByteArray::number(qGreen(rgb)) + ',' + QByteArray::number(qBlue(rgb)) + "}%\n";
        return out;
    }
    void beginGroup(const char* name) {
        flush();
        m_left.push_back(std::find(kLeftGroups.begin(), kLeftGroups.end(),
                                   std::string_view(name)) != kLeftGroups.end());
        const QByteArray whole = m_groups.begin(name, 0);
        m_body += "\\begin{scope}% " + whole + '\n';
    }
    void endGroup() {
        flush();
        m_left.pop_back();
        m_groups.end();
        m_body += "\\end{scope}\n";
    }

    bool end() override {
        flush();
        return true;
    }

protected:
    void emitPath(const QPainterPath& path, bool stroked, bool filled) override {
        QByteArray d;
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element e = path.elementAt(i);
            switch (e.type) {
            case QPainterPath::MoveToElement: d += (i == 0 ? "" : " ") + point(e); break;
            case QPainterPath::LineToElement: d += " -- " + point(e); break;
            case QPainterPath::CurveToElement:
                d += " .. controls " + point(e) + " and " + point(path.elementAt(i + 1)) + " .. " +
                     point(path.elementAt(i + 2));
                i += 2;
                break;
            case QPainterPath::CurveToDataElement: break;
            }
        }
        emitShape(d, stroked, filled);
    }

    void emitPolygon(const QPolygonF& polygon, bool closed, bool stroked, bool filled) override {
        QByteArray d;
        for (qsizetype i = 0; i < polygon.size(); ++i)
            d += (i == 0 ? "" : " -- ") + point(polygon[i]);
        emitShape(closed ? d + " -- cycle" : d, stroked, filled);
    }

    /// A line comes in pieces, one per script: they are set as one.
    void emitText(const Text& text) override {
        if (m_text) {
            const QPointF end = m_text->at + along(*m_text) * m_text->width;
            const bool goes_on = QLineF(end, text.at).length() < 0.1 &&
                                 m_text->angle_deg == text.angle_deg &&
                                 m_text->pixels == text.pixels && m_text->font == text.font &&
                                 m_text_color == pen().color();
            if (goes_on) {
                m_text->words += text.words;
                m_text->width += text.width;
                return;
            }
            flush();
        }
        m_text = text;
        m_text_color = pen().color();
    }

    void emitImage(const QRectF&, const QImage&) override {}

private:
    static QPointF along(const Text& text) {
        const double turn = text.angle_deg * std::numbers::pi / 180.0;
        return {std::cos(turn), std::sin(turn)};
    }

    /// Writes the text that may have gone on.
    void flush() {
        if (!m_text) return;
        const Text text = *std::exchange(m_text, std::nullopt);
        const QByteArray words = texWords(text.words, m_unknown);
        if (words.trimmed().isEmpty()) return;
        const bool left = !m_left.empty() && m_left.back();
        const QPointF at = text.at + along(text) * (left ? 0.0 : text.width * 0.5);
        m_body += QByteArray("\\node[anchor=base") + (left ? " west" : "") +
                  ",inner sep=0pt,outer sep=0pt,text=" + colour(m_text_color);
        if (m_text_color.alpha() < 255) m_body += ",opacity=" + share(m_text_color.alphaF());
        if (text.angle_deg != 0.0)
            m_body += ",rotate=" + QByteArray::number(-text.angle_deg, 'f', 2);
        m_body += "] at " + point(at) + " {\\fontsize{" + points(text.pixels) + "bp}{" +
                  points(1.2 * text.pixels) + "bp}\\selectfont ";
        if (text.font.weight() >= QFont::DemiBold) m_body += "\\bfseries ";
        if (text.font.italic()) m_body += "\\itshape ";
        m_body += words.trimmed().replace("   ", "\\quad{}") + "};\n";
    }

    QByteArray point(const QPointF& p) const {
        return '(' + points(p.x()) + ',' + points(m_height - p.y()) + ')';
    }

    /// The name of a colour, which has letters alone.
    QByteArray colour(const QColor& c) {
        QByteArray& name = m_colours[c.rgb()];
        if (name.isEmpty()) {
            name = "iouscope";
            for (auto n = m_colours.size(); n > 0; n /= 26) name += static_cast<char>('a' + n % 26);
        }
        return name;
    }

    void emitShape(const QByteArray& path, bool stroked, bool filled) {
        flush();
        QByteArray style;
        if (filled) {
            style += "fill=" + colour(brush().color());
            if (const double alpha = brush().color().alphaF() * opacity(); alpha < 1.0)
                style += ",fill opacity=" + share(alpha);
        }
        if (stroked) {
            style += (filled ? ",draw=" : "draw=") + colour(pen().color());
            if (const double alpha = pen().color().alphaF() * opacity(); alpha < 1.0)
                style += ",draw opacity=" + share(alpha);
            style += ",line width=" + points(penWidth()) + "bp" + dashes();
            const Qt::PenCapStyle cap = pen().capStyle();
            style += QByteArray(",line cap=") + (cap == Qt::FlatCap    ? "butt"
                                                 : cap == Qt::RoundCap ? "round"
                                                                       : "rect");
            const Qt::PenJoinStyle join = pen().joinStyle();
            style += QByteArray(",line join=") + (join == Qt::RoundJoin   ? "round"
                                                  : join == Qt::BevelJoin ? "bevel"
                                                                          : "miter");
        }
        m_body += "\\path[" + style + "] " + path + ";\n";
    }

    QByteArray dashes() const {
        if (pen().style() == Qt::SolidLine) return {};
        QByteArray out = ",dash pattern=";
        bool on = true;
        for (const double dash : pen().dashPattern()) {
            out += (on ? "on " : "off ") + points(dash * penWidth()) + "bp ";
            on = !on;
        }
        return out.trimmed();
    }

    double m_height;
    QByteArray m_body;
    QString m_unknown;
    GroupNames m_groups;
    std::map<QRgb, QByteArray> m_colours;
    std::vector<bool> m_left;    ///< of the open groups: whether their text is
    std::optional<Text> m_text;  ///< the last one, which may go on
    QColor m_text_color;
};

TikzCanvas::TikzCanvas(QSizeF size) : m_size(size), m_engine(std::make_unique<TikzEngine>(size)) {}

TikzCanvas::~TikzCanvas() = default;

QPaintEngine* TikzCanvas::paintEngine() const { return m_engine.get(); }
void TikzCanvas::beginGroup(const char* name) { m_engine->beginGroup(name); }
void TikzCanvas::endGroup() { m_engine->endGroup(); }
int TikzCanvas::metric(PaintDeviceMetric metric) const { return pageMetric(m_size, metric); }
const QString& TikzCanvas::unknown() const { return m_engine->unknown(); }

QByteArray TikzCanvas::bytes() const {
    return m_engine->colours() + "\\begin{tikzpicture}[x=1bp,y=1bp]\n" +
           "\\path[use as bounding box] (0,0) rectangle (" + points(m_size.width()) + ',' +
           points(m_size.height()) + ");\n" + m_engine->body() + "\\end{tikzpicture}%\n";
}

}  // namespace iou
