// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

#include <QAction>
#include <QIcon>
#include <QKeySequence>
#include <QList>
#include <QMainWindow>
#include <QMenu>
#include <QObject>

#include <functional>
#include <vector>

class QActionGroup;

namespace iou {

class ExplorerModel;
class NamedToolBar;

/// How much the names of the tool bar's groups say that their icons do not.
enum ToolWorth { of_files, of_history, of_settings, of_views };

/// One entry of a menu.
struct MenuEntry {
    QString text, tip;
    QList<QKeySequence> keys = {};
    QIcon icon = {};
};

/// "Ctrl+S" or two such keys with the same effect.
QList<QKeySequence> menuKeys(const char* first, const char* second = nullptr);

/// Makes menus and tool bar of a window, and keeps the entries that show a setting of the document
/// in step with it.
class MenuBuilder : public QObject {
    Q_OBJECT
public:
    MenuBuilder(QMainWindow& window, ExplorerModel& model);

    QMainWindow& window() const { return m_window; }

    /// On the menu bar; the one of that title where there is one. opens_windows: what most of its
    /// entries do.
    QMenu* addMenu(const QString& title, bool opens_windows = false);
    /// The menus whose entries must not be chosen where no other window may appear.
    const QList<QMenu*>& windowMenus() const { return m_window_menus; }

    /// Entries added while this is on work on boxes, lanes and runs of the explorer, and rest while
    /// a lab is in the middle of the window.
    void setOfExplorer(bool on) { m_of_explorer = on; }
    /// The same for an entry made elsewhere, such as a whole menu.
    void restWithExplorer(QAction* action);
    /// Whether the explorer is in the middle.
    void setExplorerShown(bool shown);

    QAction* addEntry(QMenu* menu, const MenuEntry& entry, const std::function<void()>& run);
    /// Gives an entry other keys; its tip says them.
    static void setKeys(QAction& action, const QList<QKeySequence>& keys);
    /// A switch that shows and sets one bool of the document, as an undo step.
    QAction* addSwitch(QMenu* menu, const MenuEntry& entry,
                       const std::function<bool&(Document&)>& field);
    /// One of several choices, of which the group marks the present one.
    QAction* addChoice(QMenu* menu, QActionGroup* group, const MenuEntry& entry,
                       const std::function<bool(const Document&)>& chosen,
                       const std::function<void()>& choose);

    /// Puts an action on the tool bar, after those before. name: short, beside its icon where there
    /// is room; worth: which names go first where there is less (NamedToolBar).
    void addTool(QAction* action, const QString& name, int worth);
    /// Any other control.
    void addToolWidget(QWidget* widget);
    void addToolSeparator();
    /// At the end of the tool bar, to the left of those before.
    void addEndTool(QAction* action, const QString& name);
    NamedToolBar* buildToolBar();

private:
    struct Tool {
        QAction* action = nullptr;  ///< null: the widget, or a separator
        int worth = 0;
        QWidget* widget = nullptr;
    };

    void refresh();

    QMainWindow& m_window;
    ExplorerModel& m_model;
    QList<QMenu*> m_window_menus;
    bool m_of_explorer = false;
    QActionGroup* m_explorer_entries;                     ///< those in no other group
    QList<QActionGroup*> m_explorer_groups;               ///< of choices
    std::vector<std::function<void(Document&)>> m_marks;  ///< set what is checked; change nothing
    QList<Tool> m_tools;
    QList<QAction*> m_end_tools;
};

}  // namespace iou
