// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_area.hpp"

#include "widgets/canvas/box_canvas.hpp"
#include "widgets/compare/compare_bar.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace iou {

CompareArea::CompareArea(ExplorerModel& model, LaneActions& actions, BoxCanvas* canvas,
                         QWidget* parent)
    : QWidget(parent), m_model(model) {
    m_bar = new CompareBar(model, this);
    m_grid = new LaneGrid(model, actions, this);
    m_views = new QStackedLayout;
    m_views->addWidget(canvas);
    m_views->addWidget(m_grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_views, 1);
    setFocusProxy(canvas);
    connect(m_grid, &LaneGrid::cellAdded, canvas, [canvas](BoxCanvas* cell) {
        connect(cell, &BoxCanvas::hintChanged, canvas, &BoxCanvas::hintChanged);
        connect(cell, &BoxCanvas::spaceTapped, canvas, &BoxCanvas::spaceTapped);
        connect(cell, &BoxCanvas::launched, canvas, &BoxCanvas::launched);
    });
    connect(&m_model, &ExplorerModel::viewChanged, this, &CompareArea::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &CompareArea::refresh);
    refresh();
}

void CompareArea::refresh() {
    const bool grid = m_model.view().compare.center == CentralView::grid;
    m_views->setCurrentIndex(grid ? 1 : 0);
}

}  // namespace iou
