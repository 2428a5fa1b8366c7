// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_grid.hpp"

#include "widgets/canvas/box_canvas.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/lanes/lane_grid_layout.hpp"
#include "widgets/lanes/lane_surfaces.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace iou {

namespace {
constexpr double kPointReach = 10.0;  // pixels around the point of a surface
}

LaneGrid::LaneGrid(ExplorerModel& model, LaneActions& actions, QWidget* parent)
    : QWidget(parent), m_model(model), m_actions(actions) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Lanes side by side"));
    const auto rebuild_when_visible = [this] {
        if (isVisible()) rebuild();
    };
    m_surfaces = new LaneSurfaces(model, this);
    connect(m_surfaces, &LaneSurfaces::framesChanged, this, [this] { update(); });
    const auto repaint = [this] {
        refreshSurfaces();
        update();
    };
    connect(&m_model, &ExplorerModel::lanesChanged, this, rebuild_when_visible);
    connect(&m_model, &ExplorerModel::documentLoaded, this, rebuild_when_visible);
    connect(&m_model, &ExplorerModel::viewChanged, this, rebuild_when_visible);
    connect(&m_model, &ExplorerModel::evaluationChanged, this, repaint);
    connect(&m_model.history(), &DocumentHistory::draggingChanged, this, repaint);
    connect(&m_model.clock(), &RunClock::trajectoryChanged, this, repaint);
    connect(&m_model.clock(), &RunClock::playheadChanged, this, repaint);
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
    refreshSurfaces();
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i]->setVisible(!showsSurfaces());
        m_cells[i]->setLane(m_lanes[i]);
        if (recount) m_cells[i]->refit();
        if (m_lanes[i] == m_model.activeLane()) setFocusProxy(m_cells[i]);
    }
    update();
}

bool LaneGrid::showsSurfaces() const {
    return m_model.view().compare.cells == CellContent::surface;
}

void LaneGrid::refreshSurfaces() {
    if (isVisible() && showsSurfaces()) m_surfaces->ask();
}

void LaneGrid::finish() {
    rebuild();
    if (showsSurfaces()) m_surfaces->finishNow();
}

LaneGridSnapshot LaneGrid::snapshot() const {
    return showsSurfaces() ? laneGridOf(m_model, *m_surfaces) : laneGridOf(m_model);
}

void LaneGrid::placeCells() {
    const auto places = laneGridLayout(QSizeF(size()), snapshot()).places;
    for (std::size_t i = 0; i < std::min(m_cells.size(), places.size()); ++i)
        m_cells[i]->setGeometry(places[i].body.toRect());
}

void LaneGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    paintLaneGrid(painter, QSizeF(size()), snapshot(), theme, true, false);
}

void LaneGrid::mousePressEvent(QMouseEvent* event) {
    const auto places = laneGridLayout(QSizeF(size()), snapshot()).places;
    if (event->button() != Qt::LeftButton) return event->ignore();
    for (std::size_t i = 0; i < std::min(places.size(), m_lanes.size()); ++i) {
        const bool on_surface = showsSurfaces() && places[i].body.contains(event->position());
        if (!on_surface && !places[i].header.contains(event->position())) continue;
        m_actions.activate(m_lanes[i]);
        if (on_surface) takePoint(m_lanes[i], places[i].body, event->position());
        return;
    }
    event->ignore();
}

void LaneGrid::takePoint(int lane, const QRectF& body, QPointF place) {
    const auto frame = m_surfaces->frame(lane);
    if (!frame) return;
    const SurfaceRequest& r = frame->surface.request;
    const Box<> now = m_model.clock().displayedBox(lane);
    const QPointF point =
        surfaceMap(body, *frame).at(axisValue(now, r.x.axis), axisValue(now, r.y.axis));
    if (QLineF(point, place).length() > kPointReach) return;
    m_held = Held{body, frame};
    m_surfaces->hold();
    m_model.beginDrag(tr("Move prediction"));
}

void LaneGrid::mouseMoveEvent(QMouseEvent* event) {
    if (!m_held) return event->ignore();
    // The map stays as it was taken hold of, so that the point stays under the pointer.
    SurfaceRequest at = m_held->frame->surface.request;
    at.pred = m_model.displayedBox();
    const QPointF value = surfaceMap(m_held->body, *m_held->frame).valueAt(event->position());
    const auto [x, y] = soundPlace(at, value.x(), value.y());
    const Box<> box = boxAt(at, x, y);
    if (!checkBox(box)) return;
    m_model.drag([&](Document& d) { d.explorer.scene.pred = box; });
}

void LaneGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_held || event->button() != Qt::LeftButton) return event->ignore();
    m_held.reset();
    m_model.endDrag();
    m_surfaces->release();
}

void LaneGrid::keyPressEvent(QKeyEvent* event) {
    if (!m_held || event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
    m_held.reset();
    m_model.cancelDrag();
    m_surfaces->release();
}

void LaneGrid::resizeEvent(QResizeEvent*) { placeCells(); }

void LaneGrid::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    rebuild();
}

}  // namespace iou
