// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss_surface_plot.hpp"

#include "widgets/explorer_model.hpp"
#include "widgets/glyph_icon.hpp"
#include "widgets/number_text.hpp"
#include "widgets/plot_style.hpp"
#include "widgets/surface_ranges.hpp"
#include "widgets/surface_snapshot.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace iou {

namespace {

const QString kMarksLayer = QStringLiteral("marks");

QComboBox* axisChooser(QWidget* parent, const QString& name) {
    auto* chooser = new QComboBox(parent);
    chooser->setAccessibleName(name);
    chooser->setToolTip(name);
    for (int i = 0; i < axis_count; ++i) chooser->addItem(text(axisLabel(static_cast<Axis>(i))), i);
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return chooser;
}

QToolButton* toggle(QWidget* parent, Glyph glyph, const QString& name, const QString& tip) {
    auto* button = new QToolButton(parent);
    button->setIcon(glyphIcon(glyph));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    return button;
}

}  // namespace

LossSurfacePlot::LossSurfacePlot(ExplorerModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    setFocusPolicy(Qt::StrongFocus);
    buildTools();
    buildPlot();
    m_legend = new QLabel(this);
    m_legend->setFont(uiFont(8.0));
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(spacing::half);
    tools->setContentsMargins(spacing::unit, spacing::half, spacing::unit, 0);
    for (auto [name, chooser] : {std::pair{tr("x"), m_x}, std::pair{tr("y"), m_y}}) {
        auto* label = new QLabel(name, this);
        label->setBuddy(chooser);
        tools->addWidget(label);
        tools->addWidget(chooser);
        tools->addSpacing(spacing::half);
    }
    tools->addWidget(m_term, 1);
    for (auto* button : {m_field, m_isolines, m_log, m_fit}) tools->addWidget(button);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, spacing::half);
    column->setSpacing(spacing::half);
    column->addLayout(tools);
    column->addWidget(m_plot, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    foot->addWidget(m_legend);
    column->addLayout(foot);

    connect(&m_source, &SurfaceSource::frameChanged, this, &LossSurfacePlot::showFrame);
    connect(&m_model, &ExplorerModel::draggingChanged, &m_source, [this](bool dragging) {
        if (!dragging) m_source.settle();
    });
    for (const auto signal : {&ExplorerModel::evaluationChanged, &ExplorerModel::viewChanged,
                              &ExplorerModel::sceneChanged, &ExplorerModel::trajectoryChanged})
        connect(&m_model, signal, this, &LossSurfacePlot::scheduleRefresh);
    connect(&m_model, &ExplorerModel::playheadChanged, this, &LossSurfacePlot::scheduleRefresh);
    connect(&m_model, &ExplorerModel::lossChanged, this, [this] {
        refreshTerms();
        scheduleRefresh();
    });
    connect(&m_model, &ExplorerModel::documentLoaded, this, &LossSurfacePlot::refreshTerms);
    refreshTerms();
    applyColors();
    refresh();
}

void LossSurfacePlot::buildTools() {
    m_x = axisChooser(this, tr("Number of the box along the horizontal axis"));
    m_y = axisChooser(this, tr("Number of the box along the vertical axis"));
    m_term = new QComboBox(this);
    m_term->setAccessibleName(tr("Shown quantity"));
    m_term->setToolTip(tr("The loss or one of its terms"));
    m_term->setMinimumContentsLength(6);
    m_term->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field = toggle(this, Glyph::field, tr("Gradient field"),
                     tr("Arrows along which what is shown falls (F); dots where it is flat"));
    m_isolines = toggle(this, Glyph::isolines, tr("Isolines"), tr("Lines of equal value (C)"));
    m_log = toggle(this, Glyph::logarithm, tr("Logarithmic colours"),
                   tr("Colours by the logarithm of the value"));
    m_fit = toggle(this, Glyph::fit, tr("Follow the boxes"),
                   tr("Ranges follow the boxes; off after zooming or panning"));
    connect(m_x, &QComboBox::activated, this,
            [this](int i) { chooseAxis(true, static_cast<Axis>(i)); });
    connect(m_y, &QComboBox::activated, this,
            [this](int i) { chooseAxis(false, static_cast<Axis>(i)); });
    connect(m_term, &QComboBox::activated, this,
            [this] { chooseTerm(m_term->currentData().toString()); });
    connect(m_field, &QToolButton::clicked, this, &LossSurfacePlot::setField);
    connect(m_isolines, &QToolButton::clicked, this, &LossSurfacePlot::setIsolines);
    connect(m_log, &QToolButton::clicked, this, &LossSurfacePlot::setLogScale);
    connect(m_fit, &QToolButton::clicked, this, &LossSurfacePlot::fit);
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
    rect->setMinimumMargins(QMargins(4, 6, 2, 4));
    m_scale = new QCPColorScale(m_plot);
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(12);
    m_scale->setRangeDrag(false);
    m_scale->setRangeZoom(false);
    m_scale->setMinimumMargins(QMargins(4, 6, 6, 4));
    m_plot->plotLayout()->addElement(0, 1, m_scale);
    auto* margins = new QCPMarginGroup(m_plot);
    rect->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, margins);

    new PlotPainting(rect, QStringLiteral("main"), [this](QPainter& painter) {
        if (const auto frame = m_source.frame())
            paintSurface(painter, map(), *frame, themeOf(*this));
    });
    new PlotPainting(rect, kMarksLayer, [this](QPainter& painter) {
        paintMarks(painter, map(), marks(), themeOf(*this));
        paintReadout(painter);
    });
}

void LossSurfacePlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    styleAxis(*m_scale->axis(), theme);
    m_scale->axis()->setNumberPrecision(4);
    QPalette muted = m_legend->palette();
    muted.setColor(QPalette::WindowText, theme.muted);
    m_legend->setPalette(muted);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize LossSurfacePlot::minimumSizeHint() const { return {320, 240}; }
