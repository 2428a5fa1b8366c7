// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/growth_badge.hpp"

#include "core/run/box_errors.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QObject>
#include <QPainter>

namespace iou {

QString growthText(const SceneSnapshot& scene) {
    if (!(scene.outgrowth >= least_outgrowth)) return {};
    return QObject::tr("%1 × larger than both").arg(numberText(scene.outgrowth, 3));
}

void paintGrowthBadge(const SceneDrawing& d) {
    const QString text = growthText(d.scene);
    if (text.isEmpty()) return;
    QFont font = uiFont(8.5);
    font.setBold(true);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 12.0, metrics.height() + 4.0);
    // Inside the lower edge, of which at least a part is seen; names are outside, arrows at the
    // middles of the edges.
    const QRectF seen = d.pred.intersected(QRectF({}, d.view));
    if (seen.width() < size.width() + 8.0 || seen.height() < 3.0 * size.height()) return;
    const QRectF badge(
        QPointF(seen.right() - size.width() - 6.0, seen.bottom() - size.height() - 6.0), size);
    d.painter.setPen(Qt::NoPen);
    d.painter.setBrush(d.theme.warning);
    d.painter.drawRoundedRect(badge, size.height() / 2, size.height() / 2);
    d.painter.setFont(font);
    d.painter.setPen(d.theme.on_accent);
    d.painter.drawText(badge, Qt::AlignCenter, text);
}

}  // namespace iou
