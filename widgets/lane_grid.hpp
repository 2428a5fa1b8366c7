// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lane_grid_painter.hpp"

#include <QWidget>

#include <vector>

namespace iou {

class BoxCanvas;
class LaneActions;

/// A scene for each lane, side by side. Boxes are dragged in any of them; taking hold of a cell
/// makes its lane the active one.
class LaneGrid : public QWidget {
    Q_OBJECT
public:
    LaneGrid(ExplorerModel& model, LaneActions& actions, QWidget* parent = nullptr);

    const std::vector<BoxCanvas*>& cells() const { return m_cells; }
    QSize sizeHint() const override { return {640, 520}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

signals:
    void cellAdded(iou::BoxCanvas* cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void rebuild();
    void placeCells();

    ExplorerModel& m_model;
    LaneActions& m_actions;
    std::vector<int> m_lanes;
    std::vector<BoxCanvas*> m_cells;  ///< one per lane shown
};

}  // namespace iou
