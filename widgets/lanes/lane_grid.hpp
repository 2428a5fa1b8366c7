// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/lane_grid_painter.hpp"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace iou {

class BoxCanvas;
class LaneActions;
class LaneSurfaces;

/// A scene or a surface for each lane, side by side. Boxes are dragged in any scene, the point in
/// any surface; taking hold of a cell makes its lane the active one.
class LaneGrid : public QWidget {
    Q_OBJECT
public:
    LaneGrid(ExplorerModel& model, LaneActions& actions, QWidget* parent = nullptr);

    /// The scenes, one per lane shown; hidden while the cells show surfaces.
    const std::vector<BoxCanvas*>& cells() const { return m_cells; }
    LaneSurfaces& surfaces() const { return *m_surfaces; }
    /// Puts the present state on screen before returning (for pictures).
    void finish();
    QSize sizeHint() const override { return {640, 520}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

signals:
    void cellAdded(iou::BoxCanvas* cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void rebuild();
    void placeCells();
    bool showsSurfaces() const;
    void refreshSurfaces();
    LaneGridSnapshot snapshot() const;
    void takePoint(int lane, const QRectF& body, QPointF place);

    ExplorerModel& m_model;
    LaneActions& m_actions;
    LaneSurfaces* m_surfaces;
    /// The surface whose point is dragged.
    struct Held {
        QRectF body;
        std::shared_ptr<const SurfaceFrame> frame;
    };
    std::optional<Held> m_held;
    std::vector<int> m_lanes;
    std::vector<BoxCanvas*> m_cells;  ///< one per lane shown
};

}  // namespace iou
