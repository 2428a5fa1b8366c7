// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_drawing.hpp"

#include "widgets/plots/simplified_line.hpp"

#include <QPainter>

namespace iou {

QPen SceneDrawing::pen(const QColor& colour, double width, Qt::PenStyle style) const {
    QPen pen(colour, width * theme.line_scale, style, Qt::RoundCap, Qt::MiterJoin);
    if (style == Qt::SolidLine) return pen;
    // A dash with round ends takes eight times as long as one with flat ends.
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(style == Qt::DashLine ? QList<qreal>{6.0, 3.0} : QList<qreal>{2.0, 2.0});
    return pen;
}

void SceneDrawing::outline(const QRectF& box, const QColor& colour, double width,
                           Qt::PenStyle style) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(colour, width, style));
    strokeRect(painter, box);
}

void paintPictureUnder(QPainter& painter, QSizeF view, const SceneTransform& transform,
                       const PictureUnder& picture, const Theme& theme, double veil) {
    const QRectF whole(transform.toView(0.0, 0.0),
                       transform.toView(picture.size.width(), picture.size.height()));
    // Far outside of it painters lose count.
    const QRectF seen = whole.intersected(QRectF({}, view).adjusted(-1.0, -1.0, 1.0, 1.0));
    if (picture.image.isNull() || seen.isEmpty()) return;
    const double sx = picture.image.width() / whole.width();
    const double sy = picture.image.height() / whole.height();
    const QRectF source((seen.left() - whole.left()) * sx, (seen.top() - whole.top()) * sy,
                        seen.width() * sx, seen.height() * sy);
    // Its own pixels are seen where they are large.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, sx > 0.25);
    painter.drawImage(seen, picture.image, source);
    painter.fillRect(seen, withAlpha(theme.base, veil));
}

}  // namespace iou
