// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces: the panels arranged for one kind of work.
#include "app/lessons/presentation.hpp"
#include "app/window/main_window.hpp"

#include <QDockWidget>
#include <QMenu>

#include <vector>

namespace iou {

namespace {

using Tabs = std::vector<const char*>;  ///< names of panels in one place; the first is in front

/// Places one below the other.
using Column = std::vector<Tabs>;

}  // namespace

/// All other panels are hidden, save the timeline.
struct MainWindow::Workspace {
    Column left, right;
    double right_share;  ///< of the window's width
};

void MainWindow::buildWorkspaceMenu(QMenu* view) {
    QMenu* menu = view->addMenu(tr("&Workspaces"));
    addEntry(menu, {tr("&Explore"), tr("All panels in their usual places"), {}, {}},
             [this] { resetLayout(); });
    addEntry(menu, {tr("&Compare"), tr("Lanes, their table and their curves"), {}, {}}, [this] {
        arrangeFor({{{"lanes", "loss", "run"}, {"explain", "gradients", "terms", "boxes"}},
                    {{"compare", "losses"}, {"curves", "surface"}},
                    0.4});
    });
    addEntry(menu, {tr("&Batch"), tr("Simulations of many starts beside the scene"), {}, {}},
             [this] {
                 arrangeFor({{}, {{"batch"}}, 0.55});
             });
    addEntry(menu,
             {tr("&Present"),
              tr("Full screen for a projector: large type, thick lines; Esc leaves"),
              {},
              {}},
             [this] { m_presentation->enter(); });
}

void MainWindow::arrangeFor(const Workspace& workspace) {
    setUpdatesEnabled(false);
    resetLayout();
    for (QDockWidget* dock : std::as_const(m_panels))
        if (dock != panel("timeline")) dock->hide();
    const auto place = [this](Qt::DockWidgetArea area, const Column& column) {
        QDockWidget* above = nullptr;
        for (const Tabs& tabs : column) {  // before there are tabs, which cannot be split
            QDockWidget* const front = panel(tabs.front());
            addDockWidget(area, front);
            if (above) splitDockWidget(above, front, Qt::Vertical);
            above = front;
        }
        for (const Tabs& tabs : column) {
            for (const char* name : tabs) {
                if (name != tabs.front()) tabifyDockWidget(panel(tabs.front()), panel(name));
                panel(name)->show();
            }
            panel(tabs.front())->raise();
        }
    };
    place(Qt::LeftDockWidgetArea, workspace.left);
    place(Qt::RightDockWidgetArea, workspace.right);
    resizeDocks({panel(workspace.right.front().front())},
                {static_cast<int>(width() * workspace.right_share)}, Qt::Horizontal);
    for (const Column& column : {workspace.left, workspace.right})
        if (column.size() == 2)
            resizeDocks({panel(column[0].front()), panel(column[1].front())},
                        {height() * 2 / 5, height() * 3 / 5}, Qt::Vertical);
    m_layout = Layout::arranged;
    refreshDockTitles();
    setUpdatesEnabled(true);
}

}  // namespace iou
