// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/scale_plot.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr double kSmallestScale = 1e-2, kLargestScale = 1e2;
constexpr int kScales = 65;
/// What is drawn of lengths, at most: below this share of the longest a curve ends.
constexpr double kShortestShare = 1e-12;

QString curveName(const ScaleCurve& curve) {
    if (curve.of_l1) return ScalePlot::tr("L1 in pixels, %1").arg(boxFormTitle(curve.form));
    return curve.form == BoxForm::cxcywh ? ScalePlot::tr("by pixels") : boxFormTitle(curve.form);
}

}  // namespace

ScalePlot::ScalePlot(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
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
    const auto follow = [this] {
        if (isVisible()) refresh();
    };
    connect(&m_model, &ExplorerModel::evaluationChanged, this, follow);
    connect(&m_model, &ExplorerModel::runSettingsChanged, this, follow);
    applyColors();
}

void ScalePlot::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setAccessibleName(tr("Length of the gradient over the scale of the boxes"));
    m_plot->setToolTip(tr("Length of the gradient by the variables of each code, where boxes and "
                          "anchor are made smaller or larger together"));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) setLogarithmic(*axis, true, 5);
    m_plot->xAxis->setRange(kSmallestScale, kLargestScale);
    m_plot->xAxis->setLabel(tr("size, in multiples of the boxes on screen"));
    m_plot->yAxis->setLabel(tr("|gradient|"));
    QCPAxisRect& rect = *m_plot->axisRect();
    rect.setMinimumMargins(QMargins(4, 4, 16, 2));
    m_here = new AxisLine(rect);
    m_here->setPlace(1.0);
}

void ScalePlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setNumberFormat(QStringLiteral("eb"));
        axis->setNumberPrecision(0);
    }
    m_here->setPen(QPen(theme.accent, 1.0));
    refresh();
}

QSize ScalePlot::minimumSizeHint() const { return {280, 160}; }
QSize ScalePlot::sizeHint() const { return {440, 260}; }
QString ScalePlot::verdict() const { return m_verdict->text(); }

void ScalePlot::refresh() {
    const Evaluation& now = m_model.evaluation();
    const RunRecipe& run = m_model.run();
    const Theme& theme = themeOf(*this);
    const Box<> anchor = run.code.anchor.value_or(m_model.scene().pred);
    m_lens = scaleLens(m_model.evaluatedLoss(), now.pred, now.target, anchor, run.code,
                       kSmallestScale, kLargestScale, kScales);
    while (m_curves.size() < m_lens.curves.size())
        m_curves.push_back(new LineGraph(*m_plot->axisRect()));
    std::vector<CurveLegend::Part> parts;
    for (std::size_t i = 0; i < m_lens.curves.size(); ++i) {
        const ScaleCurve& curve = m_lens.curves[i];
        const bool own = curve.form == run.form && !curve.of_l1;
        const QPen pen = seriesPen(theme, i, own ? 3.5 : 2.0);
        m_curves[i]->setPen(pen);
        m_curves[i]->setValues(m_lens.scale,
                               (curve.length > 0.0).select(curve.length, std::nan("")));
        parts.push_back({curveName(curve), {}, pen});
    }
    m_legend->setParts(std::move(parts));
    fitLengths();
    const auto grows = [this](std::size_t i) { return tableNumber(m_lens.curves[i].growth(), 3); };
    m_verdict->setText(
        tr("%1 from 1/100 to 100 times the size: by pixels × %2, by log size × %3, by Faster "
           "R-CNN's code × %4. L1 in pixels: × %5.")
            .arg(text(m_model.evaluatedLoss().name()), grows(0), grows(1), grows(2), grows(5)));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ScalePlot::fitLengths() {
    double most = 0.0, least = std::numeric_limits<double>::infinity();
    for (const ScaleCurve& curve : m_lens.curves)
        for (const double x : curve.length)
            if (std::isfinite(x)) most = std::max(most, x);
    for (const ScaleCurve& curve : m_lens.curves)
        for (const double x : curve.length)
            if (x > most * kShortestShare) least = std::min(least, x);
    if (!(most > 0.0)) return m_plot->yAxis->setRange(1e-3, 1e3);
    m_plot->yAxis->setRange(least / 2.0, most * 2.0);
}

void ScalePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void ScalePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
