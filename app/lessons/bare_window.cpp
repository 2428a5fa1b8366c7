// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/bare_window.hpp"

#include "app/palette/palette_entries.hpp"
#include "app/panels/panel_set.hpp"
#include "widgets/compare/compare_bar.hpp"
#include "widgets/surface_panel/surface_tools.hpp"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include <utility>

namespace iou {

void BareWindow::setBars(bool shown) {
    QMainWindow& window = m_panels.window();
    // A hidden menu bar would take its keys with it.
    window.menuBar()->setMaximumHeight(shown ? QWIDGETSIZE_MAX : 0);
    window.statusBar()->setVisible(shown);
    m_panels.setTitlesHidden(!shown);
}

void BareWindow::strip(const QList<QMenu*>& windows) {
    setBars(false);
    QMainWindow& window = m_panels.window();
    for (QToolBar* bar : window.findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly))
        bar->hide();
    for (QWidget* row : window.findChildren<CompareBar*>()) m_hidden.append(row);
    for (QWidget* row : window.findChildren<SurfaceTools*>()) m_hidden.append(row);
    for (const auto& row : std::as_const(m_hidden)) row->hide();
    for (const QAction* top : window.menuBar()->actions())
        if (top->menu()) disable(*top->menu(), windows.contains(top->menu()));
}

void BareWindow::disable(const QMenu& menu, bool all) {
    for (QAction* action : menu.actions()) {
        if (action->menu()) {
            disable(*action->menu(), all);
        } else if (action->isEnabled() && !action->property(presentable_entry).isValid() &&
                   (all || action->text().endsWith(u'…'))) {
            action->setEnabled(false);
            m_disabled.append(action);
        }
    }
}

void BareWindow::putBack() {
    for (const auto& action : std::as_const(m_disabled))
        if (action) action->setEnabled(true);
    m_disabled.clear();
    setBars(true);
    for (const auto& row : std::as_const(m_hidden))
        if (row) row->show();
    m_hidden.clear();
}

}  // namespace iou
