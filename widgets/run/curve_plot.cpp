// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/curve_plot.hpp"

#include "core/base/clamped_int.hpp"
#include "core/run/run_summary.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/document_history.hpp"
#include "widgets/model/hover.hpp"
#include "widgets/plots/curve_ends.hpp"
#include "widgets/plots/curve_legend.hpp"
#include "widgets/plots/plot_parts.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/text/number_text.hpp"

#include <QComboBox>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <cmath>

namespace iou {

namespace {

constexpr int kWidthForNames = 360;
constexpr int kRightMargin = 16;
const QString kHeadLayer = QStringLiteral("playhead");

/// The range of an axis rect's graphs with a little room, and `always` inside.
QCPRange roomyRange(const QCPAxisRect& rect, QCPRange always) {
    QCPRange range = always;
    for (const QCPGraph* graph : rect.graphs()) {
        bool found = false;
        const QCPRange own = graph->getValueRange(found);
        if (found) range.expand(own);
    }
    const double room = 0.06 * std::max(range.size(), 1e-9);
    return {range.lower - (range.lower < always.lower ? room : 0.3 * room), range.upper + room};
}

}  // namespace

CurvePlot::CurvePlot(RunClock& clock, DocumentHistory& history, Hover& hover, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_history(history), m_hover(hover) {
    m_legend = new CurveLegend(this);
    m_lower_choice = new QComboBox(this);
    buildPlot();
    buildChoice(history);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, spacing::half, 0);
    head->setSpacing(spacing::half);
    head->addWidget(m_legend, 1);
    head->addWidget(m_lower_choice, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::half, 0, spacing::half);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_plot, 1);
    // Out of sight nothing is drawn; showing it catches up.
    connect(&m_clock, &RunClock::trajectoryChanged, this, [this] {
        if (isVisible()) refreshCurves();
    });
    connect(&m_ranges, &EasedNumbers::moved, this, [this] {
        if (isVisible()) showRanges();
    });
    connect(&history, &DocumentHistory::draggingChanged, this, [this](bool dragging) {
        m_dragged = true;
        if (!dragging && isVisible()) fitRanges();
    });
    connect(&history, &DocumentHistory::changed, this, [this](const Changes& changes) {
        m_dragged = m_dragged && (m_scrubbing || m_history.dragging());
        if (changes.view) refreshChoice();
        if (isVisible() && (changes.lanes || changes.pins || changes.view)) refreshCurves();
    });
    connect(&m_clock, &RunClock::playheadChanged, this, [this] {
        if (isVisible()) refreshPlayhead();
    });
    applyColors();
}

void CurvePlot::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setAccessibleName(tr("Curves of the run"));
    m_plot->setToolTip(tr("Click or drag to move the playhead"));
    m_plot->addLayer(kHeadLayer);
    m_plot->layer(kHeadLayer)->setMode(QCPLayer::lmBuffered);
    m_upper = m_plot->axisRect();
    m_lower = addLowerRect(*m_plot);
    m_plot->plotLayout()->setRowStretchFactors({1.6, 1.0});
    // The plot decides how low it gets, not the rects: they would push the axis' name out.
    m_upper->setMinimumSize(30, 16);
    m_lower->setMinimumSize(30, 32);
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        fitTicks(*m_upper->axis(QCPAxis::atLeft), 4);
        fitTicks(*m_lower->axis(QCPAxis::atLeft), 2);
    });
    m_upper->axis(QCPAxis::atBottom)->setTickLabels(false);
    m_lower->axis(QCPAxis::atBottom)->setLabel(tr("step"));
    m_ends = {new CurveEnds(*m_upper), new CurveEnds(*m_lower)};
    m_heads = {new AxisLine(*m_upper), new AxisLine(*m_lower)};
    for (AxisLine* head : m_heads) head->setLayer(kHeadLayer);
}

