// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suppress/suppress_plots.hpp"

#include "core/suppress/iou_head.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/text/number_text.hpp"

#include <QLabel>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kRoom = 1.04;  ///< of the axes, so that dots at 1 are seen whole
constexpr double kWidestLogit = 6.0;
constexpr int kLogits = 240;

QString agreementText(const std::optional<double>& tau) {
    return tau ? QStringLiteral("τ = %1").arg(numberText(*tau, 2)) : QStringLiteral("τ –");
}

}  // namespace

AgreementPlot::AgreementPlot(DocumentHistory& history, QWidget* parent)
    : LegendPlot(parent), m_view(sharedOf<SuppressView>(history)) {
    m_plot->setAccessibleName(tr("Scores over IoU"));
    m_plot->setToolTip(
        tr("Each detection twice: its class score and its predicted IoU over the IoU with its "
           "truth. τ (Kendall) is 1 where one ranks as the IoU does, 0 where it tells nothing"));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) axis->setRange(-0.02, kRoom);
    m_plot->xAxis->setLabel(tr("IoU with the truth"));
    m_plot->yAxis->setLabel(QStringLiteral("p, q"));
    m_diagonal = new LineGraph(*m_plot->axisRect());
    m_score = m_plot->addGraph();
    m_predicted = m_plot->addGraph();
    m_chosen = m_plot->addGraph();
    for (QCPGraph* dots : {m_score, m_predicted, m_chosen}) dots->setLineStyle(QCPGraph::lsNone);
    m_diagonal->setData({0.0, 1.0}, {0.0, 1.0});
    connect(&m_view, &SuppressView::changed, this, &AgreementPlot::refresh);
    connect(&m_view, &SuppressView::selectionChanged, this, &AgreementPlot::refresh);
    applyColors();
}

void AgreementPlot::colorCurves(const Theme& theme) {
    m_diagonal->setPen(QPen(theme.grid_major, theme.line_scale, Qt::DashLine));
    const double dot = 7.0 * theme.line_scale;
    m_score->setScatterStyle({QCPScatterStyle::ssDisc, theme.pred, theme.pred, dot});
    m_predicted->setScatterStyle({QCPScatterStyle::ssSquare, theme.target, theme.target, dot});
    m_chosen->setScatterStyle(
        {QCPScatterStyle::ssCircle, theme.accent, Qt::transparent, 2.0 * dot});
}

void AgreementPlot::showCurves() {
    const SuppressLab& lab = m_view.value();
    const SuppressOutcome& outcome = m_view.outcome();
    QVector<double> iou, score, predicted, chosen_x, chosen_y;
    for (std::size_t i = 0; i < outcome.detections.size(); ++i) {
        iou << outcome.detections[i].iou;
        score << lab.detections[i].score;
        predicted << lab.detections[i].predicted_iou;
    }
    for (const int d : m_view.selectedDetections()) {
        chosen_x << iou[d] << iou[d];
        chosen_y << score[d] << predicted[d];
    }
    m_score->setData(iou, score);
    m_predicted->setData(iou, predicted);
    m_chosen->setData(chosen_x, chosen_y);
    m_legend->setParts({{tr("class score p"), agreementText(outcome.score_agreement),
                         QPen(m_score->scatterStyle().pen().color(), 3.0)},
                        {tr("predicted IoU q"), agreementText(outcome.predicted_agreement),
                         QPen(m_predicted->scatterStyle().pen().color(), 3.0)}});
}

HeadPlot::HeadPlot(DocumentHistory& history, QWidget* parent)
    : LegendPlot(parent), m_view(sharedOf<SuppressView>(history)) {
    m_plot->setAccessibleName(tr("Loss of the IoU head"));
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    m_plot->xAxis->setRange(-kWidestLogit, kWidestLogit);
    m_plot->yAxis->setRange(-1.0, 4.0);
    m_plot->xAxis->setLabel(tr("logit x of the predicted IoU"));
    m_loss = m_plot->addGraph();
    m_slope = m_plot->addGraph();
    m_here = m_plot->addGraph();
    m_here->setLineStyle(QCPGraph::lsNone);
    m_column->addWidget(m_words);
    connect(&m_view, &SuppressView::changed, this, &HeadPlot::refresh);
    connect(&m_view, &SuppressView::selectionChanged, this, &HeadPlot::refresh);
    applyColors();
}

QString HeadPlot::words() const { return m_words->text(); }

void HeadPlot::colorCurves(const Theme& theme) {
    m_loss->setPen(QPen(theme.accent, 2.5 * theme.line_scale));
    m_slope->setPen(QPen(theme.arrow, 2.0 * theme.line_scale, Qt::DashLine));
    m_here->setScatterStyle(
        {QCPScatterStyle::ssDisc, theme.text, theme.text, 9.0 * theme.line_scale});
}

void HeadPlot::showCurves() {
    const SuppressLab& lab = m_view.value();
    const auto selected = m_view.selectedDetections();
    const bool any = !lab.detections.empty();
    const int index = selected.empty() ? 0 : selected.front();
    const double measured =
        any ? m_view.outcome().detections[static_cast<std::size_t>(index)].iou : 0.5;
    QVector<double> x, loss, slope;
    for (int i = 0; i <= kLogits; ++i) {
        x << -kWidestLogit + 2.0 * kWidestLogit * i / kLogits;
        const auto at = suppress::headLoss(x.back(), measured);
        loss << at.value;
        slope << at.slope;
    }
    m_loss->setData(x, loss, true);
    m_slope->setData(x, slope, true);
    m_legend->setParts({{tr("loss KL(IoU, q)"), {}, m_loss->pen()},
                        {tr("its slope q − IoU"), {}, m_slope->pen()}});
    m_here->data()->clear();
    m_words->clear();
    if (any) {
        const double q = lab.detections[static_cast<std::size_t>(index)].predicted_iou;
        const double logit = std::clamp(suppress::logitOf(q), -kWidestLogit, kWidestLogit);
        const auto here = suppress::headLoss(logit, measured);
        m_here->setData({logit, logit}, {here.value, here.slope});
        m_words->setText(tr("#%1: IoU %2, predicted %3: loss %4, slope %5")
                             .arg(index + 1)
                             .arg(numberText(measured, 3), numberText(q, 3),
                                  numberText(here.value, 3), numberText(here.slope, 3)));
    }
}

}  // namespace iou
