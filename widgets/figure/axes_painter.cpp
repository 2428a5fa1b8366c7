// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/axes_painter.hpp"

#include "widgets/isolines.hpp"
#include "widgets/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kTick = 4.0;
constexpr double kGap = 3.0;
constexpr double kBarWidth = 12.0;

QFont numberFont() { return uiFont(8.0); }
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

std::vector<double> logTicks(const Range& range) {
    std::vector<double> values;
    for (double power = std::floor(std::log10(range.lo)); std::pow(10.0, power) <= range.hi;
         ++power)
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double value = digit * std::pow(10.0, power);
            if (value >= range.lo && value <= range.hi) values.push_back(value);
        }
    return values;
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

std::vector<AxisTick> axisTicks(const Range& range, int count, bool log_scale) {
    const double slack = 1e-9 * (range.hi - range.lo);
    std::vector<double> values;
    if (log_scale && range.lo > 0.0) values = logTicks(range);
    if (values.size() < 2) values = niceLevels(range.lo - slack, range.hi + slack, count);
    // A long logarithmic axis keeps its powers of ten.
    if (log_scale && values.size() > 10)
        std::erase_if(values, [](double v) {
            const double power = std::log10(v);
            return std::abs(power - std::round(power)) > 1e-9;
        });
    std::vector<AxisTick> ticks;
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
    for (const AxisTick& tick : axis.ticks) {
        const double y = map.at(map.x.lo, tick.value).y();
        p.setPen(QPen(theme.border, 1.0));
        p.drawLine(QPointF(left - kTick, y), QPointF(left, y));
        if (!axis.has_texts) continue;
        p.setFont(numberFont());
        p.setPen(theme.muted);
        p.drawText(QRectF(left - kTick - kGap - width, y - height / 2.0, width, height),
                   Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    if (axis.label.isEmpty()) return;
    p.setFont(labelFont());
    p.setPen(theme.text);
    paintTurned(p, {left - roomLeft(axis) + labelHeight(axis.label) / 2.0, map.rect.center().y()},
                axis.label);
}

}  // namespace

void paintAxes(QPainter& painter, const PlotMap& map, const AxisLook& x, const AxisLook& y,
               const Theme& theme, bool grid) {
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

namespace {

std::vector<AxisTick> barTicks(const ColorKey& bar, double height) {
    return axisTicks(bar.colors, std::clamp(static_cast<int>(height / 44.0), 2, 8), bar.log_scale);
}

}  // namespace

double roomOf(const ColorKey& bar, double height) {
    return kBarWidth + kTick + kGap + widestText(barTicks(bar, height)) + labelHeight(bar.label) +
           4.0;
}

void paintColorBar(QPainter& painter, const QRectF& area, const ColorKey& bar, const Theme& theme) {
    painter.save();
    const QRectF strip(area.left(), area.top(), kBarWidth, area.height());
    const ColorTable& table = colorTable(bar.map);
    QImage column(1, color_levels, QImage::Format_RGB32);
    for (int i = 0; i < color_levels; ++i)
        column.setPixel(0, color_levels - 1 - i, table[static_cast<std::size_t>(i)]);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(strip, column);
    painter.setPen(QPen(theme.border, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(strip);
    const auto scaled = [&](double v) { return bar.log_scale ? std::log(v) : v; };
    const double lo = scaled(bar.colors.lo);
    const double span = scaled(bar.colors.hi) - lo;
    const double height = QFontMetricsF(numberFont()).height();
    double text_right = strip.right();
    for (const AxisTick& tick : barTicks(bar, area.height())) {
        const double y = strip.bottom() - (scaled(tick.value) - lo) / span * strip.height();
        painter.setPen(QPen(theme.border, 1.0));
        painter.drawLine(QPointF(strip.right(), y), QPointF(strip.right() + kTick, y));
        painter.setFont(numberFont());
        painter.setPen(theme.muted);
        const double width = QFontMetricsF(numberFont()).horizontalAdvance(tick.text) + 2.0;
        const double left = strip.right() + kTick + kGap;
        painter.drawText(QRectF(left, y - height / 2.0, width, height),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.text);
        text_right = std::max(text_right, left + width);
    }
    if (!bar.label.isEmpty()) {
        painter.setFont(labelFont());
        painter.setPen(theme.text);
        paintTurned(painter, {text_right + labelHeight(bar.label) / 2.0, strip.center().y()},
                    bar.label);
    }
    painter.restore();
}

}  // namespace iou
