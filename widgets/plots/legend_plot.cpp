// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/legend_plot.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_style.hpp"

#include <QEvent>
#include <QVBoxLayout>
#include <qcustomplot.h>

namespace iou {

LegendPlot::LegendPlot(QWidget* parent)
    : QWidget(parent), m_legend(new CurveLegend(this)), m_plot(new QCustomPlot(this)),
      m_column(new QVBoxLayout(this)) {
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) setLogarithmic(*axis, false, 5);
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 16, 2));
    m_column->setContentsMargins(0, spacing::half, 0, spacing::half);
    m_column->setSpacing(0);
    m_column->addWidget(m_legend);
    m_column->addWidget(m_plot, 1);
}

void LegendPlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    colorCurves(theme);
    refresh();
}

void LegendPlot::refresh() {
    if (!isVisible()) return;
    showCurves();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LegendPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void LegendPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
