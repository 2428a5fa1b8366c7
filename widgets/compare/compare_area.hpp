// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedLayout;

namespace iou {

class BoxCanvas;
class CompareBar;
class ExplorerModel;
class LaneActions;
class LaneGrid;

/// The middle of the window: the bar that chooses how lanes are shown, and the canvas or the grid.
class CompareArea : public QWidget {
    Q_OBJECT
public:
    CompareArea(ExplorerModel& model, LaneActions& actions, BoxCanvas* canvas,
                QWidget* parent = nullptr);

    LaneGrid* grid() const { return m_grid; }
    CompareBar* bar() const { return m_bar; }

private:
    void refresh();

    ExplorerModel& m_model;
    CompareBar* m_bar;
    LaneGrid* m_grid;
    QStackedLayout* m_views;
};

}  // namespace iou
