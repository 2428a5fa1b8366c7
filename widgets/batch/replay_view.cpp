// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/replay_view.hpp"

#include "core/numbers/bounded.hpp"
#include "widgets/batch/batch_text.hpp"
#include "widgets/batch/replay_scene.hpp"
#include "widgets/controls/scrub_slider.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kFrameMs = 16;
constexpr double kPlayS = 4.0;         ///< duration of a whole replay
constexpr double kSmallestGap = 1e-9;  ///< lower end of the gap's axis
constexpr double kLeastTop = 1e-4;     ///< least upper end of that axis
const QString kHeadLayer = QStringLiteral("playhead");

}  // namespace

ReplayView::ReplayView(QWidget* parent) : QWidget(parent) {
    m_heading =
        new QLabel(tr("Click a cell of the error map: its worst case is replayed here."), this);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_legend = new CurveLegend(this);
    m_scene = new ReplayScene(this);
    buildPlot();
    m_play = new QToolButton(this);
    m_play->setIcon(glyphIcon(Glyph::play));
    m_play->setAutoRaise(true);
    m_play->setToolTip(tr("Play the case"));
    m_play->setAccessibleName(tr("Play the case"));
    m_slider = new ScrubSlider(this);
    m_slider->setAccessibleName(tr("Step of the replay"));
    m_place = new QLabel(this);
    setUiFont(*m_place, 8.5);
    m_place->setTextFormat(Qt::PlainText);
    m_open = new QPushButton(tr("Open in the explorer"), this);
    m_open->setStatusTip(tr("Take over this case's boxes and recipe, as one undo step"));
    layOut();
    connect(m_play, &QToolButton::clicked, this, &ReplayView::togglePlay);
    connect(m_slider, &ScrubSlider::scrubbed, this, [this](int step) {
        if (playing()) togglePlay();
        setStep(step);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_replay && m_single)
            emit openRequested(m_replay->pair.start, m_replay->pair.target, *m_single);
    });
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &ReplayView::tick);
    applyColors();
    refreshCurves();
}

void ReplayView::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->installEventFilter(this);
    m_plot->setAccessibleName(tr("1 − IoU and gap over the steps"));
    m_plot->setToolTip(tr("Click or drag to move to a step"));
    m_plot->addLayer(kHeadLayer);
    m_plot->layer(kHeadLayer)->setMode(QCPLayer::lmBuffered);
    QCPAxisRect* upper = m_plot->axisRect();
    QCPAxisRect* lower = addLowerRect(*m_plot);
    for (QCPAxisRect* rect : {upper, lower}) rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
    m_heads = {new AxisLine(*upper), new AxisLine(*lower)};
    for (AxisLine* head : m_heads) head->setLayer(kHeadLayer);
    upper->axis(QCPAxis::atBottom)->setTickLabels(false);
    upper->axis(QCPAxis::atLeft)->setLabel(tr("1 − IoU"));
    lower->axis(QCPAxis::atLeft)->setLabel(tr("gap"));
    lower->axis(QCPAxis::atBottom)->setLabel(tr("step"));
    setLogarithmic(*lower->axis(QCPAxis::atLeft), true);
    m_float = new LineGraph(*upper);
    m_exact = new LineGraph(*upper);
    m_gap = new LineGraph(*lower);
}

void ReplayView::layOut() {
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_scene);
    split->addWidget(m_plot);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({200, 300});
    m_plot->setMinimumSize(170, 120);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    head->addWidget(m_heading, 1);
    head->addWidget(m_open);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::unit, 0, spacing::unit, spacing::half);
    foot->setSpacing(spacing::half);
    foot->addWidget(m_play);
    foot->addWidget(m_slider, 1);
    foot->addWidget(m_place);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::half);
    column->addLayout(head);
    column->addWidget(m_legend);
    column->addWidget(split, 1);
    column->addLayout(foot);
}

void ReplayView::load(const std::shared_ptr<const BatchRun>& run, std::size_t loss,
                      std::int64_t index) {
    m_run = run;
    m_loss = loss;
    m_expected =
        m_worker.request([this, run, loss, index](Progress& progress, std::uint64_t generation) {
            const Result<Replay> replay =
                replayCase(run->recipe, loss, run->result.losses[loss], index, &progress);
            if (progress.cancelled()) return;
            QMetaObject::invokeMethod(
                this, [this, generation, replay] { deliver(generation, replay); },
                Qt::QueuedConnection);
        });
}

void ReplayView::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void ReplayView::deliver(std::uint64_t generation, const Result<Replay>& replay) {
    if (generation != m_expected) return;
    if (playing()) togglePlay();
    m_step = 0;
    if (!replay) {
        m_replay.reset();
        m_heading->setText(localText(replay.error()));
    } else {
        m_replay = std::make_shared<const Replay>(*replay);
        std::vector<std::string> specs;
        for (const LossCurves& curves : m_run->result.losses) specs.push_back(curves.spec);
        m_heading->setText(tr("%1, case %2 of run #%3: ends at 1 − IoU %4, L1 %5")
                               .arg(lossTitle(specs[m_loss], specs),
                                    QLocale().toString(static_cast<qlonglong>(m_replay->index)),
                                    QString::number(m_run->number),
                                    tableNumber(static_cast<double>(m_replay->errors[0])),
                                    tableNumber(static_cast<double>(m_replay->errors[1]))));
    }
    m_scene->setReplay(m_replay);
    refreshOpening();
    refreshCurves();
}

QString ReplayView::heading() const { return m_heading->text(); }

