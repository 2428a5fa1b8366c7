// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/average_precision/ap_curves.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/number_text.hpp"

#include <QEvent>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr std::size_t kCurves = 10;
constexpr double kAbove = 1.04;  ///< of both axes, so that lines at 1 are seen whole

QVector<double> listOf(const std::vector<double>& values) { return {values.begin(), values.end()}; }

bool isShown(const ApCurve& curve, double threshold) {
    return std::abs(curve.threshold - threshold) < 1e-9;
}

}  // namespace

ApCurves::ApCurves(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<ApView>(history)) {
    m_legend = new CurveLegend(this);
    m_plot = new QCustomPlot(this);
    m_plot->setAccessibleName(tr("Precision over recall"));
    m_plot->setToolTip(tr("The light lines are other IoU thresholds; dots are detections in order "
                          "of their score"));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        setLogarithmic(*axis, false, 5);
        axis->setRange(0.0, kAbove);
    }
    m_plot->xAxis->setLabel(tr("recall"));
    m_plot->yAxis->setLabel(tr("precision"));
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 16, 2));
    for (std::size_t i = 0; i <= kCurves; ++i) m_curves.push_back(m_plot->addGraph());
    m_points = new LineGraph(*m_plot->axisRect());
    m_chosen = m_plot->addGraph();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::half, 0, spacing::half);
    column->setSpacing(0);
    column->addWidget(m_legend);
    column->addWidget(m_plot, 1);
    connect(&m_view, &ApView::changed, this, &ApCurves::refresh);
    connect(&m_view, &ApView::selectionChanged, this, &ApCurves::showSelected);
    applyColors();
}

void ApCurves::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    for (std::size_t i = 0; i < kCurves; ++i)
        m_curves[i]->setPen(QPen(withAlpha(theme.muted, 0.55), 1.2 * theme.line_scale));
    m_curves.back()->setPen(QPen(theme.accent, 2.5 * theme.line_scale));
    m_points->setPen(QPen(withAlpha(theme.text, 0.6), 1.0 * theme.line_scale, Qt::DotLine));
    m_points->setScatterStyle(
        {QCPScatterStyle::ssCircle, theme.text, theme.base, 6.0 * theme.line_scale});
    m_chosen->setLineStyle(QCPGraph::lsNone);
    m_chosen->setScatterStyle(
        {QCPScatterStyle::ssDisc, theme.pred, theme.pred, 11.0 * theme.line_scale});
    refresh();
}

void ApCurves::refresh() {
    if (!isVisible()) return;
    const ApOutcome& outcome = m_view.outcome();
    const double threshold = m_view.value().threshold;
    const auto chosen =
        std::find_if(outcome.curves.begin(), outcome.curves.end(),
                     [threshold](const ApCurve& curve) { return isShown(curve, threshold); });
    for (std::size_t i = 0; i < kCurves; ++i) {
        const bool there = i < outcome.curves.size();
        m_curves[i]->setData(there ? listOf(outcome.curves[i].recall) : QVector<double>(),
                             there ? listOf(outcome.curves[i].precision) : QVector<double>(), true);
    }
    const bool found = chosen != outcome.curves.end();
    m_curves.back()->setData(found ? listOf(chosen->recall) : QVector<double>(),
                             found ? listOf(chosen->precision) : QVector<double>(), true);
    m_points->setData(listOf(outcome.recall), listOf(outcome.precision));
    std::vector<CurveLegend::Part> parts;
    if (found)
        parts.push_back({tr("IoU ≥ %1").arg(numberText(threshold)), apText(chosen->ap),
                         m_curves.back()->pen()});
    if (outcome.curves.size() > 1)
        parts.push_back({tr("0.5 to 0.95, mean").replace(u'.', QLocale().decimalPoint()),
                         apText(outcome.ap), m_curves.front()->pen()});
    m_legend->setParts(std::move(parts));
    showSelected();
}

void ApCurves::showSelected() {
    if (!isVisible()) return;
    const ApOutcome& outcome = m_view.outcome();
    QVector<double> x, y;
    for (const ApItem& item : m_view.selected()) {
        if (!item.is_detection) continue;
        const auto at = std::find(outcome.ranked.begin(), outcome.ranked.end(), item.index);
        if (at == outcome.ranked.end()) continue;
        const auto rank = static_cast<std::size_t>(at - outcome.ranked.begin());
        x << outcome.recall[rank];
        y << outcome.precision[rank];
    }
    m_chosen->setData(x, y);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ApCurves::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void ApCurves::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