QSize LossSurfacePlot::sizeHint() const { return {440, 400}; }

// --- what is shown ------------------------------------------------------------------------------

SurfaceRequest LossSurfacePlot::request() const {
    return surfaceRequestOf(m_model, SurfaceSource::kPreviewSamples);
}

SurfaceStyle LossSurfacePlot::style() const { return surfaceStyleOf(m_model); }

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
    refreshTools();
    const SurfaceRequest wanted = request();
    m_plot->xAxis->setRange(wanted.x.lo, wanted.x.hi);
    m_plot->yAxis->setRange(wanted.y.lo, wanted.y.hi);
    m_plot->yAxis->setRangeReversed(growsDownwards(wanted.y.axis));
    m_plot->xAxis->setLabel(text(axisLabel(wanted.x.axis)));
    m_plot->yAxis->setLabel(text(axisLabel(wanted.y.axis)));
    m_source.ask(wanted, style());
    refreshLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LossSurfacePlot::refreshTools() {
    const SurfaceView& view = m_model.view().surface;
    m_x->setCurrentIndex(static_cast<int>(view.x));
    m_y->setCurrentIndex(static_cast<int>(view.y));
    const int term = m_term->findData(QString::fromStdString(view.term));
    m_term->setCurrentIndex(std::max(0, term));
    m_field->setChecked(view.field);
    m_isolines->setChecked(view.isolines);
    m_log->setChecked(view.log_scale);
    m_fit->setChecked(view.follow_scene);
}

void LossSurfacePlot::refreshTerms() {
    const Loss& loss = m_model.run().loss;
    m_term->clear();
    m_term->addItem(text(loss.name()), QString());
    for (const TermInfo* term : loss.entry().terms) {
        m_term->addItem(QString::fromUtf8(term->symbol), QString::fromUtf8(term->id));
        m_term->setItemData(m_term->count() - 1, QString::fromUtf8(term->sentence),
                            Qt::ToolTipRole);
    }
    m_term->insertSeparator(1);
}

void LossSurfacePlot::refreshLegend() {
    QStringList parts;
    if (m_model.trajectory()) parts << tr("○ start");
    parts << tr("● now");
    if (const auto frame = m_source.frame()) {
        const bool highest = frame->surface.request.loss.entry().kind == Kind::metric &&
                             frame->surface.request.term < 0;
        if (frame->best)
            parts << (highest ? tr("✕ highest %1") : tr("✕ lowest %1"))
                         .arg(numberText(frame->best_value, 4));
        if (frame->has_undefined) parts << tr("▨ undefined");
    }
    m_legend->setText(parts.join(QStringLiteral("    ")));
}

void LossSurfacePlot::showFrame() {
    const auto frame = m_source.frame();
    const SurfaceRequest& shown = frame->surface.request;
    const LossEntry& entry = shown.loss.entry();
    m_scale->setGradient(colorGradient(frame->map));
    if (frame->log_scale) {
        m_scale->setDataScaleType(QCPAxis::stLogarithmic);
        m_scale->axis()->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    } else {
        m_scale->setDataScaleType(QCPAxis::stLinear);
        m_scale->axis()->setTicker(QSharedPointer<QCPAxisTicker>::create());
    }
    m_scale->setDataRange({frame->colors.lo, frame->colors.hi});
    m_scale->setLabel(
        shown.term < 0
            ? text(entry.name)
            : QString::fromUtf8(entry.terms[static_cast<std::size_t>(shown.term)]->symbol));
    setAccessibleName(
        tr("Surface of %1 over %2 and %3")
            .arg(m_scale->label(), text(axisLabel(shown.x.axis)), text(axisLabel(shown.y.axis))));
    refreshLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LossSurfacePlot::finish() {
    refreshTerms();
    refresh();
    m_source.finishNow();
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

void LossSurfacePlot::setPixelRatio(double ratio) { m_plot->setBufferDevicePixelRatio(ratio); }

// --- what is chosen -----------------------------------------------------------------------------

void LossSurfacePlot::chooseAxis(bool horizontal, Axis axis) {
    m_model.apply(tr("Choose the surface's axes"), [&](Document& d) {
        SurfaceView& view = d.view.surface;
        Axis& chosen = horizontal ? view.x : view.y;
        Axis& other = horizontal ? view.y : view.x;
        const Axis before = chosen;
        chosen = axis;
        SurfaceRequest probe = request();
        probe.x.axis = view.x;
        probe.y.axis = view.y;
        // Both axes would mean the same number: they change places.
        if (!probe.check()) other = before;
        view.follow_scene = true;
    });
    refreshTools();
}

void LossSurfacePlot::chooseTerm(const QString& id) {
    m_model.apply(tr("Choose what the surface shows"),
                  [&](Document& d) { d.view.surface.term = id.toStdString(); });
}

void LossSurfacePlot::fit() {
    m_model.apply(tr("Fit the surface"), [](Document& d) { d.view.surface.follow_scene = true; });
    refreshTools();
}

void LossSurfacePlot::setField(bool on) {
    m_model.apply(on ? tr("Show the gradient field") : tr("Hide the gradient field"),
                  [&](Document& d) { d.view.surface.field = on; });
}

void LossSurfacePlot::setIsolines(bool on) {
    m_model.apply(on ? tr("Show isolines") : tr("Hide isolines"),
                  [&](Document& d) { d.view.surface.isolines = on; });
}

void LossSurfacePlot::setLogScale(bool on) {
    m_model.apply(on ? tr("Logarithmic colours") : tr("Linear colours"),
                  [&](Document& d) { d.view.surface.log_scale = on; });
}

}  // namespace iou
