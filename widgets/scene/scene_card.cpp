// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scene/scene_card.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/snapshot/scene_snapshot.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/math_text.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace iou {

namespace {

constexpr double kLowView = 240.0;
constexpr double kLeastView = 440.0;  ///< of a view whose card has rows, in squares of their height
constexpr double kBarHeight = 5.0;
constexpr double kLeastBar = 104.0;  ///< its length
constexpr double kColumnGap = 14.0;
constexpr double kSwatch = 9.0;  ///< of a term's colour

QFont valueFont() {
    QFont font = uiFont(19.0);
    font.setWeight(QFont::DemiBold);
    return font;
}
QFont rowFont() { return uiFont(8.5); }

double barHeight(const Theme& theme) { return kBarHeight * std::min(theme.line_scale, 1.6); }

double nameWidth(const CardEntry& entry) {
    return mathWidth(entry.name, rowFont()) + (entry.hue >= 0 ? kSwatch + 5.0 : 0.0);
}

QFont whyFont() { return uiFont(8.5); }

}  // namespace

SceneCard::SceneCard(const SceneSnapshot& scene, QSizeF view, bool one_line) {
    const double row = QFontMetricsF(rowFont()).height();
    const bool low = one_line || view.height() < kLowView ||
                     view.width() * view.height() < kLeastView * row * row;
    m_margin = low ? 6.0 : 12.0;
    if (scene.card.empty()) return;
    if (low) {
        m_line = cardLine(scene.card, 2);
        const QFontMetricsF metrics(rowFont());
        widen(metrics.horizontalAdvance(m_line));
        m_height = metrics.height();
    } else {
        addFirst(scene.card.front());
        for (std::size_t i = 1; i < scene.card.size(); ++i) addRow(scene.card[i]);
    }
    if (scene.staging) widen(scene.staging->card_width - 2.0 * m_margin);
    m_rect = {m_margin, m_margin, m_width + 2.0 * m_margin, m_height + m_margin * 4.0 / 3.0};
}

void SceneCard::addFirst(const CardEntry& entry) {
    if (entry.value.isEmpty()) return addRow(entry);
    m_first = entry;
    widen(nameWidth(entry));
    widen(QFontMetricsF(valueFont()).horizontalAdvance(entry.value));
    m_height = QFontMetricsF(rowFont()).height() + QFontMetricsF(valueFont()).height();
    if (!entry.share) return;
    widen(kLeastBar);
    m_height += 2.0 * kBarHeight;
}

void SceneCard::addRow(const CardEntry& entry) {
    const QFontMetricsF metrics(rowFont());
    widen(nameWidth(entry) +
          (entry.value.isEmpty() ? 0.0 : kColumnGap + metrics.horizontalAdvance(entry.value)));
    m_rows.push_back({entry, m_height, metrics.height()});
    m_height += metrics.height();
}

void SceneCard::paint(QPainter& painter, const Theme& theme) const {
    if (m_rect.isEmpty()) return;
    paintCardGround(painter, m_rect, theme);
    painter.save();
    painter.translate(m_rect.topLeft() + QPointF(m_margin, m_margin * 2.0 / 3.0));
    if (!m_line.isEmpty()) {
        painter.setFont(rowFont());
        painter.setPen(theme.text);
        painter.drawText(QRectF(0.0, 0.0, m_width, m_height), Qt::AlignVCenter, m_line);
    }
    if (m_first) paintFirst(painter, theme);
    for (const Row& row : m_rows) paintRow(painter, row, theme);
    painter.restore();
}

void SceneCard::paintFirst(QPainter& painter, const Theme& theme) const {
    const double name = QFontMetricsF(rowFont()).height();
    const double value = QFontMetricsF(valueFont()).height();
    paintRow(painter, {{.name = m_first->name, .hue = m_first->hue}, 0.0, name}, theme);
    painter.setFont(valueFont());
    painter.setPen(theme.text);
    painter.drawText(QRectF(0.0, name, m_width, value), Qt::AlignVCenter, m_first->value);
    if (!m_first->share) return;
    const double height = barHeight(theme);
    QRectF bar(0.0, name + value + kBarHeight * 0.5, m_width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(theme.text, 0.13));
    painter.drawRoundedRect(bar, height * 0.5, height * 0.5);
    // Cut rather than rounded at its end: that is where the number is read.
    QPainterPath filled;
    filled.addRoundedRect(bar, height * 0.5, height * 0.5);
    bar.setWidth(bar.width() * *m_first->share);
    QPainterPath share;
    share.addRect(bar);
    painter.setBrush(withAlpha(theme.intersection, 1.0));
    painter.drawPath(filled.intersected(share));
}

