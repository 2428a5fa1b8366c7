// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_card.hpp"

#include "widgets/scene/scene_snapshot.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

constexpr double kLowView = 240.0;

QFont valueFont() {
    QFont font = uiFont(19.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

NumberCard::NumberCard(const SceneSnapshot& scene, QSizeF view) {
    const bool low = view.height() < kLowView;
    m_margin = low ? 6.0 : 12.0;
    const QFont small = uiFont(8.5);
    const QString gap = QStringLiteral("   ");
    if (low)
        m_lines = {
            {small, false,
             scene.loss_name + u' ' + scene.value_text + gap + scene.details.section(gap, 0, 0)}};
    else
        m_lines = {{small, true, scene.loss_name},
                   {valueFont(), false, scene.value_text},
                   {small, true, scene.details}};
    double width = 0.0, height = m_margin * 4.0 / 3.0;
    for (const Line& line : m_lines) {
        const QFontMetricsF metrics(line.font);
        width = std::max(width, metrics.horizontalAdvance(line.text));
        height += metrics.height();
    }
    m_rect = {m_margin, m_margin, width + 2.0 * m_margin, height};
}

void NumberCard::paint(QPainter& painter, const Theme& theme) const {
    paintCardGround(painter, m_rect, theme);
    double y = m_rect.top() + m_margin * 2.0 / 3.0;
    for (const Line& line : m_lines) {
        const double height = QFontMetricsF(line.font).height();
        painter.setFont(line.font);
        painter.setPen(line.muted ? theme.muted : theme.text);
        painter.drawText(QRectF(m_rect.left() + m_margin, y, m_rect.width(), height),
                         Qt::AlignVCenter, line.text);
        y += height;
    }
}

void paintCardGround(QPainter& painter, const QRectF& card, const Theme& theme) {
    painter.setPen(QPen(theme.border, 1.0));
    painter.setBrush(withAlpha(theme.panel, 0.92));
    painter.drawRoundedRect(card, 6.0, 6.0);
}

}  // namespace iou
