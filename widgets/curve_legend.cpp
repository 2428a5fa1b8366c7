// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_legend.hpp"

#include "widgets/theme.hpp"

#include <QPainter>

namespace iou {

namespace {
constexpr int kSample = 22;  ///< length of a line sample
}

CurveLegend::CurveLegend(QWidget* parent) : QWidget(parent) {
    setFont(uiFont(8.5));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CurveLegend::setParts(std::vector<Part> parts) {
    m_parts = std::move(parts);
    QStringList words;
    for (const Part& part : m_parts) words << part.name + u' ' + part.value;
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QSize CurveLegend::sizeHint() const { return {240, fontMetrics().height() + 8}; }
QSize CurveLegend::minimumSizeHint() const { return {120, sizeHint().height()}; }

void CurveLegend::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    const double middle = height() * 0.5;
    int x = spacing::unit;
    for (const Part& part : m_parts) {
        const int name = metrics.horizontalAdvance(part.name);
        const int value = metrics.horizontalAdvance(part.value);
        const int total = kSample + 6 + name + 6 + value;
        if (x + total > width()) break;
        p.setPen(QPen(part.color, 2.0, part.dash, Qt::FlatCap));
        p.drawLine(QPointF(x, middle), QPointF(x + kSample, middle));
        const int base = (height() + metrics.ascent() - metrics.descent()) / 2;
        p.setPen(theme.muted);
        p.drawText(x + kSample + 6, base, part.name);
        p.setPen(theme.text);
        p.drawText(x + kSample + 6 + name + 6, base, part.value);
        x += total + spacing::wide;
    }
}

}  // namespace iou
