// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/profile_plot.hpp"

#include "widgets/number_text.hpp"
#include "widgets/plot_parts.hpp"
#include "widgets/plot_style.hpp"
#include "widgets/theme.hpp"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

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
    m_curve = new LineGraph(*m_plot->axisRect());
    m_here = new AxisLine(*m_plot->axisRect());
    m_dot = new QCPItemTracer(m_plot);
    m_dot->setInterpolating(true);
    m_dot->setStyle(QCPItemTracer::tsCircle);
    m_dot->setSize(7);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_caption);
    column->addWidget(m_plot, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyColors();
}

void ProfilePlot::showCut(const SurfaceRequest& request, const SurfaceCut& cut, const QString& name,
                          const QPointF& now, bool log_scale) {
    const SurfaceRequest wanted = profileRequest(request, cut.along_x, cut.at, kSamples);
    const Surface profile = computeSurface(wanted, 1, nullptr);
    const AxisRange& along = cut.along_x ? wanted.x : wanted.y;
    const AxisRange& across = cut.along_x ? wanted.y : wanted.x;
    QVector<double> places, values;
    double lo = std::numeric_limits<double>::infinity(), hi = -lo;
    for (int i = 0; i < kSamples; ++i) {
        const double v = profile.value.data()[i];
        const bool shown = std::isfinite(v) && (!log_scale || v > 0.0);
        places.append(along.at(i));
        values.append(shown ? v : std::nan(""));
        if (!shown) continue;
        lo = std::min(lo, v);
        hi = std::max(hi, v);
    }
    m_curve->setData(places, values, true);
    m_plot->xAxis->setRange(along.lo, along.hi);
    m_plot->xAxis->setLabel(localText(axisLabel(along.axis)));
    setLogarithmic(*m_plot->yAxis, log_scale, 3);
    if (lo <= hi) {
        const double room = std::max(0.08 * (hi - lo), 1e-6 * std::max(1.0, std::abs(hi)));
        m_plot->yAxis->setRange(log_scale ? lo / 1.3 : lo - room, log_scale ? hi * 1.3 : hi + room);
    }
    const double here = cut.along_x ? now.x() : now.y();
    m_here->setPlace(here);
    m_dot->setGraph(m_curve);
    m_dot->setGraphKey(here);
    m_caption->setText(tr("%1 along %2 at %3 = %4")
                           .arg(name, localText(axisLabel(along.axis)),
                                localText(axisLabel(across.axis)), numberText(cut.at, 4)));
    setAccessibleName(m_caption->text());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

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
