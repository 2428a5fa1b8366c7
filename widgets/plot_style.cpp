// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_style.hpp"

#include "widgets/theme.hpp"

namespace iou {

namespace {
constexpr double kAxisPoints = 8.0;
}

void styleAxis(QCPAxis& axis, const Theme& theme) {
    const QPen line(theme.border, 1.0);
    axis.setBasePen(line);
    axis.setTickPen(line);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLength(0, 4);
    axis.setSubTicks(false);
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

void setLogarithmic(QCPAxis& axis, bool on, int ticks) {
    axis.setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (on)
        axis.setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    else
        axis.setTicker(QSharedPointer<QCPAxisTicker>::create());
    axis.ticker()->setTickCount(ticks);
}

void stylePlot(QCustomPlot& plot, const Theme& theme) {
    // A plot painted at once would paint its neighbours too, in the middle of a change.
    plot.setPlottingHint(QCP::phImmediateRefresh, false);
    plot.setLocale(QLocale());
    plot.setBackground(QBrush(theme.base));
    for (QCPAxisRect* rect : plot.axisRects())
        for (QCPAxis* axis : rect->axes()) styleAxis(*axis, theme);
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
