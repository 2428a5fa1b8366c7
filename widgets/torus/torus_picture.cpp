// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus/torus_picture.hpp"

#include "core/torus/torus.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/frame/painted_centre.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kHalf = torus::period / 2.0;
constexpr double kLeft = 58.0, kRight = 22.0, kAbove = 46.0, kBelow = 48.0;
constexpr double kTickStep = 60.0;

/// Cells of the prediction, of the truth and of both, in their colours over the ground.
void paintTorusCells(QPainter& p, const TorusPlaces& places, const TorusLab& lab,
                     const TorusOutcome& outcome, const Theme& theme) {
    const int n = lab.cells;
    QImage image(n, n, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const QRgb pred = qPremultiply(withAlpha(theme.pred, 0.28).rgba());
    const QRgb target = qPremultiply(withAlpha(theme.target, 0.28).rgba());
    const QRgb both = qPremultiply(withAlpha(theme.interpolated, 0.62).rgba());
    for (int row = 0; row < n; ++row)
        for (int column = 0; column < n; ++column) {
            const auto i = static_cast<std::size_t>(row) * static_cast<std::size_t>(n) +
                           static_cast<std::size_t>(column);
            const bool in_pred = outcome.pred[i] != 0, in_target = outcome.target[i] != 0;
            if (!in_pred && !in_target) continue;
            // psi rises upwards.
            image.setPixel(column, n - 1 - row,
                           in_pred && in_target ? both
                           : in_pred            ? pred
                                                : target);
        }
    p.setRenderHint(QPainter::SmoothPixmapTransform, false);
    p.drawImage(places.square, image);
}

void paintTorusAxes(QPainter& p, const TorusPlaces& places, const Theme& theme) {
    const QRectF& square = places.square;
    const double unit = textUnit();
    p.setFont(uiFont(9.0));
    for (double angle = -kHalf; angle <= kHalf; angle += kTickStep) {
        const QPointF at = places.at({angle, angle});
        p.setPen(QPen(angle == 0.0 ? theme.grid_major : theme.grid, 1.0));
        p.drawLine(QPointF(at.x(), square.top()), QPointF(at.x(), square.bottom()));
        p.drawLine(QPointF(square.left(), at.y()), QPointF(square.right(), at.y()));
        p.setPen(theme.muted);
        const QString number = numberText(angle, 4) + QStringLiteral("°");
        p.drawText(
            QRectF(at.x() - 40.0 * unit, square.bottom() + 5.0 * unit, 80.0 * unit, 16.0 * unit),
            Qt::AlignHCenter, number);
        p.drawText(
            QRectF(square.left() - 56.0 * unit, at.y() - 8.0 * unit, 50.0 * unit, 16.0 * unit),
            Qt::AlignRight | Qt::AlignVCenter, number);
    }
    p.setPen(theme.text);
    p.setFont(uiFont(11.0));
    p.drawText(QRectF(square.left(), square.bottom() + 22.0 * unit, square.width(), 20.0 * unit),
               Qt::AlignCenter, QStringLiteral("φ"));
    p.drawText(
        QRectF(square.left() - 58.0 * unit, square.top() - 26.0 * unit, 52.0 * unit, 20.0 * unit),
        Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("ψ"));
}

/// Solid where it is drawn, dashed where it comes back a turn away.
void paintOutlines(QPainter& p, const TorusPlaces& places, const torus::Region& region,
                   const QColor& color, const Theme& theme) {
    for (const int phi : torus_turns)
        for (const int psi : torus_turns) {
            const QPolygonF outline = places.outline(region, phi, psi);
            if (!outline.boundingRect().intersects(places.square)) continue;
            const bool here = phi == 0 && psi == 0;
            p.setPen(QPen(color, (here ? 2.4 : 1.8) * theme.line_scale,
                          here ? Qt::SolidLine : Qt::DashLine));
            p.setBrush(Qt::NoBrush);
            p.drawPolygon(outline);
        }
}

void paintTorusNumbers(QPainter& p, const TorusPlaces& places, const TorusOutcome& outcome,
                       const Theme& theme) {
    const double unit = textUnit();
    const QRectF line(places.square.left(), places.square.top() - 40.0 * unit,
                      places.square.width(), 26.0 * unit);
    const QString wrapped = tr("IoU %1 with wrap-around").arg(numberText(outcome.wrapped.iou(), 3));
    const QString flat = tr("%1 without").arg(numberText(outcome.flat.iou(), 3));
    p.setFont(uiFont(13.0));
    p.setPen(theme.text);
    p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, wrapped);
    const double taken = p.fontMetrics().horizontalAdvance(wrapped) + 16.0;
    if (taken + p.fontMetrics().horizontalAdvance(flat) > line.width()) return;
    p.setPen(theme.muted);
    p.drawText(line.adjusted(taken, 0.0, 0.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, flat);
}

}  // namespace

TorusPlaces::TorusPlaces(QSizeF size) {
    const double unit = textUnit();
    const double wide = size.width() - (kLeft + kRight) * unit,
                 high = size.height() - (kAbove + kBelow) * unit;
    const double side = std::max(16.0, std::min(wide, high));
    square =
        QRectF(kLeft * unit + 0.5 * (wide - side), kAbove * unit + 0.5 * (high - side), side, side);
}

QPointF TorusPlaces::at(const torus::Corner& corner) const {
    const double scale = square.width() / torus::period;
    return {square.left() + (corner.phi + kHalf) * scale,
            square.bottom() - (corner.psi + kHalf) * scale};
}

torus::Corner TorusPlaces::angleAt(QPointF pixel) const {
    const double scale = torus::period / square.width();
    return {(pixel.x() - square.left()) * scale - kHalf,
            (square.bottom() - pixel.y()) * scale - kHalf};
}

QPolygonF TorusPlaces::outline(const torus::Region& region, int turns_phi, int turns_psi) const {
    QPolygonF out;
    for (const torus::Corner& corner : region)
        out << at({corner.phi + turns_phi * torus::period, corner.psi + turns_psi * torus::period});
    return out;
}

void paintTorus(QPainter& p, QSizeF size, const TorusLab& lab, const TorusOutcome& outcome,
                const Theme& theme) {
    p.fillRect(QRectF(QPointF(), size), theme.base);
    const TorusPlaces places(size);
    paintTorusAxes(p, places, theme);
    p.save();
    p.setClipRect(places.square);
    paintTorusCells(p, places, lab, outcome, theme);
    paintOutlines(p, places, lab.target, theme.target, theme);
    paintOutlines(p, places, lab.pred, theme.pred, theme);
    p.restore();
    p.setPen(QPen(theme.border, 1.2));
    p.setBrush(Qt::NoBrush);
    p.drawRect(places.square);
    paintTorusNumbers(p, places, outcome, theme);
}

}  // namespace iou
