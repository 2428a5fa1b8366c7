// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intervals/interval_curves.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/intervals/interval_picture.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/number_text.hpp"

#include <qcustomplot.h>

namespace iou {

namespace {

constexpr int kSlidPlaces = 400;
constexpr const char* kSlidNames[] = {"IoU", "GIoU", "DIoU"};

}  // namespace

IntervalCurves::IntervalCurves(DocumentHistory& history, QWidget* parent)
    : LegendPlot(parent), m_view(sharedOf<IntervalView>(history)) {
    m_plot->setAccessibleName(tr("Measures over the place of the prediction"));
    m_plot->setToolTip(tr("The prediction slides along the time line and keeps its length. Where a "
                          "curve is level, a descent on it gets no hint"));
    m_plot->xAxis->setLabel(tr("centre of the prediction in seconds"));
    m_plot->yAxis->setRange(-1.05, 1.05);
    for (QCPGraph*& curve : m_curves) curve = m_plot->addGraph();
    m_here = m_plot->addGraph();
    m_here->setLineStyle(QCPGraph::lsNone);
    connect(&m_view, &IntervalView::changed, this, &IntervalCurves::refresh);
    applyColors();
}

void IntervalCurves::colorCurves(const Theme& theme) {
    for (std::size_t i = 0; i < 3; ++i) m_curves[i]->setPen(seriesPen(theme, i, 2.2));
    m_here->setScatterStyle(
        {QCPScatterStyle::ssDisc, theme.text, theme.text, 8.0 * theme.line_scale});
}

void IntervalCurves::showCurves() {
    const IntervalLab& lab = m_view.value();
    const auto& shown = m_view.outcome().shown();
    const Range range = fittingRange(lab, m_view.outcome());
    std::vector<double> centres;
    for (int i = 0; i <= kSlidPlaces; ++i)
        centres.push_back(range.lo + (range.hi - range.lo) * i / kSlidPlaces);
    const auto slid = slidTo(shown, lab.target, centres);
    std::vector<CurveLegend::Part> parts;
    QVector<double> here_x, here_y;
    for (std::size_t m = 0; m < 3; ++m) {
        const auto measure = static_cast<intervals::Measure>(m);
        QVector<double> values;
        for (const auto& shared : slid) values << shared.of(measure).value;
        m_curves[m]->setData(QVector<double>(centres.begin(), centres.end()), values, true);
        const double now = m_view.outcome().shared.of(measure).value;
        here_x << shown.c;
        here_y << now;
        parts.push_back({QLatin1String(kSlidNames[m]), numberText(now, 3), m_curves[m]->pen()});
    }
    m_here->setData(here_x, here_y);
    m_legend->setParts(std::move(parts));
    m_plot->xAxis->setRange(range.lo, range.hi);
}

}  // namespace iou
