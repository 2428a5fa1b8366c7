// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch/error_map_picture.hpp"

#include "core/simulate/error_map.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/field/color_map.hpp"
#include "widgets/plots/plot_style.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

const QString kCursorLayer = QStringLiteral("cursor");

/// A range that holds something, whatever the values are.
QCPRange shownRange(double lo, double hi, bool log) {
    if (!(lo <= hi)) return {log ? 1e-6 : 0.0, 1.0};
    if (lo == hi) return {lo, lo + std::max(1e-12, std::fabs(lo) * 1e-6)};
    return {lo, hi};
}

}  // namespace

ErrorMapPicture::ErrorMapPicture(QWidget* parent) : QCustomPlot(parent) {
    setMinimumHeight(140);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    addLayer(kCursorLayer);
    layer(kCursorLayer)->setMode(QCPLayer::lmBuffered);
    axisRect()->setupFullAxesBox(false);
    for (auto* axis : {xAxis, yAxis}) axis->grid()->setVisible(false);
    for (auto* axis : {xAxis2, yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    xAxis->setLabel(tr("start cx"));
    yAxis->setLabel(tr("start cy"));
    yAxis->setRangeReversed(true);
    m_scale = new QCPColorScale(this);
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(12);
    m_scale->setRangeDrag(false);
    m_scale->setRangeZoom(false);
    m_scale->setMinimumMargins(QMargins(4, 6, 6, 4));
    plotLayout()->addElement(0, 1, m_scale);
    auto* margins = new QCPMarginGroup(this);
    for (QCPLayoutElement* element :
         {static_cast<QCPLayoutElement*>(axisRect()), static_cast<QCPLayoutElement*>(m_scale)})
        element->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    connect(this, &QCustomPlot::afterLayout, this, &ErrorMapPicture::fitRanges);
    m_colors = new QCPColorMap(xAxis, yAxis);
    m_colors->setInterpolate(false);
    m_colors->setTightBoundary(false);
    m_colors->setColorScale(m_scale);
    m_cursor = new QCPItemRect(this);
    m_cursor->setLayer(kCursorLayer);
    m_target = new QCPItemTracer(this);
    m_target->setLayer(kCursorLayer);
    m_target->setStyle(QCPItemTracer::tsPlus);
    m_target->setSize(9);
    m_note = new QCPItemText(this);
    m_note->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_note->position->setCoords(0.5, 0.45);
    m_note->setText(tr("The map of a finished run appears here."));
}

void ErrorMapPicture::clearMap() {
    m_region = {};
    m_note->setVisible(true);
    m_colors->setVisible(false);
    m_scale->setVisible(false);
    m_target->setVisible(false);
    replot(QCustomPlot::rpQueuedReplot);
}

void ErrorMapPicture::showMap(const ErrorMap& map, const Shown& shown) {
    m_region = {map.left(), map.top(), map.width(), map.height()};
    m_note->setVisible(false);
    m_colors->setVisible(true);
    m_scale->setVisible(true);
    const double dx = map.width() / map.columns();
    const double dy = map.height() / map.rows();
    auto* cells = m_colors->data();
    cells->setSize(map.columns(), map.rows());
    cells->setRange({map.left() + 0.5 * dx, map.left() + map.width() - 0.5 * dx},
                    {map.top() + 0.5 * dy, map.top() + map.height() - 0.5 * dy});
    double lo = std::numeric_limits<double>::infinity();
    double hi = -lo;
    for (int cell = 0; cell < map.columns() * map.rows(); ++cell) {
        const double v = shown.value(cell);
        const bool drawn = map.count(cell) > 0 && std::isfinite(v);
        cells->setCell(cell % map.columns(), cell / map.columns(), drawn ? v : std::nan(""));
        if (!drawn || (shown.log && v <= 0.0)) continue;
        lo = std::min(lo, v);
        hi = std::max(hi, v);
    }
    m_scale->setDataScaleType(shown.log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    setLogarithmic(*m_scale->axis(), shown.log, 4, NumberTicker::Ends::written);
    m_scale->setDataRange(shownRange(lo, hi, shown.log));
    m_scale->setLabel(shown.label);
    if (shown.target) m_target->position->setCoords(*shown.target);
    m_target->setVisible(shown.target.has_value());
    replot(QCustomPlot::rpQueuedReplot);
}

void ErrorMapPicture::fitRanges() {
    const QRect room = axisRect()->rect();
    if (m_region.isEmpty() || room.width() < 1 || room.height() < 1) return;
    const double unit =
        std::max(m_region.width() / room.width(), m_region.height() / room.height());
    xAxis->setRange(m_region.center().x(), unit * room.width(), Qt::AlignCenter);
    yAxis->setRange(m_region.center().y(), unit * room.height(), Qt::AlignCenter);
}

void ErrorMapPicture::frameCell(const std::optional<QRectF>& cell) {
    m_cursor->setVisible(cell.has_value());
    if (cell) {
        m_cursor->topLeft->setCoords(cell->topLeft());
        m_cursor->bottomRight->setCoords(cell->bottomRight());
    }
    layer(kCursorLayer)->replot();
}

std::optional<QPointF> ErrorMapPicture::startAt(QPointF pixel) const {
    if (!QRectF(axisRect()->rect()).contains(pixel)) return {};
    const QPointF start(xAxis->pixelToCoord(pixel.x()), yAxis->pixelToCoord(pixel.y()));
    if (!m_region.contains(start)) return {};
    return start;
}

QPointF ErrorMapPicture::pixelOf(QPointF start) const {
    return {xAxis->coordToPixel(start.x()), yAxis->coordToPixel(start.y())};
}

void ErrorMapPicture::applyColors() {
    const Theme& theme = themeOf(*this);
    stylePlot(*this, theme);
    for (QCPAxis* axis : m_scale->axis()->axisRect()->axes()) styleAxis(*axis, theme);
    m_scale->axis()->setNumberPrecision(3);
    // Room for any numbers, so that the map stands still when others are shown.
    const QFontMetrics metrics(m_scale->axis()->tickLabelFont());
    const int room = metrics.horizontalAdvance(QStringLiteral("1.23e−05")) + metrics.height();
    m_scale->axis()->axisRect()->setMinimumMargins(QMargins(0, 0, room + 2 * spacing::unit, 0));
    QCPColorGradient gradient = colorGradient(ColorMapId::viridis);
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    m_scale->setGradient(gradient);
    m_cursor->setPen(QPen(theme.accent, 2.0));
    m_target->setPen(QPen(theme.target, 2.0));
    m_note->setFont(uiFont(9.0));
    m_note->setColor(theme.muted);
    replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace iou
