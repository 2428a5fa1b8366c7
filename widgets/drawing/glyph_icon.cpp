// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/glyph_icon.hpp"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <utility>

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
    case Glyph::back: p.drawPolyline(QPolygonF({{10.0, 3.0}, {5.0, 8.0}, {10.0, 13.0}})); break;
    case Glyph::forward: p.drawPolyline(QPolygonF({{6.0, 3.0}, {11.0, 8.0}, {6.0, 13.0}})); break;
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
    case Glyph::relief:
        p.drawPolygon(QPolygonF({{8, 1.8}, {13.6, 5}, {13.6, 11}, {8, 14.2}, {2.4, 11}, {2.4, 5}}));
        p.drawPolyline(QPolygonF({{2.4, 5}, {8, 8.2}, {13.6, 5}}));
        p.drawLine(QPointF(8, 8.2), QPointF(8, 14.2));
        break;
    case Glyph::profile: {
        QPainterPath curve({3.5, 4.0});
        curve.cubicTo({6.0, 14.0}, {9.5, 13.5}, {13.5, 5.0});
        p.drawPath(curve);
        p.drawPolyline(QPolygonF({{1.8, 2.0}, {1.8, 14.0}, {14.2, 14.0}}));
        break;
    }
    case Glyph::settings:
        for (const auto& [y, knob] : {std::pair{3.5, 10.5}, {8.0, 5.0}, {12.5, 9.0}}) {
            p.drawLine(QPointF(2, y), QPointF(14, y));
            p.setBrush(color);
            p.drawEllipse(QPointF(knob, y), 1.5, 1.5);
        }
        break;
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
    case Glyph::new_file:
        p.drawPolygon(QPolygonF({{4, 2}, {9, 2}, {12.5, 5.5}, {12.5, 14}, {4, 14}}));
        p.drawPolyline(QPolygonF({{9, 2}, {9, 5.5}, {12.5, 5.5}}));
        break;
    case Glyph::open:
        p.drawPolyline(
            QPolygonF({{2, 12.5}, {2, 3.5}, {6, 3.5}, {7.5, 5.2}, {12.5, 5.2}, {12.5, 7.5}}));
        p.drawPolygon(QPolygonF({{2, 12.8}, {4.4, 7.6}, {14.4, 7.6}, {12, 12.8}}));
        break;
    case Glyph::save:
        p.drawLine(QPointF(8, 2.5), QPointF(8, 9.5));
        p.drawPolyline(QPolygonF({{5, 6.8}, {8, 9.8}, {11, 6.8}}));
        p.drawPolyline(QPolygonF({{2.5, 10}, {2.5, 13.5}, {13.5, 13.5}, {13.5, 10}}));
        break;
    case Glyph::undo:
    case Glyph::redo:
        if (glyph == Glyph::redo) {
            p.translate(16, 0);
            p.scale(-1, 1);
        }
        p.drawPolyline(QPolygonF({{6, 2.8}, {2.8, 6}, {6, 9.2}}));
        p.drawLine(QPointF(2.8, 6), QPointF(9.2, 6));
        p.drawArc(QRectF(5.4, 6, 7.6, 7.2), -90 * 16, 180 * 16);
        p.drawLine(QPointF(9.2, 13.2), QPointF(6.5, 13.2));
        break;
    case Glyph::arrows:
        p.drawRect(QRectF(6, 5, 8, 8));
        arrow(p, {6, 9}, {1.4, 9}, 2.8);
        arrow(p, {10, 5}, {10, 1.0}, 2.8);
        break;
    case Glyph::grid:
        for (const double at : {3.0, 8.0, 13.0}) {
            p.drawLine(QPointF(at, 2), QPointF(at, 14));
            p.drawLine(QPointF(2, at), QPointF(14, at));
        }
        break;
    case Glyph::swap:
        arrow(p, {2.5, 5.2}, {13, 5.2}, 3.2);
        arrow(p, {13.5, 10.8}, {3, 10.8}, 3.2);
        break;
    case Glyph::paste:
        p.drawRect(QRectF(3.5, 3.5, 9, 10.5));
        p.fillRect(QRectF(6, 2, 4, 3), color);
        p.drawLine(QPointF(6, 8), QPointF(10, 8));
        p.drawLine(QPointF(6, 11), QPointF(10, 11));
        break;
    case Glyph::search:
        p.drawEllipse(QRectF(2.5, 2.5, 8.0, 8.0));
        p.drawLine(QPointF(9.6, 9.6), QPointF(13.5, 13.5));
        break;
    case Glyph::theme: {
        p.drawEllipse(QRectF(2.5, 2.5, 11, 11));
        QPainterPath half;
        half.moveTo(8, 2.5);
        half.arcTo(QRectF(2.5, 2.5, 11, 11), 90, -180);
        p.fillPath(half, color);
        break;
    }
    case Glyph::plus:
        p.drawLine(QPointF(8, 3), QPointF(8, 13));
        p.drawLine(QPointF(3, 8), QPointF(13, 8));
        break;
    case Glyph::minus: p.drawLine(QPointF(3, 8), QPointF(13, 8)); break;
    case Glyph::duplicate:
        p.drawRect(QRectF(2.5, 5.5, 8, 8));
        p.drawPolyline(
            QPolygonF({{5.5, 5.5}, {5.5, 2.5}, {13.5, 2.5}, {13.5, 10.5}, {10.5, 10.5}}));
        break;
    case Glyph::up: arrow(p, {8, 13.5}, {8, 3}, 4.5); break;
    case Glyph::down: arrow(p, {8, 2.5}, {8, 13}, 4.5); break;
    case Glyph::pin:
        p.drawPolygon(QPolygonF({{6, 2.5}, {10, 2.5}, {10, 6.5}, {12, 9.5}, {4, 9.5}, {6, 6.5}}));
        p.drawLine(QPointF(8, 9.5), QPointF(8, 14));
        break;
    case Glyph::close:
        p.drawLine(QPointF(4, 4), QPointF(12, 12));
        p.drawLine(QPointF(12, 4), QPointF(4, 12));
        break;
    case Glyph::locked:
    case Glyph::unlocked:
        p.fillRect(QRectF(3.5, 7.5, 9, 6.5), color);
        if (glyph == Glyph::locked) {
            p.drawArc(QRectF(5.2, 2.5, 5.6, 9), 0, 180 * 16);
            p.drawLine(QPointF(10.8, 7.0), QPointF(10.8, 7.5));
            p.drawLine(QPointF(5.2, 7.0), QPointF(5.2, 7.5));
        } else {  // the shackle is turned aside
            p.drawArc(QRectF(9.6, 1.5, 5.0, 8), 0, 180 * 16);
            p.drawLine(QPointF(9.6, 5.5), QPointF(9.6, 7.5));
        }
        break;
    }
}

class GlyphEngine : public QIconEngine {
public:
    explicit GlyphEngine(Glyph glyph) : m_glyph(glyph) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role =
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
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
