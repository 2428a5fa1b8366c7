// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/bounded.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/field/color_map.hpp"
#include "widgets/field/color_scale.hpp"
#include "widgets/field/isolines.hpp"
#include "widgets/frame/frame_tools.hpp"
#include "widgets/plots/plot_style.hpp"
#include "widgets/rotated/rotated_plots.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <cmath>

namespace iou {

namespace {

constexpr int kLevels = 12;

}  // namespace

RotatedSurfacePlot::RotatedSurfacePlot(DocumentHistory& history, QWidget* parent)
    : QWidget(parent), m_view(sharedOf<RotatedView>(history)) {
    m_x = frameCombo(this, tr("To the right"), tr("The number of the prediction to the right"));
    m_y = frameCombo(this, tr("Upwards"), tr("The number of the prediction upwards"));
    for (QComboBox* combo : {m_x, m_y})
        for (int i = 0; i < 5; ++i) combo->addItem(rotatedAxisName(static_cast<RotatedAxis>(i)));
    connect(m_x, &QComboBox::activated, this, [this](int index) { choose(true, index); });
    connect(m_y, &QComboBox::activated, this, [this](int index) { choose(false, index); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
    row->setSpacing(spacing::unit);
    row->addWidget(m_y, 1);
    row->addWidget(new QLabel(tr("over"), this));
    row->addWidget(m_x, 1);
    row->addStretch(1);
    buildPlot();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::half, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_plot, 1);
    connect(&m_view, &RotatedView::changed, this, &RotatedSurfacePlot::refresh);
    connect(&m_view, &RotatedView::surfaceChanged, this, &RotatedSurfacePlot::refreshSurface);
    applyColors();
}

void RotatedSurfacePlot::buildPlot() {
    m_plot = new QCustomPlot(this);
    m_plot->setAccessibleName(tr("Loss over two numbers of the prediction"));
    m_plot->setToolTip(tr("Press or drag to put the prediction there; the line is its run"));
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 6, 2));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        setLogarithmic(*axis, false, 4);
        axis->grid()->setVisible(false);
    }
    m_scale = new QCPColorScale(m_plot);
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(12);
    m_scale->setRangeDrag(false);
    m_scale->setMinimumMargins(QMargins(4, 6, 8, 4));
    m_scale->setRangeZoom(false);
    setLogarithmic(*m_scale->axis(), false, 4);
    m_plot->plotLayout()->addElement(0, 1, m_scale);
    auto* margins = new QCPMarginGroup(m_plot);
    for (QCPLayoutElement* element : {static_cast<QCPLayoutElement*>(m_plot->axisRect()),
                                      static_cast<QCPLayoutElement*>(m_scale)})
        element->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    m_map = new QCPColorMap(m_plot->xAxis, m_plot->yAxis);
    m_map->setInterpolate(true);
    m_map->setTightBoundary(true);
    m_map->setColorScale(m_scale);
    m_map->setGradient(colorGradient(ColorMapId::viridis));
    new PlotPainting(m_plot->axisRect(), QStringLiteral("main"),
                     [this](QPainter& painter) { paintLines(painter); });
    m_path = new QCPCurve(m_plot->xAxis, m_plot->yAxis);
    m_truth = m_plot->addGraph();
    m_now = m_plot->addGraph();
    for (QCPGraph* dot : {m_truth, m_now}) dot->setLineStyle(QCPGraph::lsNone);
    connect(m_plot, &QCustomPlot::mousePress, this, &RotatedSurfacePlot::press);
    connect(m_plot, &QCustomPlot::mouseMove, this, &RotatedSurfacePlot::dragTo);
    connect(m_plot, &QCustomPlot::mouseRelease, this, &RotatedSurfacePlot::release);
}

void RotatedSurfacePlot::choose(bool horizontal, int index) {
    const auto axis = static_cast<RotatedAxis>(index);
    m_view.lab().apply(tr("Axis of the surface"), [&](RotatedLab& lab) {
        RotatedAxis& chosen = horizontal ? lab.x : lab.y;
        RotatedAxis& other = horizontal ? lab.y : lab.x;
        // The number the other axis has: they change places.
        if (other == axis) other = chosen;
        chosen = axis;
    });
}

void RotatedSurfacePlot::paintLines(QPainter& painter) const {
    const RotatedSurfaceRequest& shown = m_view.surfaceRequest();
    const Eigen::ArrayXXf& grid = m_view.surface();
    const auto values = extremesOf(grid);
    if (!values) return;
    const Theme& theme = themeOf(*this);
    const ColorScale scale = scaleFor(*values, {}, false);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const Isoline& line : isolines(grid, scale.levels(scale.range, kLevels))) {
        const bool dark = lightness(scale.color(line.level)) > 55.0;
        painter.setPen(QPen(withAlpha(dark ? theme.map_dark : theme.map_light, 0.45), 1.0));
        QPolygonF placed;
        for (const QPointF& at : line.points) {
            const auto along = [](const RotatedRange& r, double index) {
                return shownNumber(r.axis, r.lo + (r.hi - r.lo) * index / (r.samples - 1));
            };
            placed << QPointF(m_plot->xAxis->coordToPixel(along(shown.x, at.x())),
                              m_plot->yAxis->coordToPixel(along(shown.y, at.y())));
        }
        painter.drawPolyline(placed);
    }
}

