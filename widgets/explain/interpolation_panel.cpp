// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/interpolation_panel.hpp"

#include "core/registry/registry.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/number_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace iou {

namespace {

constexpr int kAlphas = 401;
constexpr int kFrameMs = 16;
constexpr double kPlayMs = 3000.0;
constexpr int kBesideAxis = 2;  ///< lines of text: room for the numbers beside an axis

/// The loss whose coefficient the lower curves show: the chosen one if it computes one.
Loss dynamicLoss(const Loss& chosen) {
    return alphaIsFree(chosen) ? Loss(*findLoss("d_interp_iou")) : chosen;
}

}  // namespace

InterpolationPanel::InterpolationPanel(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    m_upper_legend = new CurveLegend(this);
    m_lower_legend = new CurveLegend(this);
    m_lower_legend->setToolTip(tr("Numbers and dots: the boxes on screen. Curves: the prediction "
                                  "goes straight onto the target, from where it is or, if it "
                                  "overlaps, from where it just touches"));
    m_bound = new QLabel(this);
    m_bound->setWordWrap(true);
    setUiFont(*m_bound, 8.5);
    m_bound->setForegroundRole(QPalette::PlaceholderText);
    m_bound->setToolTip(tr("The interpolated box meets the target above this coefficient "
                           "(InterpIoU Eq. 17)"));
    m_play = new QToolButton(this);
    m_play->setAutoRaise(true);
    m_play->setAccessibleName(tr("Play the interpolation"));
    buildPlot();

    auto* head = new QHBoxLayout;
    head->setContentsMargins(spacing::half, 0, spacing::unit, 0);
    head->setSpacing(spacing::half);
    head->addWidget(m_play);
    head->addWidget(m_upper_legend, 1);
    head->addWidget(m_bound);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::half, 0, spacing::half);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_plot, 1);
    column->addWidget(m_lower_legend);

    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &InterpolationPanel::advance);
    connect(m_play, &QToolButton::clicked, this, [this] { playing() ? pause() : play(); });
    connect(&m_model.history(), &DocumentHistory::draggingChanged, this, [this](bool dragging) {
        if (!dragging) setPlaying(false);
    });
    const auto refresh_if_seen = [this] {
        if (m_model.hover().alpha()) letGo();
        if (isVisible()) refreshCurves();
    };
    connect(&m_model, &ExplorerModel::evaluationChanged, this, refresh_if_seen);
    connect(&m_model, &ExplorerModel::sceneChanged, this, refresh_if_seen);
    setPlaying(false);
    applyColors();
    refreshCurves();
}

void InterpolationPanel::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->installEventFilter(this);
    m_plot->setAccessibleName(tr("Curves of the interpolation"));
    m_plot->setToolTip(tr("Drag in the upper plot to move the interpolated box"));
    m_upper = m_plot->axisRect();
    m_lower = addLowerRect(*m_plot);
    for (QCPAxisRect* rect : {m_upper, m_lower}) {
        rect->axis(QCPAxis::atBottom)->setRange(0.0, 1.0);
        rect->setMinimumSize(30, 32);
    }
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        for (QCPAxisRect* rect : {m_upper, m_lower}) fitTicks(*rect->axis(QCPAxis::atLeft), 3);
    });
    m_upper->axis(QCPAxis::atLeft)->setRange(-0.05, 2.05);
    m_lower->axis(QCPAxis::atLeft)->setRange(-0.05, 1.05);
    m_upper->axis(QCPAxis::atBottom)->setLabel(tr("coefficient α"));
    m_lower->axis(QCPAxis::atBottom)->setLabel(tr("IoU"));
    m_iou = new LineGraph(*m_upper);
    m_loss = new LineGraph(*m_upper);
    m_alpha = new LineGraph(*m_lower);
    m_boosted = new LineGraph(*m_lower);
    m_feasible = new AxisLine(*m_upper);
    m_now = new AxisLine(*m_upper);
    m_now_iou = new AxisLine(*m_lower);
    for (auto& clamp : m_clamps) clamp = new AxisLine(*m_lower, Qt::Horizontal);
    for (auto& dot : m_dots) dot = newDot();
}

QCPItemTracer* InterpolationPanel::newDot() {
    auto* dot = new QCPItemTracer(m_plot);
    dot->setStyle(QCPItemTracer::tsCircle);
    dot->setSize(7.0);
    dot->position->setAxisRect(m_lower);
    dot->position->setAxes(m_lower->axis(QCPAxis::atBottom), m_lower->axis(QCPAxis::atLeft));
    dot->setClipAxisRect(m_lower);
    return dot;
}

