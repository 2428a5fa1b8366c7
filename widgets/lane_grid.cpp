// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lane_grid.hpp"

#include "widgets/box_canvas.hpp"
#include "widgets/lane_actions.hpp"

#include <QMouseEvent>
#include <QPainter>

namespace iou {

LaneGrid::LaneGrid(ExplorerModel& model, LaneActions& actions, QWidget* parent)
    : QWidget(parent), m_model(model), m_actions(actions) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Lanes side by side"));
    const auto rebuild_when_visible = [this] {
        if (isVisible()) rebuild();
    };
    const auto repaint = [this] { update(); };
    connect(&m_model, &ExplorerModel::lanesChanged, this, rebuild_when_visible);
    connect(&m_model, &ExplorerModel::documentLoaded, this, rebuild_when_visible);
    connect(&m_model, &ExplorerModel::viewChanged, this, rebuild_when_visible);
    connect(&m_model, &ExplorerModel::evaluationChanged, this, repaint);
    connect(&m_model, &ExplorerModel::trajectoryChanged, this, repaint);
    connect(&m_model, &ExplorerModel::playheadChanged, this, repaint);
}

void LaneGrid::rebuild() {
    m_lanes = gridLanes(m_model);
    const bool recount = m_lanes.size() != m_cells.size();
    while (m_cells.size() > m_lanes.size()) {
        delete m_cells.back();
        m_cells.pop_back();
    }
    while (m_cells.size() < m_lanes.size()) {
        auto* cell = new BoxCanvas(m_model, this);
        cell->setFocusPolicy(Qt::ClickFocus);
        connect(cell, &BoxCanvas::laneTaken, &m_actions, &LaneActions::activate);
        m_cells.push_back(cell);
        emit cellAdded(cell);
        cell->show();
    }
    placeCells();
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i]->setLane(m_lanes[i]);
        if (recount) m_cells[i]->refit();
        if (m_lanes[i] == m_model.activeLane()) setFocusProxy(m_cells[i]);
    }
    update();
}

void LaneGrid::placeCells() {
    const auto places = cellPlaces(QSizeF(size()), static_cast<int>(m_cells.size()));
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i]->setGeometry(places[i].body.toRect());
}

void LaneGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), theme.border);
    const LaneGridSnapshot grid = laneGridOf(m_model);
    const auto places = cellPlaces(QSizeF(size()), static_cast<int>(grid.cells.size()));
    for (std::size_t i = 0; i < places.size(); ++i)
        paintCellHeader(painter, places[i].header, grid.cells[i], theme);
}

void LaneGrid::mousePressEvent(QMouseEvent* event) {
    const auto places = cellPlaces(QSizeF(size()), static_cast<int>(m_lanes.size()));
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].header.contains(event->position()) && event->button() == Qt::LeftButton)
            return m_actions.activate(m_lanes[i]);
    event->ignore();
}

void LaneGrid::resizeEvent(QResizeEvent*) { placeCells(); }

void LaneGrid::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    rebuild();
}

}  // namespace iou