void ReplayView::refreshOpening() {
    m_single.reset();
    m_open->setEnabled(false);
    m_open->setToolTip(tr("No case is shown yet"));
    if (!m_replay) return;
    const StagedLoss& loss = m_run->recipe.losses[m_loss];
    const auto single = singleRun(m_run->recipe, loss);
    if (!single) {
        m_open->setToolTip(plainTip(localText(single.error())));
        return;
    }
    m_single = *single;
    m_open->setEnabled(true);
    QString tip = tr("The pair and the recipe become the explorer's, as one undo step.");
    if (m_run->recipe.protocol.mean_loss)
        tip += u' ' + tr("What the mean over all cases does to a step goes into the optimiser.");
    if (loss.hasRunningMean())
        tip += u' ' + tr("The running mean will be that of this pair alone, so the path differs.");
    m_open->setToolTip(tip);
}

void ReplayView::refreshCurves() {
    const Replay none;
    const Replay& shown = m_replay ? *m_replay : none;
    // The gap of equal boxes has no logarithm: it is drawn at the lower end.
    const Eigen::ArrayXd gap = (shown.gap > kSmallestGap).select(shown.gap, kSmallestGap);
    const double highest = gap.size() > 0 ? gap.isFinite().select(gap, 0.0).maxCoeff() : 0.0;
    m_float->setValues(shown.iou_loss);
    m_exact->setValues(shown.exact_iou_loss);
    m_gap->setValues(gap);
    const double last = std::max<double>(1.0, m_replay ? m_replay->steps() : 1);
    for (QCPAxisRect* rect : m_plot->axisRects())
        rect->axis(QCPAxis::atBottom)->setRange(0.0, last);
    m_float->valueAxis()->setRange(-0.03, 1.06);
    m_gap->valueAxis()->setRange(kSmallestGap, std::max(3.0 * highest, kLeastTop));
    m_slider->setRange(0, m_replay ? m_replay->steps() : 0);
    for (QWidget* widget : {static_cast<QWidget*>(m_play), static_cast<QWidget*>(m_slider)})
        widget->setEnabled(m_replay != nullptr);
    refreshStep();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ReplayView::setStep(int step) {
    step = bounded(step, 0, m_replay ? m_replay->steps() : 0);
    if (step == m_step) return;
    m_step = step;
    refreshStep();
}

void ReplayView::refreshStep() {
    m_slider->setValue(m_step);
    m_scene->setStep(m_step);
    for (auto* head : m_heads) {
        head->setPlace(m_step);
        head->setVisible(m_replay != nullptr);
    }
    m_place->setText(m_replay ? tr("step %1/%2").arg(m_step).arg(m_replay->steps()) : QString());
    refreshLegend();
    m_plot->layer(kHeadLayer)->replot();
}

void ReplayView::refreshLegend() {
    std::vector<CurveLegend::Part> parts;
    if (m_replay) {
        const Theme& theme = themeOf(*this);
        parts = {{tr("float kernel"), tableNumber(m_replay->iou_loss(m_step)), {theme.pred, 2.0}},
                 {tr("double"),
                  tableNumber(m_replay->exact_iou_loss(m_step)),
                  {theme.interpolated, 2.0, Qt::DashLine}},
                 {tr("gap"), tableNumber(m_replay->gap(m_step), 3), {theme.series[0], 2.0}}};
    }
    m_legend->setParts(std::move(parts));
}

void ReplayView::togglePlay() {
    if (!m_replay) return;
    if (playing()) {
        m_timer.stop();
    } else {
        if (m_step == m_replay->steps()) setStep(0);
        m_played_from = m_step;
        m_clock.start();
        m_timer.start();
    }
    m_play->setIcon(glyphIcon(playing() ? Glyph::pause : Glyph::play));
}

void ReplayView::tick() {
    const double steps_per_s = std::max(30.0, m_replay->steps() / kPlayS);
    const double gone = static_cast<double>(m_clock.elapsed()) / 1000.0 * steps_per_s;
    setStep(m_played_from + static_cast<int>(std::min(gone, 1e9)));
    if (m_step == m_replay->steps()) togglePlay();
}

bool ReplayView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot || !m_replay) return QWidget::eventFilter(watched, event);
    const bool press = event->type() == QEvent::MouseButtonPress;
    if (!press && event->type() != QEvent::MouseMove) return QWidget::eventFilter(watched, event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (!(mouse->buttons() & Qt::LeftButton)) return true;
    if (playing()) togglePlay();
    const double step =
        m_plot->axisRect()->axis(QCPAxis::atBottom)->pixelToCoord(mouse->position().x());
    setStep(static_cast<int>(std::lround(std::clamp(step, 0.0, 1e9))));
    return true;
}

void ReplayView::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    m_gap->valueAxis()->setNumberFormat(QStringLiteral("eb"));
    m_gap->valueAxis()->setNumberPrecision(0);
    m_float->setPen(QPen(theme.pred, 2.0));
    QPen dashes(theme.interpolated, 1.6, Qt::CustomDashLine);
    dashes.setDashPattern({4.0, 4.0});
    m_exact->setPen(dashes);
    m_gap->setPen(QPen(theme.series[0], 1.8));
    for (auto* head : m_heads) head->setPen(QPen(theme.accent, 1.0));
    refreshLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ReplayView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void ReplayView::hideEvent(QHideEvent* event) {
    if (playing()) togglePlay();
    QWidget::hideEvent(event);
}

}  // namespace iou
