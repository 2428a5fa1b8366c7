// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_style.hpp"

#include "core/base/clamped_int.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr double kAxisPoints = 8.0;

/// Powers of ten within a range; of many decades not every one.
QVector<double> powersOfTen(const QCPRange& range, int count) {
    QVector<double> powers;
    const double decades = std::log10(range.upper) - std::log10(range.lower);
    if (!std::isfinite(decades)) return powers;
    const int stride = clampedInt(decades / (count + 0.5), 1, 1000);
    const int first =
        clampedInt(std::ceil(std::log10(range.lower) / stride - 1e-9), -400, 400) * stride;
    for (int e = first; std::pow(10.0, e) <= range.upper * (1.0 + 1e-9); e += stride)
        powers.append(std::pow(10.0, e));
    return powers;
}

/// "10⁻⁵", "2·10³".
QString powerText(double x) {
    if (x == 0.0) return QStringLiteral("0");
    const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    const double exponent = std::floor(std::log10(std::abs(x)) + 1e-9);
    const double factor = x / std::pow(10.0, exponent);
    QString power = QStringLiteral("10");
    for (const QChar c : QString::number(clampedInt(exponent, -999, 999)))
        power += c == u'-' ? QChar(u'⁻') : digits[c.digitValue()];
    if (std::abs(factor - 1.0) < 1e-6) return power;
    return numberText(factor, 2) + u'·' + power;
}

}  // namespace

NumberTicker::NumberTicker(bool logarithmic, Ends ends)
    : m_logarithmic(logarithmic), m_ends(ends) {}

QVector<double> NumberTicker::candidates(double step, const QCPRange& range) {
    if (!m_logarithmic || !(range.lower > 0.0)) return QCPAxisTicker::createTickVector(step, range);
    const double ratio = range.upper / range.lower;
    // On a short logarithmic axis round steps read better than powers of ten.
    if (ratio < 20.0) return QCPAxisTicker::createTickVector(step, range);
    QVector<double> ticks = powersOfTen(range, tickCount());
    if (ratio > 1e4) return ticks;
    for (const double digit : {2.0, 5.0})
        for (double e = std::floor(std::log10(range.lower));
             digit * std::pow(10.0, e) < range.upper; e += 1.0)
            ticks.append(digit * std::pow(10.0, e));
    return ticks;
}

QVector<double> NumberTicker::createTickVector(double step, const QCPRange& range) {
    QVector<double> ticks = candidates(step, range);
    if (!m_logarithmic && m_ends == Ends::free) return ticks;
    const bool bent = m_logarithmic && range.lower > 0.0;
    const auto place = [&](double v) {
        return bent ? std::log(v / range.lower) / std::log(range.upper / range.lower)
                    : (v - range.lower) / range.size();
    };
    QVector<double> kept;
    if (m_ends == Ends::written) kept = {range.lower, range.upper};
    const double gap = 0.45 / tickCount();  // of the axis between two labels
    for (const double tick : ticks) {
        if (tick < range.lower || tick > range.upper) continue;
        const bool free = std::none_of(kept.begin(), kept.end(), [&](double other) {
            return std::abs(place(other) - place(tick)) < gap;
        });
        if (free) kept.append(tick);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar format, int precision) {
    return format == u'e' ? powerText(tick) : numberText(tick, precision);
}

void styleAxis(QCPAxis& axis, const Theme& theme) {
    const QPen line(theme.border, 1.0);
    axis.setBasePen(line);
    axis.setTickPen(line);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLength(0, 4);
    axis.setSubTicks(false);
    if (!axis.ticker().dynamicCast<NumberTicker>())
        setLogarithmic(axis, axis.scaleType() == QCPAxis::stLogarithmic,
                       axis.ticker()->tickCount());
    axis.setTickLabelColor(theme.muted);
    axis.setLabelColor(theme.text);
    axis.setTickLabelFont(uiFont(kAxisPoints));
    axis.setLabelFont(uiFont(kAxisPoints + 0.5));
    axis.setTickLabelPadding(3);
    axis.setLabelPadding(2);
    axis.setNumberFormat(QStringLiteral("g"));
    axis.setNumberPrecision(6);
    axis.grid()->setPen(QPen(theme.grid_major, 1.0));
    axis.grid()->setZeroLinePen(QPen(theme.border, 1.0));
    axis.grid()->setSubGridVisible(false);
}

void setLogarithmic(QCPAxis& axis, bool on, int ticks, NumberTicker::Ends ends) {
    axis.setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.setTicker(QSharedPointer<NumberTicker>::create(on, ends));
    axis.ticker()->setTickCount(ticks);
}

void fitTicks(QCPAxis& axis, int most) {
    const double label = 1.25 * QFontMetricsF(axis.tickLabelFont()).ascent();
    const auto crowded = [&] {
        const QVector<double> ticks = axis.tickVector();
        for (int i = 1; i < ticks.size(); ++i)
            if (std::abs(axis.coordToPixel(ticks[i]) - axis.coordToPixel(ticks[i - 1])) < label)
                return true;
        return false;
    };
    for (int count = most; count > 0; --count) {
        axis.ticker()->setTickCount(count);
        axis.axisRect()->update(QCPLayoutElement::upPreparation);
        if (!crowded()) return;
    }
}

void stylePlot(QCustomPlot& plot, const Theme& theme) {
    // Repainting at once would repaint the neighbours too, in the middle of a change.
    plot.setPlottingHint(QCP::phImmediateRefresh, false);
    plot.setLocale(QLocale());
    plot.setBackground(QBrush(theme.base));
    // The label at the upper end of an axis is left out unless half of it fits above.
    const int half_label = QFontMetrics(uiFont(kAxisPoints)).height() / 2 + 1;
    for (QCPAxisRect* rect : plot.axisRects()) {
        for (QCPAxis* axis : rect->axes()) styleAxis(*axis, theme);
        QMargins margins = rect->minimumMargins();
        margins.setTop(std::max(margins.top(), half_label));
        rect->setMinimumMargins(margins);
    }
}

PlotPainting::PlotPainting(QCPAxisRect* rect, const QString& layer, Draw draw)
    : QCPLayerable(rect->parentPlot(), layer, rect), m_rect(rect), m_draw(std::move(draw)) {}

void PlotPainting::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

QRect PlotPainting::clipRect() const { return m_rect->rect(); }

void PlotPainting::draw(QCPPainter* painter) {
    painter->save();
    m_draw(*painter);
    painter->restore();
}

}  // namespace iou
