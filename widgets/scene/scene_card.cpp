// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_card.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/scene/scene_snapshot.hpp"
#include "widgets/text/number_text.hpp"

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

SceneCard::SceneCard(const SceneSnapshot& scene, QSizeF view) {
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

void SceneCard::paint(QPainter& painter, const Theme& theme) const {
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

void paintRunLegend(QPainter& painter, QSizeF view, const std::vector<ShownRun>& runs,
                    const Theme& theme) {
    QFont font = uiFont(8.5);
    font.setBold(true);  // as the active lane's row is
    const QFontMetricsF metrics(font);
    constexpr double sample = 30.0, gap = 8.0;
    double names = 0.0;
    for (const ShownRun& run : runs) names = std::max(names, metrics.horizontalAdvance(run.name()));
    const double number = metrics.horizontalAdvance(QStringLiteral("0.0000"));
    const double row = metrics.height() + 4.0;
    const QSizeF size(sample + names + number + 2.0 * gap + 24.0,
                      row * static_cast<double>(runs.size()) + 12.0);
    const QRectF card(QPointF(view.width() - size.width() - 12.0, 12.0), size);
    paintCardGround(painter, card, theme);
    double y = card.top() + 6.0;
    for (const ShownRun& run : runs) {
        QRectF part(card.left() + 12.0, y, sample, row);
        paintLaneSwatch(painter, theme, run.style, part, run.pinned ? pinned_opacity : 1.0);
        font.setBold(run.active);
        painter.setFont(font);
        painter.setPen(run.pinned ? theme.muted : theme.text);
        part = QRectF(part.right() + gap, y, names + gap, row);
        painter.drawText(part, Qt::AlignVCenter, run.name());
        part = QRectF(part.right(), y, number, row);
        painter.drawText(part, Qt::AlignVCenter | Qt::AlignRight,
                         tableNumber(run.run->trajectory.iou(run.step)));
        y += row;
    }
}

}  // namespace iou
