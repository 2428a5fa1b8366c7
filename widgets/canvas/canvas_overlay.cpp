// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvas_overlay.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QObject>
#include <QPainter>
#include <QStringList>

namespace iou {

namespace {

constexpr double kBeyond = 24.0;  ///< pixels a guide line reaches past the boxes
constexpr double kAway = 18.0;    ///< of the readout from the pointer

QString words(const SnapGuide& guide) {
    switch (guide.kind) {
    case SnapGuide::Kind::touching: return QObject::tr("touching");
    case SnapGuide::Kind::equal_width: return QObject::tr("equal width");
    case SnapGuide::Kind::equal_height: return QObject::tr("equal height");
    case SnapGuide::Kind::equal_aspect: return QObject::tr("equal aspect ratio");
    case SnapGuide::Kind::iou: return QObject::tr("IoU = %1").arg(numberText(guide.at));
    case SnapGuide::Kind::edge:
    case SnapGuide::Kind::center: break;
    }
    return {};
}

}  // namespace

void paintGuides(QPainter& painter, const SceneTransform& transform, const Box<>& pred,
                 const Box<>& target, const std::vector<SnapGuide>& guides, const Theme& theme) {
    const QRectF around =
        transform.toView(enclosingBox(pred, target)).adjusted(-kBeyond, -kBeyond, kBeyond, kBeyond);
    painter.setPen(QPen(theme.accent, 1.0));
    for (const SnapGuide& guide : guides) {
        if (!guide.isLine()) continue;
        const QPointF at = transform.toView(guide.at, guide.at);
        if (guide.is_vertical)
            painter.drawLine(QPointF(at.x(), around.top()), QPointF(at.x(), around.bottom()));
        else
            painter.drawLine(QPointF(around.left(), at.y()), QPointF(around.right(), at.y()));
    }
}

QString guideText(const std::vector<SnapGuide>& guides) {
    QStringList list;
    for (const SnapGuide& guide : guides)
        if (const QString text = words(guide); !text.isEmpty() && !list.contains(text))
            list << text;
    return list.join(QStringLiteral(", "));
}

void paintReadout(QPainter& painter, QSizeF view, QPointF at,
                  const std::vector<ReadoutField>& fields, const QString& remark,
                  const Theme& theme) {
    const QFont font = uiFont(8.5);
    const QFontMetricsF metrics(font);
    const double gap = metrics.horizontalAdvance(u' ');
    double line = 0.0;
    for (const ReadoutField& f : fields)
        line += metrics.horizontalAdvance(f.name + f.value) + 5.0 * gap;
    line -= fields.empty() ? 0.0 : 4.0 * gap;
    const int rows = remark.isEmpty() ? 1 : 2;
    QRectF card(at + QPointF(kAway, kAway),
                QSizeF(std::max(line, metrics.horizontalAdvance(remark)) + 16.0,
                       rows * metrics.height() + 10.0));
    if (card.right() > view.width()) card.moveRight(at.x() - kAway);
    if (card.bottom() > view.height()) card.moveBottom(at.y() - kAway);
    painter.setPen(QPen(theme.border, 1.0));
    painter.setBrush(withAlpha(theme.panel, 0.94));
    painter.drawRoundedRect(card, 4.0, 4.0);
    painter.setFont(font);
    double x = card.left() + 8.0;
    const double base = card.top() + 5.0 + metrics.ascent();
    const auto draw = [&](const QString& text, const QColor& colour) {
        painter.setPen(colour);
        painter.drawText(QPointF(x, base), text);
        x += metrics.horizontalAdvance(text);
    };
    for (const ReadoutField& f : fields) {
        draw(f.name, theme.muted);
        x += gap;
        const double from = x;
        draw(f.value, f.is_typed ? theme.accent : theme.text);
        if (f.is_current) {
            painter.setPen(QPen(theme.accent, 1.0));
            painter.drawLine(QPointF(from, base + 2.5), QPointF(x, base + 2.5));
        }
        x += 4.0 * gap;
    }
    painter.setPen(theme.accent);
    painter.drawText(QPointF(card.left() + 8.0, base + metrics.height()), remark);
}

}  // namespace iou