void CurvePlot::buildChoice(DocumentHistory& history) {
    using Quantity = RunCurve::Quantity;
    m_lower_choice->setAccessibleName(tr("Lower curve"));
    m_lower_choice->setToolTip(tr(
        "What stands below loss and IoU. Errors are in pixels: |Δcx| + |Δcy| of the centre, "
        "|Δw| + |Δh| of the size, and their sum, L1. Terms are those of the active lane's loss"));
    setUiFont(*m_lower_choice, 8.0);
    const auto add = [this](const QString& name, LowerCurve curve) {
        m_lower_choice->addItem(name, static_cast<int>(curve));
    };
    add(quantityName(Quantity::enlargement), LowerCurve::enlargement);
    add(tr("all errors"), LowerCurve::errors);
    add(quantityName(Quantity::center_error), LowerCurve::center_error);
    add(quantityName(Quantity::size_error), LowerCurve::size_error);
    add(quantityName(Quantity::l1_error), LowerCurve::l1_error);
    add(quantityName(Quantity::term), LowerCurve::terms);
    connect(m_lower_choice, &QComboBox::activated, this, [this, &history](int row) {
        const auto curve = static_cast<LowerCurve>(m_lower_choice->itemData(row).toInt());
        history.apply(tr("Lower curve: %1").arg(m_lower_choice->itemText(row)),
                      [curve](Document& d) { d.explorer.view.lower_curve = curve; });
    });
    refreshChoice();
}

LowerCurve CurvePlot::lowerCurve() const { return m_clock.explorer().view.lower_curve; }

void CurvePlot::refreshChoice() {
    m_lower_choice->setCurrentIndex(m_lower_choice->findData(static_cast<int>(lowerCurve())));
}

void CurvePlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    for (auto* head : m_heads) head->setPen(QPen(theme.accent, theme.line_scale));
    refreshCurves();
}

const QCPGraph* CurvePlot::curve(int index) const {
    return m_lines[static_cast<std::size_t>(index)].graph;
}

QSize CurvePlot::minimumSizeHint() const { return {280, 140}; }
QSize CurvePlot::sizeHint() const { return {440, 240}; }

void CurvePlot::refreshCurves() {
    const Theme& theme = themeOf(*this);
    m_curves = runCurvesOf(m_clock, theme);
    while (m_lines.size() > m_curves.size()) {
        m_plot->removeItem(m_lines.back().dot);
        m_plot->removeGraph(m_lines.back().graph);
        m_lines.pop_back();
    }
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const RunCurve& curve = m_curves[i];
        QCPAxisRect* rect = curve.isLower() ? m_lower : m_upper;
        if (i == m_lines.size()) m_lines.push_back({new LineGraph(*rect), newDot()});
        auto& [graph, dot] = m_lines[i];
        graph->setKeyAxis(rect->axis(QCPAxis::atBottom));
        graph->setValueAxis(rect->axis(QCPAxis::atLeft));
        graph->setPen(curve.pen);
        graph->setLaneStyle(curve.style);
        graph->setValues(curve.values());
        dot->setClipAxisRect(rect);
        dot->setPen(QPen(curve.pen.color(), 2.0 * theme.line_scale));
        dot->setSize(7.0 * theme.line_scale);
        dot->setBrush(theme.base);
    }
    markSwitches();
    nameEnds();
    fitRanges();
}

void CurvePlot::markSwitches() {
    for (AxisLine* line : m_switches) m_plot->removeItem(line);
    m_switches.clear();
    const RunPointer run = m_clock.finishedRun();
    if (!run) return;
    const Theme& theme = themeOf(*this);
    for (const int step : switchesOf(run->recipe, run->trajectory))
        for (QCPAxisRect* rect : {m_upper, m_lower}) {
            m_switches.push_back(new AxisLine(*rect));
            m_switches.back()->setPen(QPen(theme.muted, theme.line_scale, Qt::DotLine));
            m_switches.back()->setPlace(step);
        }
}

void CurvePlot::fitRanges() {
    const QCPRange upper = roomyRange(*m_upper, {0.0, 1.0});
    const QCPRange lower = roomyRange(*m_lower, {0.0, 0.01});
    std::vector<double> wanted{static_cast<double>(std::max(1, longestRun())), upper.lower,
                               upper.upper, lower.lower, lower.upper};
    const std::vector<double>& before = m_ranges.goal();
    const bool held = m_scrubbing || m_history.dragging();
    if (before.empty() || !(held || m_dragged)) {
        m_ranges.set(std::move(wanted));
    } else if (!held) {
        m_ranges.go(std::move(wanted));
    } else if (!m_scrubbing) {
        for (const std::size_t high : {0, 2, 4})
            wanted[high] = std::max(wanted[high], before[high]);
        for (const std::size_t low : {1, 3}) wanted[low] = std::min(wanted[low], before[low]);
        m_ranges.set(std::move(wanted));
    }
    showRanges();
}

