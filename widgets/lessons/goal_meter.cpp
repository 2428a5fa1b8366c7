// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/goal_meter.hpp"

#include "core/numbers/bounded.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr int kMeterDigits = 3;
constexpr double kBarHeight = 3.0;

}  // namespace

QString meterText(const GoalMeter& meter) {
    if (!meter.choices.empty()) {
        QStringList names;
        for (const Phrase& choice : meter.choices) names << localText(choice);
        return GoalMeterView::tr("choose %1").arg(names.join(QStringLiteral(" / ")));
    }
    const QString now =
        localText(meter.name) + u' ' + numberText(meter.value, kMeterDigits) + QStringLiteral(", ");
    const bool low = !(meter.value > meter.lo);
    if (!std::isfinite(meter.lo) || (!low && std::isfinite(meter.hi)))
        return now + GoalMeterView::tr("wanted below %1").arg(numberText(meter.hi, kMeterDigits));
    return now + GoalMeterView::tr("wanted above %1").arg(numberText(meter.lo, kMeterDigits));
}

GoalMeterView::GoalMeterView(int rows, double points, QWidget* parent)
    : QWidget(parent), m_rows(rows) {
    setUiFont(*this, points);
    setObjectName(QStringLiteral("goal"));
}

void GoalMeterView::begin() {
    m_first.clear();
    m_open.clear();
    m_known = false;
    m_widest = 0;
    updateGeometry();
    update();
}

void GoalMeterView::setRoom(int width) {
    if (std::exchange(m_room, width) != width) updateGeometry();
}

void GoalMeterView::setMeters(const std::vector<GoalMeter>& meters) {
    if (m_first.size() != meters.size()) m_first = meters;
    m_open.clear();
    m_done.clear();
    for (std::size_t i = 0; i < meters.size(); ++i) {
        if (meters[i].met) continue;
        // Whoever strays farther than they began has that way to go.
        if (meters[i].missing() > m_first[i].missing()) m_first[i] = meters[i];
        m_open.push_back(meters[i]);
        m_done.push_back(meters[i].done(m_first[i]));
    }
    m_known = true;
    m_widest = std::max(m_widest, sizeHint().width());
    setAccessibleName(lines().join(u'\n'));
    setToolTip(lines().join(u'\n'));
    updateGeometry();
    update();
}

QStringList GoalMeterView::lines() const {
    if (!m_known) return {};
    if (m_open.empty()) return {QStringLiteral("✓ ") + tr("Goal reached")};
    QStringList list;
    for (const GoalMeter& meter : m_open) list << QStringLiteral("○ ") + meterText(meter);
    return list;
}

int GoalMeterView::lineHeight() const { return fontMetrics().height() + spacing::half; }

bool GoalMeterView::hasHeightForWidth() const { return m_rows > 1; }

int GoalMeterView::wordsHeight(const QString& line, int width) const {
    if (!hasHeightForWidth()) return fontMetrics().height();
    return fontMetrics().boundingRect(QRect(0, 0, width, 1), Qt::TextWordWrap, line).height();
}

int GoalMeterView::heightForWidth(int width) const {
    const QStringList all = lines();
    int height = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(m_rows, all.size()); ++i)
        height += wordsHeight(all[i], width) + spacing::half;
    return std::max(height, lineHeight());
}

QSize GoalMeterView::sizeHint() const {
    int wide = 0;
    for (const QString& line : lines())
        wide = std::max(wide, fontMetrics().horizontalAdvance(line));
    const int rows = bounded(static_cast<int>(m_open.size()), 1, m_rows);
    return {wide + spacing::half, rows * lineHeight()};
}

QSize GoalMeterView::minimumSizeHint() const {
    const int least = fontMetrics().averageCharWidth() * 20;
    return {std::max(least, std::min(m_widest, m_room)), sizeHint().height()};
}

void GoalMeterView::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList all = lines();
    const int shown = std::min<int>(m_rows, static_cast<int>(all.size()));
    const bool wraps = hasHeightForWidth();
    int y = std::max(0, height() - heightForWidth(width())) / 2;
    for (int i = 0; i < shown; ++i) {
        const QString words =
            wraps ? all[i] : fontMetrics().elidedText(all[i], Qt::ElideRight, width());
        const QRect line(0, y, width(), wordsHeight(words, width()));
        y += line.height() + spacing::half;
        painter.setPen(met() ? theme.interpolated : theme.text);
        painter.drawText(line,
                         Qt::AlignLeft | Qt::AlignVCenter |
                             (wraps ? Qt::TextWordWrap : Qt::TextSingleLine),
                         words);
        if (met() || !m_open[static_cast<std::size_t>(i)].choices.empty()) continue;
        const double done = m_done[static_cast<std::size_t>(i)];
        const QRectF bar(0.0, line.bottom() + 1.0, width(), kBarHeight);
        painter.fillRect(bar, theme.border);
        painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * done, kBarHeight)),
                         theme.accent);
    }
}

}  // namespace iou
