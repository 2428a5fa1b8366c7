// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/curve_legend.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace iou {

namespace {
constexpr int kSample = 22;            ///< length of a line sample
constexpr int kTop = 4;                ///< above the first row
constexpr double kLongHeading = 0.35;  ///< of the width
}  // namespace

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
    setAccessibleName(m_heading + u' ' + words.join(QStringLiteral(", ")));
    if (heightForWidth(width()) != rows_before) updateGeometry();
    update();
}

QSize CurveLegend::sizeHint() const { return {240, fontMetrics().height() + 8}; }
QSize CurveLegend::minimumSizeHint() const { return {120, sizeHint().height()}; }

void CurveLegend::setHeading(const QString& heading) {
    if (heading == m_heading) return;
    m_heading = heading;
    updateGeometry();
    update();
}

QPoint CurveLegend::firstPlace(int width) const {
    if (m_heading.isEmpty()) return {spacing::unit, kTop};
    const int end = 2 * spacing::unit + fontMetrics().horizontalAdvance(m_heading);
    // A long heading would leave one column for all that follows.
    return end > kLongHeading * width ? QPoint(spacing::unit, kTop + rowHeight())
                                      : QPoint(end, kTop);
}

void CurveLegend::setMostRows(int rows) {
    if (rows == m_most_rows) return;
    m_most_rows = rows;
    updateGeometry();
    update();
}

int CurveLegend::rowHeight() const { return fontMetrics().height() + 2; }

int CurveLegend::partWidth(const Part& part, bool value) const {
    const QFontMetrics metrics = fontMetrics();
    const int name = kSample + 6 + metrics.horizontalAdvance(part.name);
    // Changing values must not move anything.
    return !value ? name
                  : name + 6 +
                        std::max(metrics.horizontalAdvance(part.value),
                                 metrics.horizontalAdvance(QStringLiteral("0.0000")));
}

CurveLegend::Arrangement CurveLegend::flowing(int width, bool values) const {
    Arrangement out{values, width, {}};
    const QPoint first = firstPlace(width);
    QPoint next = first;
    for (const Part& part : m_parts) {
        const int total = partWidth(part, values);
        if (next.x() > first.x() && next.x() + total > width)
            next = {first.x(), next.y() + rowHeight()};
        out.places.push_back(next);
        next.rx() += total + spacing::wide;
    }
    return out;
}

CurveLegend::Arrangement CurveLegend::arrangement(int width) const {
    for (const bool values : {true, false}) {
        Arrangement out = flowing(width, values);
        const int last = out.places.empty() ? kTop : out.places.back().y();
        if ((last - kTop) / rowHeight() < m_most_rows) return out;
    }
    const int columns = (static_cast<int>(m_parts.size()) + m_most_rows - 1) / m_most_rows;
    const QPoint first = firstPlace(width);
    const int column = (width - first.x()) / columns;
    Arrangement out{false, std::max(0, column - kSample - 6 - spacing::unit), {}};
    for (int i = 0; i < static_cast<int>(m_parts.size()); ++i)
        out.places.emplace_back(first.x() + i % columns * column,
                                first.y() + i / columns * rowHeight());
    return out;
}

int CurveLegend::heightForWidth(int width) const {
    const auto places = arrangement(width).places;
    return (places.empty() ? kTop : places.back().y()) + fontMetrics().height() + 4;
}

void CurveLegend::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    const Arrangement shown = arrangement(width());
    p.setPen(theme.text);
    p.drawText(spacing::unit, kTop + metrics.ascent(), m_heading);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part& part = m_parts[i];
        const double middle = shown.places[i].y() + metrics.height() * 0.5;
        const int base = shown.places[i].y() + metrics.ascent();
        int x = shown.places[i].x();
        if (part.style < 0) {
            p.setPen(part.pen);
            p.drawLine(QPointF(x, middle), QPointF(x + kSample, middle));
        } else {
            paintLaneSwatch(p, theme, part.style, QRectF(x, middle - 6.0, kSample, 12.0),
                            part.pen.color().alphaF());
        }
        x += kSample + 6;
        p.setPen(theme.muted);
        p.drawText(x, base, metrics.elidedText(part.name, Qt::ElideRight, shown.name_width));
        if (!shown.values) continue;
        p.setPen(theme.text);
        p.drawText(x + metrics.horizontalAdvance(part.name) + 6, base, part.value);
    }
}

}  // namespace iou
