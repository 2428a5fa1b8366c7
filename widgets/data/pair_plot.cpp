// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/pair_plot.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/core_words.hpp"

#include <QEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr std::size_t kMostPoints = 5000;
constexpr int kDensityCells = 64;

}  // namespace

PairPlot::PairPlot(PairList& list, QWidget* parent) : QWidget(parent), m_list(list) {
    m_plot = new QCustomPlot(this);
    m_plot->setAccessibleName(tr("Loss of the pairs over IoU"));
    m_plot->setToolTip(tr("A point for each pair; a click shows the nearest one"));
    m_plot->xAxis->setLabel(tr("IoU"));
    m_plot->xAxis->setRange(-0.02, 1.02);
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 8, 14, 2));
    m_density = new QCPColorMap(m_plot->xAxis, m_plot->yAxis);
    m_density->setInterpolate(false);
    m_points = m_plot->addGraph();
    m_points->setLineStyle(QCPGraph::lsNone);
    m_mark = m_plot->addGraph();
    m_mark->setLineStyle(QCPGraph::lsNone);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        if (event->button() == Qt::LeftButton) m_list.choose(pairAt(event->position()));
    });
    connect(&m_list, &PairList::viewChanged, this, [this] {
        m_stale = true;
        if (isVisible()) refresh();
    });
    connect(&m_list, &PairList::chosenChanged, this, [this] {
        m_mark_stale = true;
        if (isVisible()) mark();
    });
    applyColors();
}

void PairPlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    m_points->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc,
                                              QPen(withAlpha(theme.series[0], 0.6)),
                                              QBrush(withAlpha(theme.series[0], 0.35)), 5.0));
    m_mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.accent, 2.0),
                                            QBrush(withAlpha(theme.accent, 0.25)), 11.0));
    QCPColorGradient gradient;
    gradient.setColorStopAt(0.0, withAlpha(theme.series[0], 0.0));
    gradient.setColorStopAt(1e-9, withAlpha(theme.series[0], 0.2));
    gradient.setColorStopAt(1.0, theme.series[0]);
    m_density->setGradient(gradient);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

const pairing::PairPoints& PairPlot::points() const {
    static const pairing::PairPoints none;
    return m_list.view() ? m_list.view()->points : none;
}

void PairPlot::refresh() {
    m_stale = false;
    const auto& [pairs, iou, loss] = points();
    double lo = 0.0, hi = 1.0;
    if (!pairs.empty()) {
        m_plot->yAxis->setLabel(text(m_list.view()->losses.front().loss.name()));
        const auto [least, most] = std::minmax_element(loss.begin(), loss.end());
        lo = std::min(0.0, *least);
        hi = std::max(*most, lo + 1e-9);
    }
    m_plot->yAxis->setRange(lo - 0.08 * (hi - lo), hi + 0.08 * (hi - lo));
    const bool dense = pairs.size() > kMostPoints;
    m_density->setVisible(dense);
    m_points->setVisible(!dense);
    if (dense)
        showDensity();
    else
        m_points->setData({iou.begin(), iou.end()}, {loss.begin(), loss.end()});
    mark();
}

/// How many points there are in each cell, by the logarithm.
void PairPlot::showDensity() {
    const QCPRange x = m_plot->xAxis->range(), y = m_plot->yAxis->range();
    auto* const cells = m_density->data();
    cells->setSize(kDensityCells, kDensityCells);
    cells->setRange(x, y);
    cells->fill(0.0);
    const auto& [pairs, iou, loss] = points();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        int column = 0, row = 0;
        cells->coordToCell(iou[i], loss[i], &column, &row);
        cells->setCell(column, row, cells->cell(column, row) + 1.0);
    }
    for (int column = 0; column < kDensityCells; ++column)
        for (int row = 0; row < kDensityCells; ++row)
            cells->setCell(column, row, std::log1p(cells->cell(column, row)));
    m_density->rescaleDataRange(true);
}

void PairPlot::mark() {
    m_mark_stale = false;
    const auto& [pairs, iou, loss] = points();
    const auto at = std::lower_bound(pairs.begin(), pairs.end(), m_list.chosen());
    if (at == pairs.end() || *at != m_list.chosen()) {
        m_mark->data()->clear();
    } else {
        const auto i = static_cast<std::size_t>(at - pairs.begin());
        m_mark->setData({iou[i]}, {loss[i]});
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

int PairPlot::pairAt(const QPointF& place) const {
    int nearest = -1;
    double best = 0.0;
    const auto& [pairs, iou, loss] = points();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const QPointF way(m_plot->xAxis->coordToPixel(iou[i]) - place.x(),
                          m_plot->yAxis->coordToPixel(loss[i]) - place.y());
        const double d2 = QPointF::dotProduct(way, way);
        if (nearest >= 0 && d2 >= best) continue;
        best = d2;
        nearest = pairs[i];
    }
    return nearest;
}

void PairPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void PairPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
    else if (m_mark_stale)
        mark();
}

}  // namespace iou
