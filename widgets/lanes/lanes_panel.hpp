// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;
class QMenu;
class QToolButton;

namespace iou {

enum class Glyph;
class ExplorerModel;
class LaneActions;
class LaneListModel;

/// The lanes: the current row is the active lane. A check mark shows or hides a lane; rows are
/// moved by dragging or with Ctrl+Up and Ctrl+Down, renamed with F2 or a double click, removed
/// with Del.
class LanesPanel : public QWidget {
    Q_OBJECT
public:
    LanesPanel(ExplorerModel& model, LaneActions& actions, QWidget* parent = nullptr);

    QListView* list() const { return m_list; }
    /// Every loss by family; choosing one adds a lane.
    QMenu* addMenu() const { return m_add_menu; }

    QSize sizeHint() const override { return {320, 220}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* button(Glyph glyph, const QString& name, const QString& tip,
                        void (LaneActions::*action)());
    void selectActive();
    void refreshButtons();

    ExplorerModel& m_model;
    LaneActions& m_actions;
    LaneListModel* m_lanes;
    QListView* m_list;
    QMenu* m_add_menu;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
};

}  // namespace iou
