// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface_panel/loss_surface_plot.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/field/color_bar.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/late_refresh.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/relief/relief_widget.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/surface/surface_snapshot.hpp"
#include "widgets/surface_panel/profile_plot.hpp"
#include "widgets/surface_panel/surface_menu.hpp"
#include "widgets/surface_panel/surface_tools.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

const QString kMarksLayer = QStringLiteral("marks");

}  // namespace

LossSurfacePlot::LossSurfacePlot(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_ranges(model) {
    setFocusPolicy(Qt::StrongFocus);
    m_menu = new SurfaceMenu(model, this);
    buildPlot();
    m_relief = new ReliefWidget(this);
    m_bar = new ColorBar(this);
    m_profile = new ProfilePlot(this);
    connectBar();
    connectRelief();
    m_legend = new QLabel(this);
    setUiFont(*m_legend, 8.0);
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_plot, 1);
    row->addWidget(m_relief, 1);
    row->addWidget(m_bar);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    foot->addWidget(m_legend);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, spacing::half);
    column->setSpacing(spacing::half);
    column->addWidget(new SurfaceTools(model, *m_menu, this));
    column->addLayout(row, 1);
    column->addLayout(foot);
    column->addWidget(m_profile);

    connect(&m_ranges, &FollowedRanges::moved, this, &LossSurfacePlot::showRanges);
    connect(&m_source, &SurfaceSource::frameChanged, this, &LossSurfacePlot::showFrame);
    connect(&m_model.history(), &DocumentHistory::draggingChanged, &m_source,
            [this](bool dragging) {
                if (!dragging) m_source.settle();
                scheduleRefresh();
            });
    for (const auto signal : {&ExplorerModel::evaluationChanged, &ExplorerModel::viewChanged,
                              &ExplorerModel::sceneChanged, &ExplorerModel::lossChanged})
        connect(&m_model, signal, this, &LossSurfacePlot::scheduleRefresh);
    m_marks_shown = new LateRefresh(m_model, *this, [this] { replotMarks(); });
    connect(&m_model.clock(), &RunClock::trajectoryChanged, this,
            [this] { m_model.dragging() ? m_marks_shown->ask() : scheduleRefresh(); });
    connect(&m_model.clock(), &RunClock::playheadChanged, this, &LossSurfacePlot::scheduleRefresh);
    applyColors();
    refresh();
}

void LossSurfacePlot::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setNoAntialiasingOnDrag(false);
    m_plot->addLayer(kMarksLayer);
    m_plot->layer(kMarksLayer)->setMode(QCPLayer::lmBuffered);
    QCPAxisRect* rect = m_plot->axisRect();
    rect->setupFullAxesBox(false);
    for (auto* axis : {m_plot->xAxis, m_plot->yAxis}) axis->grid()->setVisible(false);
    for (auto* axis : {m_plot->xAxis2, m_plot->yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    // The colour bar stands beside the data.
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        const QRect shown = m_plot->axisRect()->rect();
        if (!m_plot->isHidden()) m_bar->setTrack(shown.top(), shown.top() + shown.height());
    });

    new PlotPainting(rect, QStringLiteral("main"), [this](QPainter& painter) {
        sharedOf<AwaitedPicture>(m_model.history()).painted();
        if (const auto frame = m_source.frame())
            paintSurface(painter, map(), *frame, themeOf(*this), true);
    });
    new PlotPainting(rect, kMarksLayer, [this](QPainter& painter) {
        paintMarks(painter, map(), marks(), themeOf(*this));
        paintReadout(painter);
    });
}

void LossSurfacePlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    // The numbers at the ends of the colour bar reach beyond it.
    m_plot->axisRect()->setMinimumMargins(
        QMargins(4, std::max(6, QFontMetrics(uiFont(8.0)).height() / 2), 2, 4));
    QPalette muted = m_legend->palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_legend->setPalette(muted);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize LossSurfacePlot::minimumSizeHint() const {
    return {std::max(320, QWidget::minimumSizeHint().width()), 240};
}
QSize LossSurfacePlot::sizeHint() const { return {440, 400}; }

// --- what is shown ------------------------------------------------------------------------------

SurfaceRequest LossSurfacePlot::request() const {
    return surfaceRequestOf(m_model, m_model.activeLane(), m_ranges.x(), m_ranges.y(),
                            SurfaceSource::kPreviewSamples);
}

SurfaceRequest LossSurfacePlot::pictured() const {
    // A relief has the ranges of its picture; the flat plot moves over one that is large enough.
    if (m_model.view().surface.relief) return request();
    return surfaceRequestOf(m_model, m_model.activeLane(), m_ranges.reachX(), m_ranges.reachY(),
                            SurfaceSource::kPreviewSamples);
}