void InterpolationPanel::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    for (std::size_t i = 0; QCPGraph * graph : {m_iou, m_loss, m_alpha, m_boosted}) {
        graph->setPen(seriesPen(theme, i++));
    }
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        m_dots[i]->setPen(QPen(seriesPen(theme, 2 + i).color(), 2.0));
        m_dots[i]->setBrush(theme.base);
    }
    m_feasible->setPen(QPen(theme.interpolated, 2.0, Qt::DotLine));
    for (auto* line : {m_now, m_now_iou}) line->setPen(QPen(theme.accent, 1.0));
    for (auto* clamp : m_clamps) clamp->setPen(QPen(theme.muted, 1.0, Qt::DotLine));
    refreshBoost();
    refreshMarkers();
}

QSize InterpolationPanel::minimumSizeHint() const { return {280, 180}; }
QSize InterpolationPanel::sizeHint() const { return {440, 280}; }

void InterpolationPanel::refreshCurves() {
    const Evaluation& now = m_model.evaluation();
    const Loss loss = dynamicLoss(m_model.evaluatedLoss());
    // The coefficient may move on its own.
    if (m_swept_loss == loss && m_pred == now.pred && m_target == now.target)
        return refreshMarkers();
    m_swept_loss = loss;
    m_pred = now.pred;
    m_target = now.target;
    m_sweep = sweepAlpha(now.pred, now.target, kAlphas);
    m_dynamic = sweepDynamicAlpha(loss, now.pred, now.target, kAlphas);
    m_iou->setValues(m_sweep.alpha, m_sweep.iou);
    m_loss->setValues(m_sweep.alpha, m_sweep.loss);
    m_alpha->setValues(m_dynamic.iou, m_dynamic.alpha);
    m_boosted->setValues(m_dynamic.iou, m_dynamic.interpolated_loss);
    for (std::size_t i = 0; const char* bound : {"lo", "hi"}) {
        const int index = loss.entry().parameterIndex(bound);
        m_clamps[i]->setVisible(index >= 0);
        if (index >= 0) m_clamps[i]->setPlace(loss.parameter(index));
        ++i;
    }
    m_feasible->setPlace(m_sweep.feasible);
    m_feasible->setVisible(m_sweep.feasible > 0.0);
    m_bound->setText(m_sweep.feasible > 0.0
                         ? tr("overlap for α > %1").arg(tableNumber(m_sweep.feasible, 3))
                         : tr("overlap for every α"));
    refreshBoost();
    refreshMarkers();
}

