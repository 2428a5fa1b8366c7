// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/axes_painter.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/picture_group.hpp"
#include "widgets/drawing/round_numbers.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kTick = 4.0;
constexpr double kGap = 3.0;

QFont numberFont() { return uiFont(axis_number_points); }
QFont labelFont() { return uiFont(9.0); }

double widestText(const std::vector<AxisTick>& ticks) {
    const QFontMetricsF metrics(numberFont());
    double widest = 0.0;
    for (const AxisTick& tick : ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.text));
    return widest;
}

double labelHeight(const QString& label) {
    return label.isEmpty() ? 0.0 : QFontMetricsF(labelFont()).height() + kGap;
}

void paintTurned(QPainter& p, QPointF middle, const QString& label) {
    p.save();
    p.translate(middle);
    p.rotate(-90.0);
    const QSizeF size(QFontMetricsF(p.font()).horizontalAdvance(label) + 2.0,
                      QFontMetricsF(p.font()).height());
    p.drawText(QRectF(QPointF(-size.width() / 2.0, -size.height() / 2.0), size), Qt::AlignCenter,
               label);
    p.restore();
}

}  // namespace

std::vector<AxisTick> axisTicks(const Range& range, int count) {
    const double slack = 1e-9 * (range.hi - range.lo);
    const auto values = niceLevels(range.lo - slack, range.hi + slack, count);
    std::vector<AxisTick> ticks;
    ticks.reserve(values.size());
    for (const double value : values) ticks.push_back({value, numberText(value, 6)});
    return ticks;
}

double roomLeft(const AxisLook& axis) {
    const double numbers = axis.has_texts ? widestText(axis.ticks) + kGap : 0.0;
    return kTick + numbers + labelHeight(axis.label) + 2.0;
}

double roomBelow(const AxisLook& axis) {
    const double numbers = axis.has_texts ? QFontMetricsF(numberFont()).height() + kGap : 0.0;
    return kTick + numbers + labelHeight(axis.label);
}

namespace {

void paintBelow(QPainter& p, const PlotMap& map, const AxisLook& axis, const Theme& theme) {
    const double bottom = map.rect.bottom();
    const double height = QFontMetricsF(numberFont()).height();
    double free_from = -1e9;  // numbers that would meet the one before are left out
    for (const AxisTick& tick : axis.ticks) {
        const double x = map.at(tick.value, map.y.lo).x();
        p.setPen(QPen(theme.border, 1.0));
        p.drawLine(QPointF(x, bottom), QPointF(x, bottom + kTick));
        if (!axis.has_texts) continue;
        p.setFont(numberFont());
        p.setPen(theme.muted);
        const double width = QFontMetricsF(numberFont()).horizontalAdvance(tick.text) + 2.0;
        if (x - width / 2.0 < free_from) continue;
        free_from = x + width / 2.0 + 4.0;
        p.drawText(QRectF(x - width / 2.0, bottom + kTick + kGap - 1.0, width, height),
                   Qt::AlignCenter, tick.text);
    }
    if (axis.label.isEmpty()) return;
    p.setFont(labelFont());
    p.setPen(theme.text);
    const double top = bottom + roomBelow(axis) - labelHeight(axis.label);
    p.drawText(QRectF(map.rect.left(), top, map.rect.width(), labelHeight(axis.label)),
               Qt::AlignHCenter | Qt::AlignBottom, axis.label);
}

void paintLeft(QPainter& p, const PlotMap& map, const AxisLook& axis, const Theme& theme) {
    const double left = map.rect.left();
    const double height = QFontMetricsF(numberFont()).height();
    const double width = widestText(axis.ticks) + 2.0;
    double last = 1e9;  // of the numbers; those that would meet the one before are left out
    for (const AxisTick& tick : axis.ticks) {
        const double y = map.at(map.x.lo, tick.value).y();
        p.setPen(QPen(theme.border, 1.0));
        p.drawLine(QPointF(left - kTick, y), QPointF(left, y));
        if (!axis.has_texts || std::abs(y - last) < 0.9 * height) continue;
        last = y;
        p.setFont(numberFont());
        p.setPen(theme.muted);
        p.drawText(QRectF(left - kTick - kGap - width, y - height / 2.0, width, height),
                   Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    if (axis.label.isEmpty()) return;
    p.setFont(labelFont());
    p.setPen(theme.text);
    paintTurned(
        p, {left - roomLeft(axis) + labelHeight(axis.label) / 2.0, map.rect.center().y()},
        QFontMetricsF(labelFont()).elidedText(axis.label, Qt::ElideRight, map.rect.height()));
}

}  // namespace

void paintAxes(QPainter& painter, const PlotMap& map, const AxisLook& x, const AxisLook& y,
               const Theme& theme, bool grid) {
    const PictureGroup group(painter, "axes");
    painter.save();
    painter.setBrush(Qt::NoBrush);
    if (grid) {
        painter.setPen(QPen(theme.grid_major, 1.0));
        for (const AxisTick& tick : x.ticks) {
            const double at = map.at(tick.value, map.y.lo).x();
            painter.drawLine(QPointF(at, map.rect.top()), QPointF(at, map.rect.bottom()));
        }
        for (const AxisTick& tick : y.ticks) {
            const double at = map.at(map.x.lo, tick.value).y();
            painter.drawLine(QPointF(map.rect.left(), at), QPointF(map.rect.right(), at));
        }
    }
    painter.setPen(QPen(theme.border, 1.0));
    painter.drawRect(map.rect);
    paintBelow(painter, map, x, theme);
    paintLeft(painter, map, y, theme);
    painter.restore();
}

}  // namespace iou
