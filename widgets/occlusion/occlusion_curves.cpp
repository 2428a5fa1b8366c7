// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/occlusion/occlusion_curves.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/text/number_text.hpp"

#include <qcustomplot.h>

namespace iou {

namespace {

constexpr int kReachPlaces = 400;

}  // namespace

OcclusionCurves::OcclusionCurves(DocumentHistory& history, QWidget* parent)
    : LegendPlot(parent), m_view(sharedOf<OcclusionView>(history)) {
    m_plot->setAccessibleName(tr("IoU over the predicted extension"));
    m_plot->setToolTip(tr("Up to 0 the prediction stays inside the visible part, and the bound is "
                          "met at 0 alone. Beyond 0 the same line bounds nothing"));
    m_plot->xAxis->setRange(least_extension, most_extension);
    m_plot->yAxis->setRange(-0.02, 1.05);
    m_plot->xAxis->setLabel(tr("predicted extension"));
    m_plot->yAxis->setLabel(tr("IoU with the whole truth"));
    m_bound = m_plot->addGraph();
    m_beyond = m_plot->addGraph();
    m_iou = m_plot->addGraph();
    m_here = m_plot->addGraph();
    m_here->setLineStyle(QCPGraph::lsNone);
    connect(&m_view, &OcclusionView::changed, this, &OcclusionCurves::refresh);
    applyColors();
}

void OcclusionCurves::colorCurves(const Theme& theme) {
    m_iou->setPen(QPen(theme.pred, 2.4 * theme.line_scale));
    m_bound->setPen(QPen(theme.interpolated, 2.4 * theme.line_scale));
    m_beyond->setPen(QPen(theme.interpolated, 1.6 * theme.line_scale, Qt::DotLine));
    m_here->setScatterStyle(
        {QCPScatterStyle::ssDisc, theme.text, theme.text, 9.0 * theme.line_scale});
}

void OcclusionCurves::showCurves() {
    const OcclusionLab& lab = m_view.value();
    const occlusion::Judged& judged = m_view.outcome();
    std::vector<double> reach;
    for (int i = 0; i <= kReachPlaces; ++i)
        reach.push_back(least_extension + (most_extension - least_extension) * i / kReachPlaces);
    QVector<double> values;
    for (const auto& at : outcomesAt(lab, reach)) values << at.iou;
    m_iou->setData(QVector<double>(reach.begin(), reach.end()), values, true);
    m_bound->setData({least_extension, 0.0}, {judged.bound, judged.bound});
    m_beyond->setData({0.0, most_extension}, {judged.bound, judged.bound});
    m_here->setData({lab.extension}, {judged.iou});
    m_legend->setParts({{tr("IoU"), numberText(judged.iou, 3), m_iou->pen()},
                        {tr("bound 1 − α, inside"), numberText(judged.bound, 3), m_bound->pen()},
                        {tr("beyond: no bound"), {}, m_beyond->pen()}});
}

}  // namespace iou
