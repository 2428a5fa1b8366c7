// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_captions.hpp"

#include "widgets/drawing/fonts.hpp"

#include <QFontMetricsF>
#include <QObject>
#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

QSizeF tagSize(const SceneDrawing& d, const QString& text) {
    const QFontMetricsF metrics(d.painter.font());
    return {metrics.horizontalAdvance(text) + 8.0, metrics.height() + 2.0};
}

/// Text that stays readable over lines.
void tag(const SceneDrawing& d, const QRectF& area, const QString& text, const QColor& colour) {
    d.painter.setPen(Qt::NoPen);
    d.painter.setBrush(withAlpha(d.theme.base, 0.82));
    d.painter.drawRoundedRect(area, 3.0, 3.0);
    d.painter.setPen(colour);
    d.painter.drawText(area, Qt::AlignCenter, text);
}

QRectF movedInto(const QRectF& view, QRectF area) {
    area.moveLeft(std::max(0.0, std::min(area.left(), view.right() - area.width())));
    area.moveTop(std::max(0.0, std::min(area.top(), view.bottom() - area.height())));
    return area;
}

/// A name at an outer corner, where two names cannot collide, and clear of the arrow that starts at
/// the middle of the edge.
void caption(const SceneDrawing& d, const QRectF& numbers, const QRectF& box, const QString& text,
             const QColor& colour, bool above) {
    const QRectF view({}, d.view);
    if (!view.intersects(box.adjusted(-1.0, -1.0, 1.0, 1.0))) return;
    const QSizeF size = tagSize(d, text);
    const double middle = box.center().x();
    const double left = std::min(box.left(), middle - 10.0 - size.width());
    const double right = std::max(box.right() - size.width(), middle + 10.0);
    const double y = above ? box.top() - size.height() - 7.0 : box.bottom() + 7.0;
    QRectF area = movedInto(view, {{above ? left : right, y}, size});
    if (area.intersects(numbers))
        area = movedInto(view, {{std::max(right, numbers.right() + 6.0), y}, size});
    if (area.intersects(numbers)) area = movedInto(view, {{right, box.bottom() + 7.0}, size});
    tag(d, area, text, colour);
}

}  // namespace

void paintCaptions(const SceneDrawing& d, const QRectF& numbers) {
    d.painter.setFont(uiFont(8.5));
    const bool pred_above = d.scene.pred.top() < d.scene.target.top();
    caption(d, numbers, d.pred, QObject::tr("prediction"), d.pred_color, pred_above);
    caption(d, numbers, d.target, QObject::tr("ground truth"), d.theme.target, !pred_above);
}

void paintTag(const SceneDrawing& d, QPointF at, QPointF offset, const QString& text,
              const QColor& colour) {
    QRectF area({}, tagSize(d, text));
    // Far enough along the offset that the text clears the line at any angle.
    area.moveCenter(at + offset +
                    QPointF(offset.x() > 0 ? area.width() * 0.4 : -area.width() * 0.4, 0));
    tag(d, area, text, colour);
}

}  // namespace iou
