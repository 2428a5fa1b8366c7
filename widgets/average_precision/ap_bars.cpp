// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/average_precision/ap_bars.hpp"

#include "core/numbers/bounded.hpp"
#include "widgets/average_precision/ap_view.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/number_text.hpp"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr double kPoints = 7.5;
constexpr double kBarShare = 0.68;  ///< of the room of one bar
constexpr int kBarHeight = 72;

/// ".75": all thresholds are below 1.
QString shortNumber(double x) {
    QString words = numberText(x, 3);
    return words.startsWith(u'0') && words.size() > 1 ? words.mid(1) : words;
}

}  // namespace

ApBars::ApBars(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("AP at each IoU threshold"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ApBars::setBars(std::vector<Bar> bars, double chosen) {
    if (bars == m_bars && chosen == m_chosen) return;
    m_bars = std::move(bars);
    m_chosen = chosen;
    const int bar = chosenBar();
    setAccessibleDescription(
        bar < 0 ? QString()
                : tr("IoU %1: %2")
                      .arg(numberText(m_chosen), apText(m_bars[static_cast<std::size_t>(bar)].ap)));
    update();
}

QSize ApBars::sizeHint() const {
    const QFontMetrics metrics(uiFont(kPoints));
    return {260, kBarHeight + 2 * metrics.height() + spacing::unit};
}

QSize ApBars::minimumSizeHint() const { return {200, sizeHint().height()}; }

QRectF ApBars::barRect(int index) const {
    const double room = width() / std::max(1.0, static_cast<double>(m_bars.size()));
    return {room * index, 0.0, room, static_cast<double>(height())};
}

int ApBars::barAt(double x) const {
    if (m_bars.empty()) return -1;
    const double room = width() / static_cast<double>(m_bars.size());
    return bounded(static_cast<int>(x / room), 0, static_cast<int>(m_bars.size()) - 1);
}

int ApBars::chosenBar() const {
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        if (std::abs(m_bars[i].threshold - m_chosen) < 1e-9) return static_cast<int>(i);
    return -1;
}

void ApBars::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(*this);
    const QFont font = uiFont(kPoints);
    const QFontMetricsF metrics(font);
    p.setFont(font);
    const double words = metrics.height();
    const double top = words + 1.0, bottom = height() - words - 2.0;
    const int chosen = chosenBar();
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i) {
        const Bar& bar = m_bars[static_cast<std::size_t>(i)];
        const QRectF room = barRect(i);
        QRectF column(0.0, 0.0, room.width() * kBarShare,
                      (bottom - top) * std::clamp(bar.ap, 0.0, 1.0));
        column.moveBottomLeft({room.center().x() - column.width() * 0.5, bottom});
        p.fillRect(column, i == chosen ? theme.accent : withAlpha(theme.muted, 0.5));
        p.setPen(i == chosen ? theme.text : theme.muted);
        p.drawText(QRectF(room.left() - 4.0, bottom + 1.0, room.width() + 8.0, words),
                   Qt::AlignCenter, shortNumber(bar.threshold));
        p.setPen(theme.text);
        p.drawText(QRectF(room.left() - 4.0, column.top() - words, room.width() + 8.0, words),
                   Qt::AlignCenter,
                   bar.ap < 0.0 ? QStringLiteral("–") : QString::number(qRound(bar.ap * 100.0)));
    }
    p.setPen(QPen(theme.border, 1.0));
    p.drawLine(QPointF(0.0, bottom), QPointF(width(), bottom));
    if (!hasFocus()) return;
    p.setPen(QPen(theme.accent, 1.0));
    p.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

bool ApBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int i = barAt(help->pos().x());
    if (i < 0) return true;
    const Bar& bar = m_bars[static_cast<std::size_t>(i)];
    QToolTip::showText(help->globalPos(),
                       tr("AP at IoU %1: %2").arg(numberText(bar.threshold), apText(bar.ap)), this);
    return true;
}

void ApBars::mousePressEvent(QMouseEvent* event) {
    if (const int i = barAt(event->position().x()); i >= 0)
        emit chosen(m_bars[static_cast<std::size_t>(i)].threshold);
}

void ApBars::keyPressEvent(QKeyEvent* event) {
    const int way = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (way == 0 || m_bars.empty()) return QWidget::keyPressEvent(event);
    const int next = bounded(chosenBar() + way, 0, static_cast<int>(m_bars.size()) - 1);
    emit chosen(m_bars[static_cast<std::size_t>(next)].threshold);
}

}  // namespace iou