void RotatedSurfacePlot::refresh() {
    const RotatedLab& lab = m_view.value();
    m_x->setCurrentIndex(static_cast<int>(lab.x));
    m_y->setCurrentIndex(static_cast<int>(lab.y));
    if (!isVisible()) return;
    const RotatedSurfaceRequest& shown = m_view.surfaceRequest();
    if (m_view.surface().size() == 0) return;
    const auto at = [](const RotatedBox<>& box, RotatedAxis axis) {
        return shownNumber(axis, numbersOf(box)[static_cast<std::size_t>(axis)]);
    };
    QVector<double> t, x, y;
    for (const RotatedState& state : m_view.outcome().run.states) {
        t << static_cast<double>(t.size());
        x << at(state.box, shown.x.axis);
        y << at(state.box, shown.y.axis);
    }
    m_path->setData(t, x, y, true);
    const RotatedBox<>& box = m_view.outcome().box;
    m_now->setData({at(box, shown.x.axis)}, {at(box, shown.y.axis)});
    m_truth->setData({at(lab.target, shown.x.axis)}, {at(lab.target, shown.y.axis)});
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RotatedSurfacePlot::refreshSurface() {
    if (!isVisible()) return;
    const RotatedSurfaceRequest& shown = m_view.surfaceRequest();
    const Eigen::ArrayXXf& grid = m_view.surface();
    if (grid.size() == 0) return;
    const auto rangeOf = [](const RotatedRange& r) {
        return QCPRange(shownNumber(r.axis, r.lo), shownNumber(r.axis, r.hi));
    };
    auto* cells = m_map->data();
    cells->setSize(static_cast<int>(grid.cols()), static_cast<int>(grid.rows()));
    cells->setRange(rangeOf(shown.x), rangeOf(shown.y));
    for (int j = 0; j < grid.cols(); ++j)
        for (int i = 0; i < grid.rows(); ++i)
            cells->setCell(j, i, std::isfinite(grid(i, j)) ? grid(i, j) : std::nan(""));
    if (const auto values = extremesOf(grid)) {
        const ColorScale scale = scaleFor(*values, {}, false);
        m_scale->setDataRange({scale.range.lo, scale.range.hi});
    }
    m_plot->xAxis->setLabel(rotatedAxisName(shown.x.axis));
    m_plot->yAxis->setLabel(rotatedAxisName(shown.y.axis));
    m_plot->xAxis->setRange(rangeOf(shown.x));
    m_plot->yAxis->setRange(rangeOf(shown.y));
    refresh();
}

void RotatedSurfacePlot::press(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_view.surface().size() == 0) return;
    if (!m_plot->axisRect()->rect().contains(event->position().toPoint())) return;
    m_view.setPlaying(false);
    m_view.lab().beginDrag(tr("Move prediction"));
    m_dragging = true;
    dragTo(event);
}

void RotatedSurfacePlot::dragTo(QMouseEvent* event) {
    if (!m_dragging) return;
    const RotatedSurfaceRequest& shown = m_view.surfaceRequest();
    const auto within = [](const QCPAxis& axis, double pixel, const RotatedRange& r) {
        return bounded(coreNumber(r.axis, axis.pixelToCoord(pixel)), r.lo, r.hi);
    };
    RotatedBox<> box = withNumber(m_view.outcome().box, shown.x.axis,
                                  within(*m_plot->xAxis, event->position().x(), shown.x));
    box = withNumber(box, shown.y.axis, within(*m_plot->yAxis, event->position().y(), shown.y));
    m_view.dragBox(RotatedWhich::pred, box);
}

void RotatedSurfacePlot::release() {
    if (!m_dragging) return;
    m_dragging = false;
    m_view.lab().endDrag();
}

void RotatedSurfacePlot::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*m_plot, theme);
    styleAxis(*m_scale->axis(), theme);
    m_plot->axisRect()->setBackground(theme.undefined);
    m_path->setPen(QPen(theme.map_path, 2.0 * theme.line_scale));
    m_truth->setScatterStyle({QCPScatterStyle::ssCrossCircle, QPen(theme.map_light, 1.6),
                              theme.map_dark, 11.0 * theme.line_scale});
    m_now->setScatterStyle({QCPScatterStyle::ssCircle, QPen(theme.map_light, 2.0), theme.pred,
                            11.0 * theme.line_scale});
    refreshSurface();
}

void RotatedSurfacePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void RotatedSurfacePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshSurface();
}

}  // namespace iou