void SceneCard::paintRow(QPainter& painter, const Row& row, const Theme& theme) const {
    const QFontMetricsF metrics(rowFont());
    const double base = row.top + (row.height + metrics.ascent() - metrics.descent()) * 0.5;
    double x = 0.0;
    painter.setFont(rowFont());
    if (row.entry.hue >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.term(row.entry.hue));
        painter.drawRect(QRectF(0.0, row.top + (row.height - kSwatch) * 0.5, kSwatch, kSwatch));
        x = kSwatch + 5.0;
    }
    painter.setPen(theme.muted);
    paintMath(painter, {x, base}, row.entry.name);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0.0, row.top, m_width, row.height), Qt::AlignVCenter | Qt::AlignRight,
                     row.entry.value);
}

void paintCardGround(QPainter& painter, const QRectF& card, const Theme& theme) {
    painter.setPen(QPen(theme.border, 1.0));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(card, 6.0, 6.0);
}

QRectF whyRect(const SceneSnapshot& scene, QSizeF view, const QRectF& key, const QRectF& numbers) {
    const QFont font = whyFont();
    const QSizeF size(mathWidth(scene.why, font) + 16.0, QFontMetricsF(font).height() + 8.0);
    QRectF card({8.0, view.height() - 22.0 - size.height()}, size);
    for (const QRectF& other : {key, numbers})
        if (card.intersects(other)) card.moveBottom(other.top() - 4.0);
    const bool fits = card.right() <= view.width() && card.top() >= view.height() * 0.5;
    return fits ? card : QRectF();
}

void paintWhy(const SceneDrawing& d, const QRectF& card) {
    paintCardGround(d.painter, card, d.theme);
    d.painter.setFont(whyFont());
    d.painter.setPen(d.theme.text);
    const double base = card.top() + 4.0 + QFontMetricsF(whyFont()).ascent();
    paintMath(d.painter, {card.left() + 8.0, base}, d.scene.why);
}

namespace {

constexpr double kSample = 30.0, kSampleGap = 8.0;  ///< of a run in the legend

QFont runFont(bool active) {
    QFont font = uiFont(8.5);
    font.setBold(active);
    return font;
}

/// Widths of the legend's columns and the height of a row.
struct RunColumns {
    double names = 0.0, number, row;

    explicit RunColumns(const std::vector<ShownRun>& runs) {
        const QFontMetricsF metrics(runFont(true));
        for (const ShownRun& run : runs)
            names = std::max(names, metrics.horizontalAdvance(run.name()));
        names = std::max(names, metrics.horizontalAdvance(tr("Lane")));
        number = metrics.horizontalAdvance(QStringLiteral("0.0000"));
        row = metrics.height() + 4.0;
    }
};

}  // namespace

QSizeF runLegendSize(const std::vector<ShownRun>& runs) {
    const RunColumns columns(runs);
    return {kSample + columns.names + columns.number + 2.0 * kSampleGap + 24.0,
            columns.row * static_cast<double>(runs.size() + 1) + 12.0};
}

void paintRunLegend(QPainter& painter, const QRectF& card, const std::vector<ShownRun>& runs,
                    const Theme& theme) {
    const RunColumns columns(runs);
    paintCardGround(painter, card, theme);
    double y = card.top() + 6.0;
    painter.setFont(uiFont(8.5));
    painter.setPen(theme.muted);
    const QRectF top(card.left() + 12.0, y, card.width() - 24.0, columns.row);
    painter.drawText(top.adjusted(kSample + kSampleGap, 0.0, 0.0, 0.0), Qt::AlignVCenter,
                     tr("Lane"));
    painter.drawText(top, Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("IoU"));
    y += columns.row;
    for (const ShownRun& run : runs) {
        QRectF part(card.left() + 12.0, y, kSample, columns.row);
        paintLaneSwatch(painter, theme, run.style, part, run.pinned ? pinned_opacity : 1.0);
        painter.setFont(runFont(run.active));
        painter.setPen(run.pinned ? theme.muted : theme.text);
        part = QRectF(part.right() + kSampleGap, y, columns.names + kSampleGap, columns.row);
        painter.drawText(part, Qt::AlignVCenter, run.name());
        part = QRectF(part.right(), y, columns.number, columns.row);
        painter.drawText(part, Qt::AlignVCenter | Qt::AlignRight,
                         tableNumber(run.run->trajectory.iou(run.step)));
        y += columns.row;
    }
}

}  // namespace iou