void InterpolationPanel::refreshBoost() {
    for (auto* zone : m_zones) m_plot->removeItem(zone);
    m_zones.clear();
    const QColor colour = withAlpha(themeOf(*this).warning, 0.18);
    for (const BoostZone& boost : m_dynamic.boost) {
        auto* zone = new QCPItemRect(m_plot);
        zone->setLayer(QStringLiteral("background"));
        zone->setClipAxisRect(m_lower);
        for (QCPItemPosition* corner : {zone->topLeft, zone->bottomRight}) {
            corner->setAxisRect(m_lower);
            corner->setAxes(m_lower->axis(QCPAxis::atBottom), m_lower->axis(QCPAxis::atLeft));
            corner->setTypeX(QCPItemPosition::ptPlotCoords);
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        zone->topLeft->setCoords(boost.lo, 0.0);
        zone->bottomRight->setCoords(boost.hi, 1.0);
        zone->setPen(Qt::NoPen);
        zone->setBrush(colour);
        m_zones.push_back(zone);
    }
}

void InterpolationPanel::refreshMarkers() {
    const Theme& theme = themeOf(*this);
    const double alpha = m_model.hover().alpha().value_or(m_model.shownAlpha());
    const Evaluation& now = m_model.evaluation();
    m_shown = atAlpha(now.pred, now.target, alpha);
    m_here = dynamicAt(dynamicLoss(m_model.evaluatedLoss()), now.pred, now.target);
    m_now->setPlace(alpha);
    m_now_iou->setPlace(m_here.iou);
    m_dots[0]->position->setCoords(m_here.iou, m_here.alpha);
    m_dots[1]->position->setCoords(m_here.iou, m_here.interpolated_loss);
    const auto part = [&](const QString& name, double value, std::size_t series) {
        return CurveLegend::Part{name, tableNumber(value, 3), seriesPen(theme, series)};
    };
    m_upper_legend->setParts(
        {part(tr("IoU interpolated"), m_shown.iou, 0), part(tr("loss"), m_shown.loss, 1)});
    m_lower_legend->setParts({part(tr("dynamic α"), m_here.alpha, 2),
                              part(tr("1−IoU interpolated"), m_here.interpolated_loss, 3)});
    refreshAxis();
    m_play->setToolTip(alphaIsFree(m_model.run().loss)
                           ? tr("Move the interpolated box from the prediction to the target; "
                                "pausing keeps it where it is")
                           : tr("Move the interpolated box from the prediction to the target, as "
                                "a preview: this loss computes its coefficient from the boxes"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void InterpolationPanel::refreshAxis() {
    const auto& boost = m_dynamic.boost;
    QStringList labels;  // the more they say the earlier
    if (!boost.empty())
        for (const QString& words :
             {tr("IoU on the way onto the target (shaded: boost zone %1 – %2)"),
              tr("IoU (shaded: boost zone %1 – %2)")})
            labels << words.arg(numberText(boost.front().lo, 2), numberText(boost.back().hi, 2));
    labels << tr("IoU on the way onto the target") << tr("IoU");
    QCPAxis& axis = *m_lower->axis(QCPAxis::atBottom);
    const QFontMetrics metrics(axis.labelFont());
    // The name stands in the middle of the axis, which has numbers at its left.
    const int room = m_plot->width() - 2 * kBesideAxis * metrics.height();
    const auto fits = std::ranges::find_if(
        labels, [&](const QString& words) { return metrics.horizontalAdvance(words) <= room; });
    axis.setLabel(fits == labels.end() ? labels.last() : *fits);
}

void InterpolationPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refreshAxis();
}

double InterpolationPanel::alphaToX(double alpha) const {
    return m_upper->axis(QCPAxis::atBottom)->coordToPixel(alpha) + m_plot->x();
}

QWidget* InterpolationPanel::plot() const { return m_plot; }

void InterpolationPanel::play() {
    if (alphaIsFree(m_model.run().loss)) m_model.beginDrag(tr("Move the interpolated box"));
    m_from = m_model.hover().alpha().value_or(0.0);
    m_clock.start();
    setPlaying(true);
}

void InterpolationPanel::pause() {
    if (!playing()) return;
    if (m_model.dragging()) return m_model.endDrag();
    setPlaying(false);
}

void InterpolationPanel::advance() {
    const double alpha = m_from + static_cast<double>(m_clock.elapsed()) / kPlayMs;
    if (alpha < 1.0) return move(alpha);
    if (m_model.dragging()) return m_model.cancelDrag();
    letGo();
}

void InterpolationPanel::move(double alpha) {
    if (m_model.dragging())
        return m_model.drag([alpha](Document& d) { setShownAlpha(d.explorer, alpha); });
    m_model.hover().setAlpha(std::clamp(alpha, 0.0, 1.0));
    refreshMarkers();
}

void InterpolationPanel::letGo() {
    if (!m_model.dragging()) setPlaying(false);
    m_model.hover().setAlpha({});
    refreshMarkers();
}

void InterpolationPanel::setPlaying(bool playing) {
    if (playing)
        m_timer.start();
    else
        m_timer.stop();
    m_play->setIcon(glyphIcon(playing ? Glyph::pause : Glyph::play));
}

bool InterpolationPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot) return QWidget::eventFilter(watched, event);
    const auto move_to = [this, event] {
        const double x = static_cast<QMouseEvent*>(event)->position().x();
        move(m_upper->axis(QCPAxis::atBottom)->pixelToCoord(x));
    };
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto* press = static_cast<QMouseEvent*>(event);
        if (press->button() != Qt::LeftButton ||
            press->position().y() > m_upper->outerRect().bottom())
            return true;
        if (playing()) pause();
        if (alphaIsFree(m_model.run().loss)) m_model.beginDrag(tr("Move the interpolated box"));
        m_dragging = true;
        move_to();
        return true;
    }
    case QEvent::MouseMove:
        if (m_dragging) move_to();
        return true;
    case QEvent::MouseButtonRelease:
        if (m_dragging) m_model.dragging() ? m_model.endDrag() : letGo();
        m_dragging = false;
        return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void InterpolationPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void InterpolationPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_model.hover().alpha()) letGo();
}

void InterpolationPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshCurves();
}

}  // namespace iou
