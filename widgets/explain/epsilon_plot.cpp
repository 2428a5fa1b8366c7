// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/epsilon_plot.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace iou {

namespace {

/// What public code adds.
constexpr std::array kEpsilons{1e-9, 1e-7, 1e-6, 1e-4};
constexpr double kSmallest = 1e-6, kLargest = 1e4;  // sizes, pixels
constexpr int kOffsets = 141;
/// From here on a change is called visible.
constexpr double kShare = 0.01;
constexpr double kLeastChange = 1e-12;

QString epsilonName(double epsilon) { return QStringLiteral("ε = ") + tableNumber(epsilon, 2); }

}  // namespace

EpsilonPlot::EpsilonPlot(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    m_legend = new CurveLegend(this);
    m_verdict = new QLabel(this);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    buildPlot();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::half, 0, spacing::half);
    column->setSpacing(0);
    column->addWidget(m_legend);
    column->addWidget(m_plot, 1);
    column->addWidget(m_verdict);
    connect(&m_model, &ExplorerModel::evaluationChanged, this, [this] {
        if (isVisible()) refresh();
    });
    applyColors();
    refresh();
}

void EpsilonPlot::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setAccessibleName(tr("Relative change by an additive epsilon"));
    m_plot->setToolTip(tr("Relative change of the loss where code adds an epsilon to every "
                          "divisor, over the size of the boxes"));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) setLogarithmic(*axis, true, 5);
    m_plot->xAxis->setRange(kSmallest, kLargest);
    m_plot->yAxis->setRange(kLeastChange, 10.0);
    m_plot->xAxis->setLabel(tr("size of the ground truth (px)"));
    m_plot->yAxis->setLabel(tr("relative change"));
    QCPAxisRect& rect = *m_plot->axisRect();
    rect.setMinimumMargins(QMargins(4, 4, 16, 2));
    for (std::size_t i = 0; i < kEpsilons.size(); ++i) m_curves.push_back(new LineGraph(rect));
    m_here = new AxisLine(rect);
    m_percent = new AxisLine(rect, Qt::Horizontal);
}

void EpsilonPlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setNumberFormat(QStringLiteral("eb"));
        axis->setNumberPrecision(0);
    }
    for (std::size_t i = 0; i < m_curves.size(); ++i) m_curves[i]->setPen(seriesPen(theme, i));
    m_here->setPen(QPen(theme.accent, 1.0));
    m_percent->setPen(QPen(theme.muted, 1.0, Qt::DotLine));
    refresh();
}

QSize EpsilonPlot::minimumSizeHint() const { return {280, 160}; }
QSize EpsilonPlot::sizeHint() const { return {440, 260}; }
QString EpsilonPlot::verdict() const { return m_verdict->text(); }

void EpsilonPlot::refresh() {
    const Evaluation& now = m_model.evaluation();
    const Loss& loss = m_model.evaluatedLoss();
    const Theme& theme = themeOf(*this);
    m_lens = epsilonLens(loss, now.pred, now.target, kEpsilons, kSmallest, kLargest, kOffsets);
    std::vector<CurveLegend::Part> parts;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        // Rounding is not drawn: below the range a curve ends.
        const Eigen::ArrayXd& change = m_lens.curves[i].value;
        m_curves[i]->setValues(m_lens.size, (change >= kLeastChange).select(change, std::nan("")));
        parts.push_back({epsilonName(kEpsilons[i]), {}, seriesPen(theme, i)});
    }
    m_legend->setParts(std::move(parts));
    m_here->setPlace(std::sqrt(now.target.w * now.target.h));
    m_percent->setPlace(kShare);

    const EpsilonCurve& usual = m_lens.curves[1];
    const double matters = sizeOfChange(m_lens, usual, kShare);
    const QString change = tableNumber(epsilonChange(loss, now.pred, now.target, usual.epsilon), 3);
    m_verdict->setText(matters > 0.0
                           ? tr("%1 changes %2 by %3 here; by 1 % for boxes below %4 px.")
                                 .arg(epsilonName(usual.epsilon), text(loss.name()), change,
                                      tableNumber(matters, 2))
                           : tr("%1 changes %2 by %3 here, and by less than 1 % at any size.")
                                 .arg(epsilonName(usual.epsilon), text(loss.name()), change));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void EpsilonPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void EpsilonPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