void CurvePlot::showRanges() {
    const std::vector<double>& r = m_ranges.now();
    for (QCPAxisRect* rect : {m_upper, m_lower}) rect->axis(QCPAxis::atBottom)->setRange(0.0, r[0]);
    m_upper->axis(QCPAxis::atLeft)->setRange(r[1], r[2]);
    m_lower->axis(QCPAxis::atLeft)->setRange(r[3], r[4]);
    refreshPlayhead();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::nameEnds() {
    const Theme& theme = themeOf(*this);
    std::array<std::vector<CurveEnds::Entry>, 2> entries;
    if (width() >= kWidthForNames)
        for (std::size_t i = 0; i < m_curves.size(); ++i) {
            const RunCurve& curve = m_curves[i];
            if (!curve.name.isEmpty())
                entries[curve.isLower() ? 1 : 0].push_back(
                    {m_lines[i].graph, curve.name,
                     curve.run.pinned ? theme.muted : curve.pen.color()});
        }
    int room = kRightMargin;
    for (std::size_t i = 0; i < 2; ++i) {
        m_ends[i]->setEntries(std::move(entries[i]), uiFont(8.0));
        room = std::max(room, m_ends[i]->width() + 2);
    }
    for (QCPAxisRect* rect : {m_upper, m_lower}) rect->setMinimumMargins(QMargins(4, 4, room, 2));
}

GraphDot* CurvePlot::newDot() {
    auto* dot = new GraphDot(*m_plot);
    dot->setLayer(kHeadLayer);
    return dot;
}

int CurvePlot::longestRun() const {
    int longest = 0;
    for (const RunCurve& curve : m_curves)
        longest = std::max(longest, curve.run.run->trajectory.steps());
    return longest;
}

int CurvePlot::stepNow(const RunCurve& curve) const {
    return curve.run.pinned ? m_clock.stepOfPin(curve.run.index) : m_clock.stepOf(curve.run.index);
}

void CurvePlot::refreshPlayhead() {
    const int step = m_clock.playhead();
    for (AxisLine* head : m_heads) {
        head->setPlace(step);
        head->setVisible(!m_curves.empty());
    }
    std::vector<CurveLegend::Part> parts;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const RunCurve& curve = m_curves[i];
        const int at = stepNow(curve);
        m_lines[i].dot->setGraph(m_lines[i].graph);
        m_lines[i].dot->setGraphKey(at);
        if (!curve.name.isEmpty())
            parts.push_back({curve.name, tableNumber(curve.readable(at)), curve.pen, curve.style});
    }
    m_legend->setHeading(comparedQuantity(m_curves));
    m_legend->setParts(std::move(parts));
    m_plot->layer(kHeadLayer)->replot();
}

double CurvePlot::stepToX(int step) const {
    return m_upper->axis(QCPAxis::atBottom)->coordToPixel(step) + m_plot->x();
}

int CurvePlot::stepAt(double x) const {
    const double step = m_upper->axis(QCPAxis::atBottom)->pixelToCoord(x);
    return clampedInt(std::round(step), 0, m_clock.steps());
}

bool CurvePlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot) return QWidget::eventFilter(watched, event);
    const auto place = [&] { return static_cast<QMouseEvent*>(event)->position(); };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton) return true;
        m_scrubbing = m_dragged = true;
        m_hover.setBox({});
        m_clock.setPlayhead(stepAt(place().x()));
        return true;
    case QEvent::MouseMove:
        if (m_scrubbing) {
            m_clock.setPlayhead(stepAt(place().x()));
        } else if (const auto run = m_clock.trajectory()) {
            const double left = m_upper->left();
            const bool inside = place().x() >= left && place().x() <= m_upper->right() + 1;
            m_hover.setBox(
                inside ? std::optional(run->box(std::min(stepAt(place().x()), run->steps())))
                       : std::nullopt);
        }
        return true;
    case QEvent::MouseButtonRelease:
        m_scrubbing = false;
        fitRanges();
        return true;
    case QEvent::MouseButtonDblClick: return true;
    case QEvent::Leave: m_hover.setBox({}); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void CurvePlot::finish() {
    refreshCurves();
    m_ranges.finish();
    showRanges();
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

void CurvePlot::setPixelRatio(double ratio) { m_plot->setBufferDevicePixelRatio(ratio); }

void CurvePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // A fifth of the height, or two rows.
    m_legend->setMostRows(std::max(2, height() / (5 * m_legend->fontMetrics().height())));
    nameEnds();
}

void CurvePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshChoice();
    refreshCurves();
}

}  // namespace iou
