// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_legend.hpp"

#include "widgets/lane_look.hpp"
#include "widgets/theme.hpp"

#include <QPainter>

namespace iou {

namespace {
constexpr int kSample = 22;  ///< length of a line sample
}

CurveLegend::CurveLegend(QWidget* parent) : QWidget(parent) {
    setUiFont(*this, 8.5);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CurveLegend::setParts(std::vector<Part> parts) {
    const int rows_before = heightForWidth(width());
    m_parts = std::move(parts);
    QStringList words;
    for (const Part& part : m_parts) words << part.name + u' ' + part.value;
    setAccessibleName(words.join(QStringLiteral(", ")));
    if (heightForWidth(width()) != rows_before) updateGeometry();
    update();
}

QSize CurveLegend::sizeHint() const { return {240, fontMetrics().height() + 8}; }
QSize CurveLegend::minimumSizeHint() const { return {120, sizeHint().height()}; }

int CurveLegend::partWidth(const Part& part) const {
    const QFontMetrics metrics = fontMetrics();
    // A value that changes keeps its place.
    const int value = std::max(metrics.horizontalAdvance(part.value),
                               metrics.horizontalAdvance(QStringLiteral("0.0000")));
    return kSample + 6 + metrics.horizontalAdvance(part.name) + 6 + value;
}

std::vector<QPoint> CurveLegend::places(int width) const {
    const int row = fontMetrics().height() + 2;
    std::vector<QPoint> places;
    QPoint next(spacing::unit, 4);
    for (const Part& part : m_parts) {
        const int total = partWidth(part);
        if (next.x() > spacing::unit && next.x() + total > width) {
            next = {spacing::unit, next.y() + row};
        }
        places.push_back(next);
        next.rx() += total + spacing::wide;
    }
    return places;
}

int CurveLegend::heightForWidth(int width) const {
    const auto all = places(width);
    return (all.empty() ? 4 : all.back().y()) + fontMetrics().height() + 4;
}

void CurveLegend::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    const auto all = places(width());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part& part = m_parts[i];
        const double middle = all[i].y() + metrics.height() * 0.5;
        const int base = all[i].y() + metrics.ascent();
        int x = all[i].x();
        if (part.look < 0) {
            p.setPen(part.pen);
            p.drawLine(QPointF(x, middle), QPointF(x + kSample, middle));
        } else {
            paintLaneSwatch(p, theme, part.look, QRectF(x, middle - 6.0, kSample, 12.0),
                            part.pen.color().alphaF());
        }
        x += kSample + 6;
        p.setPen(theme.muted);
        p.drawText(x, base, part.name);
        p.setPen(theme.text);
        p.drawText(x + metrics.horizontalAdvance(part.name) + 6, base, part.value);
    }
}

}  // namespace iou
