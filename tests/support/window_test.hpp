// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/data_export.hpp"
#include "app/window/main_window.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/drawing/style.hpp"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <memory>

namespace iou {

/// The window on the default session, light, with its run done and the scene in focus. It asks for
/// nothing, and what it complains about fails the test. Null when it does not appear.
inline std::unique_ptr<MainWindow>
openWindow(QSize size = {1280, 720}, const std::vector<PanelRow>& panels = panelRows(),
           const std::vector<WorkspaceRow>& workspaces = workspaceRows()) {
    applyTheme(ThemeChoice::light);
    auto window = std::make_unique<MainWindow>(panels, workspaces);
    window->files().ask = [] { return SessionFiles::Answer::discard; };
    window->files().complain = [](const QString& message) { QFAIL(qPrintable(message)); };
    window->dataExport().ask = [](const QString&, const QString&) { return std::string(); };
    window->showSession({});
    window->panels().complete();
    window->resize(size);
    window->show();
    if (!QTest::qWaitForWindowActive(window.get())) return nullptr;
    window->model().runs().wait();
    window->canvas().setFocus();
    return window;
}

/// The actions of a menu and of those in it.
inline QList<QAction*> actionsOf(const QMenu& menu) {
    QList<QAction*> list;
    for (QAction* action : menu.actions()) {
        if (action->menu())
            list << actionsOf(*action->menu());
        else if (!action->isSeparator())
            list << action;
    }
    return list;
}

/// A test whose functions each begin with a new window.
class WindowTest : public QObject {
protected:
    /// To be called by init().
    void openNewWindow(QSize size = {1280, 720}, const std::vector<PanelRow>& panels = panelRows(),
                       const std::vector<WorkspaceRow>& workspaces = workspaceRows()) {
        m_window.reset();
        m_window = openWindow(size, panels, workspaces);
        QVERIFY(m_window);
    }
    ExplorerModel& model() { return m_window->model(); }
    QDockWidget& panel(const char* name) const {
        return *m_window->findChild<QDockWidget*>(QString::fromLatin1(name));
    }
    /// Those of all menus.
    QList<QAction*> actions() const {
        QList<QAction*> list;
        for (const QAction* top : m_window->menuBar()->actions()) list << actionsOf(*top->menu());
        return list;
    }
    /// By its text without "&".
    QAction* action(const QString& label) const {
        for (QAction* action : actions())
            if (QString(action->text()).remove(u'&') == label) return action;
        qFatal("no action %s", qPrintable(label));
    }

    std::unique_ptr<MainWindow> m_window;
};

}  // namespace iou
