// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface_panel/profile_plot.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace iou {

ProfilePlot::ProfilePlot(QWidget* parent) : QWidget(parent) {
    m_caption = new QLabel(this);
    setUiFont(*m_caption, 8.0);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    m_plot = new QCustomPlot(this);
    m_plot->setNoAntialiasingOnDrag(false);
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 4, 16, 2));
    m_plot->xAxis->ticker()->setTickCount(6);
    m_plot->yAxis->ticker()->setTickCount(3);
    new PlotPainting(m_plot->axisRect(), QStringLiteral("grid"),
                     [this](QPainter& painter) { paintHatched(painter); });
    m_curve = new LineGraph(*m_plot->axisRect());
    m_here = new AxisLine(*m_plot->axisRect());
    m_dot = new GraphDot(*m_plot);
    m_dot->setInterpolating(true);
    m_dot->setSize(7);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_caption);
    column->addWidget(m_plot, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_heights, &EasedNumbers::moved, this, &ProfilePlot::showHeights);
    applyColors();
}

void ProfilePlot::showCut(const SurfaceRequest& request, const SurfaceCut& cut, const QString& name,
                          const QPointF& now, bool log_scale, bool held) {
    const SurfaceRequest wanted = profileRequest(request, cut.along_x, cut.at, kSamples);
    const Surface profile = computeSurface(wanted, 1, nullptr);
    const AxisRange& along = cut.along_x ? wanted.x : wanted.y;
    const AxisRange& across = cut.along_x ? wanted.y : wanted.x;
    const Eigen::ArrayXd values =
        Eigen::Map<const Eigen::ArrayXf>(profile.value.data(), kSamples).cast<double>();
    // Comparisons with NaN are false.
    const bool log = log_scale && (values > 0.0).any();
    setCurve(along, values, log);
    fitHeights(m_wanted, log, held);
    const double here = cut.along_x ? now.x() : now.y();
    m_here->setPlace(here);
    m_dot->setGraph(m_curve);
    m_dot->setGraphKey(here);
    m_caption->setText(tr("%1 along %2 at %3 = %4")
                           .arg(name, localText(axisLabel(along.axis)),
                                localText(axisLabel(across.axis)), numberText(cut.at, 4)));
    if (log && (values < 0.0).any())
        m_caption->setText(tr("%1   ▨ below 0: no logarithm").arg(m_caption->text()));
    if (log_scale && !log)
        m_caption->setText(tr("%1   nothing above 0: linear axis").arg(m_caption->text()));
    setAccessibleName(m_caption->text());
}

void ProfilePlot::setCurve(const AxisRange& along, const Eigen::ArrayXd& values, bool log) {
    const Eigen::ArrayXd places = Eigen::ArrayXd::LinSpaced(kSamples, along.lo, along.hi);
    const double none = std::numeric_limits<double>::infinity();
    const double half = 0.5 * (along.hi - along.lo) / (kSamples - 1);
    double lo = none, hi = -none;
    m_hatched.clear();
    Eigen::ArrayXd shown = values;
    for (Eigen::Index i = 0; i < kSamples; ++i) {
        const double v = values[i];
        if (!std::isfinite(v) || (log && v < 0.0)) {
            const Range here{places[i] - half, places[i] + half};
            const bool goes_on = !m_hatched.empty() && m_hatched.back().hi > here.lo - half;
            goes_on ? void(m_hatched.back().hi = here.hi) : m_hatched.push_back(here);
            shown[i] = std::nan("");
        } else if (log && v == 0.0) {
            shown[i] = std::nan("");
        } else {
            lo = std::min(lo, v);
            hi = std::max(hi, v);
        }
    }
    m_curve->setValues(places, shown);
    m_plot->xAxis->setRange(along.lo, along.hi);
    if (!(lo <= hi)) return;
    const double room = std::max(0.08 * (hi - lo), 1e-6 * std::max(1.0, std::abs(hi)));
    if (log)  // as many decades as the colours have
        m_wanted = {std::max(lo, 1e-6 * hi) / 1.3, hi * 1.3};
    else
        m_wanted = {lo - room, hi + room};
}

void ProfilePlot::fitHeights(const Range& wanted, bool log, bool held) {
    const bool was_log = m_plot->yAxis->scaleType() == QCPAxis::stLogarithmic;
    const bool was_held = std::exchange(m_held, held);
    const std::vector<double>& before = m_heights.goal();
    if (was_log != log || before.empty() || !(held || was_held || m_heights.isMoving()))
        m_heights.set({wanted.lo, wanted.hi});
    else if (held)
        m_heights.set({std::min(before[0], wanted.lo), std::max(before[1], wanted.hi)});
    else
        m_heights.go({wanted.lo, wanted.hi});
    setLogarithmic(*m_plot->yAxis, log, 3);
    showHeights();
}

void ProfilePlot::showHeights() {
    m_plot->yAxis->setRange(m_heights.now()[0], m_heights.now()[1]);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ProfilePlot::finish() {
    if (m_heights.now().empty()) return;
    m_heights.finish();
    showHeights();
}

void ProfilePlot::paintHatched(QPainter& painter) const {
    const QRectF rect = m_plot->axisRect()->rect();
    for (const Range& part : m_hatched) {
        const double left = m_plot->xAxis->coordToPixel(part.lo);
        const double right = m_plot->xAxis->coordToPixel(part.hi);
        const QRectF area(left, rect.top(), right - left, rect.height());
        paintHatching(painter, area & rect, rect.topLeft(), themeOf(*this));
    }
}

QString ProfilePlot::caption() const { return m_caption->text(); }

void ProfilePlot::setPixelRatio(double ratio) { m_plot->setBufferDevicePixelRatio(ratio); }

void ProfilePlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    m_curve->setPen(seriesPen(theme, 0));
    m_here->setPen(QPen(theme.accent, 1.0));
    m_dot->setPen(QPen(theme.series[0], 2.0));
    m_dot->setBrush(theme.base);
    QPalette muted = m_caption->palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_caption->setPalette(muted);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ProfilePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

}  // namespace iou
