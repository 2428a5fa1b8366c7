// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glyph_icon.hpp"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace iou {

namespace {

QPolygonF triangle(double tip, double base) {
    return QPolygonF({{base, 3.0}, {tip, 8.0}, {base, 13.0}});
}

void arrow(QPainter& p, QPointF from, QPointF to, double head) {
    p.drawLine(from, to);
    const QLineF shaft(to, from);
    for (const double turn : {-35.0, 35.0}) {
        QLineF side = QLineF::fromPolar(head, shaft.angle() + turn).translated(to);
        p.drawLine(side);
    }
}

/// Draws on a square of 16 x 16 units.
void paintGlyph(QPainter& p, Glyph glyph, const QColor& color) {
    p.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto solid = [&](const QPolygonF& shape) {
        p.setBrush(color);
        p.drawPolygon(shape);
        p.setBrush(Qt::NoBrush);
    };
    switch (glyph) {
    case Glyph::play: solid(triangle(13.0, 4.5)); break;
    case Glyph::pause:
        p.fillRect(QRectF(4, 3, 3, 10), color);
        p.fillRect(QRectF(9, 3, 3, 10), color);
        break;
    case Glyph::stop: p.fillRect(QRectF(4, 4, 8, 8), color); break;
    case Glyph::first:
        p.drawLine(QPointF(3.5, 3.0), QPointF(3.5, 13.0));
        solid(triangle(6.0, 12.5));
        break;
    case Glyph::last:
        p.drawLine(QPointF(12.5, 3.0), QPointF(12.5, 13.0));
        solid(triangle(10.0, 3.5));
        break;
    case Glyph::back:
        p.drawPolyline(QPolygonF({{10.0, 3.0}, {5.0, 8.0}, {10.0, 13.0}}));
        break;
    case Glyph::forward:
        p.drawPolyline(QPolygonF({{6.0, 3.0}, {11.0, 8.0}, {6.0, 13.0}}));
        break;
    case Glyph::loop:
        p.drawArc(QRectF(3, 3, 10, 10), 60 * 16, 290 * 16);
        solid(QPolygonF({{10.0, 1.6}, {13.0, 4.2}, {9.4, 6.0}}));
        break;
    case Glyph::field:
        arrow(p, {2.5, 12.5}, {7.0, 8.0}, 3.0);
        arrow(p, {8.5, 14.0}, {13.5, 9.0}, 3.0);
        arrow(p, {8.0, 6.5}, {12.5, 2.0}, 3.0);
        break;
    case Glyph::isolines:
        p.drawEllipse(QRectF(1.5, 3.0, 13.0, 10.0));
        p.drawEllipse(QRectF(5.0, 5.6, 6.4, 4.8));
        break;
    case Glyph::logarithm: {
        QPainterPath curve({2.5, 13.5});
        curve.cubicTo({3.0, 6.0}, {6.0, 4.0}, {13.5, 3.0});
        p.drawPath(curve);
        p.drawPolyline(QPolygonF({{2.5, 2.5}, {2.5, 13.5}, {13.5, 13.5}}));
        break;
    }
    case Glyph::fit:
        for (const double turn : {0.0, 90.0, 180.0, 270.0}) {
            p.save();
            p.translate(8, 8);
            p.rotate(turn);
            p.drawPolyline(QPolygonF({{2.5, -5.5}, {5.5, -5.5}, {5.5, -2.5}}));
            p.restore();
        }
        p.setBrush(color);
        p.drawEllipse(QPointF(8, 8), 1.2, 1.2);
        break;
    case Glyph::reset:
        p.drawArc(QRectF(3, 3, 10, 10), 130 * 16, -290 * 16);
        solid(QPolygonF({{3.0, 1.8}, {3.2, 6.2}, {6.8, 4.4}}));
        break;
    case Glyph::info:
        p.drawEllipse(QRectF(2, 2, 12, 12));
        p.drawLine(QPointF(8, 7.5), QPointF(8, 11.2));
        p.drawPoint(QPointF(8, 4.8));
        break;
    }
}

class GlyphEngine : public QIconEngine {
public:
    explicit GlyphEngine(Glyph glyph) : m_glyph(glyph) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        paintGlyph(*painter, m_glyph, QApplication::palette().color(group, role));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
};

}  // namespace

QIcon glyphIcon(Glyph glyph) { return QIcon(new GlyphEngine(glyph)); }

}  // namespace iou
