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

}  // namespace iou