PlotMap LossSurfacePlot::map() const {
    const auto range = [](const QCPAxis* axis) {
        return Range{axis->range().lower, axis->range().upper};
    };
    return {QRectF(m_plot->axisRect()->rect()), range(m_plot->xAxis), range(m_plot->yAxis),
            m_plot->yAxis->rangeReversed()};
}

PlotMap LossSurfacePlot::plotMap() const {
    PlotMap m = map();
    m.rect.translate(m_plot->pos());
    return m;
}

SurfaceMarks LossSurfacePlot::marks() const {
    SurfaceMarks marks = surfaceMarksOf(m_model);
    marks.now_hot = m_hot || m_grip == Grip::point;
    if (const auto frame = m_source.frame()) marks.best = frame->best;
    return marks;
}

void LossSurfacePlot::scheduleRefresh() {
    if (m_refresh_pending) return;
    m_refresh_pending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_refresh_pending = false;
            if (isVisible()) refresh();
        },
        Qt::QueuedConnection);
}

void LossSurfacePlot::refresh() {
    const SurfaceView& view = m_model.view().surface;
    m_ranges.follow(m_model.displayedBox());
    const SurfaceRequest wanted = request();
    showAxes(wanted);
    if (m_plot->isHidden() && !view.relief) m_plot->replot(QCustomPlot::rpQueuedReplot);
    m_plot->setVisible(!view.relief);
    m_relief->setVisible(view.relief);
    m_relief->setView({view.azimuth_deg, view.elevation_deg});
    const bool is_new = m_source.ask(pictured(), surfaceStyleOf(m_model));
    if (is_new && !view.relief) sharedOf<AwaitedPicture>(m_model.history()).expect();
    refreshProfile(wanted);
    refreshLegend();
    // What moves on the surface is painted with it, if that does not take long.
    is_new ? m_marks_shown->ask() : replotMarks();
}

void LossSurfacePlot::showRanges() {
    if (!isVisible()) return;
    const SurfaceRequest wanted = request();
    showAxes(wanted);
    m_source.ask(pictured(), surfaceStyleOf(m_model));
    refreshProfile(wanted);
    replotMarks();
}

void LossSurfacePlot::showAxes(const SurfaceRequest& wanted) {
    const AxisRange &x = wanted.x, &y = wanted.y;
    if (m_shown_x == x && m_shown_y == y) return;
    m_shown_x = x;
    m_shown_y = y;
    m_plot->xAxis->setRange(x.lo, x.hi);
    m_plot->yAxis->setRange(y.lo, y.hi);
    m_plot->yAxis->setRangeReversed(growsDownwards(y.axis));
    m_plot->xAxis->setLabel(localText(axisLabel(x.axis)));
    m_plot->yAxis->setLabel(localText(axisLabel(y.axis)));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LossSurfacePlot::refreshProfile(const SurfaceRequest& shown) {
    const auto line = marks().cut;
    m_profile->setVisible(line.has_value());
    if (!line || !shown.check()) return;
    const auto now = marks().now;
    m_profile->showCut(shown, *line, shownName(shown), *now,
                       m_model.view().surface.scale == ScaleKind::log, m_model.dragging());
}

void LossSurfacePlot::refreshLegend() {
    QStringList parts;
    if (m_model.clock().trajectory()) parts << tr("○ start");
    parts << tr("● now");
    if (const auto frame = m_source.frame()) {
        const bool highest = isAscended(frame->surface.request);
        if (frame->best)
            parts << (highest ? tr("✕ highest %1") : tr("✕ lowest %1"))
                         .arg(numberText(frame->best_value, 4));
        parts << surfaceNotes(*frame);
    }
    m_legend->setText(parts.join(QStringLiteral("    ")));
}

void LossSurfacePlot::showFrame() {
    const auto frame = m_source.frame();
    const SurfaceRequest& shown = frame->surface.request;
    const QString name = shownName(shown);
    m_bar->setScale(frame->scale, name);
    m_relief->setFrame(frame, name);
    m_relief->setMarks(marks());
    setAccessibleName(
        tr("Surface of %1 over %2 and %3")
            .arg(name, localText(axisLabel(shown.x.axis)), localText(axisLabel(shown.y.axis))));
    refreshLegend();
    m_marks_shown->done();
    if (!m_plot->isHidden()) m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LossSurfacePlot::finish() {
    m_ranges.jump(m_model.displayedBox());
    refresh();
    m_source.finishNow();
    m_relief->finish();
    m_profile->finish();
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

void LossSurfacePlot::setPixelRatio(double ratio) {
    m_plot->setBufferDevicePixelRatio(ratio);
    m_profile->setPixelRatio(ratio);
    m_relief->setPixelRatio(ratio);
}

void LossSurfacePlot::fit() {
    m_model.apply(tr("Fit the surface"),
                  [](Document& d) { d.explorer.view.surface.follow_scene = true; });
}

}  // namespace iou
