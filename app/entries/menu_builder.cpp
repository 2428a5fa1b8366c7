// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"

#include "widgets/controls/named_tool_bar.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QActionGroup>
#include <QMenuBar>

namespace iou {

QList<QKeySequence> menuKeys(const char* first, const char* second) {
    QList<QKeySequence> list{QKeySequence(QString::fromLatin1(first))};
    if (second) list.append(QKeySequence(QString::fromLatin1(second)));
    return list;
}

MenuBuilder::MenuBuilder(QMainWindow& window, ExplorerModel& model)
    : m_window(window), m_model(model), m_explorer_entries(new QActionGroup(this)) {
    m_explorer_entries->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    connect(&m_model, &ExplorerModel::viewChanged, this, &MenuBuilder::refresh);
}

QMenu* MenuBuilder::addMenu(const QString& title, bool opens_windows) {
    for (QAction* const known : m_window.menuBar()->actions())
        if (known->menu() && known->text() == title) return known->menu();
    QMenu* menu = m_window.menuBar()->addMenu(title);
    if (opens_windows) m_window_menus << menu;
    return menu;
}

QAction* MenuBuilder::addEntry(QMenu* menu, const MenuEntry& entry,
                               const std::function<void()>& run) {
    auto* action = new QAction(entry.icon, entry.text, &m_window);
    action->setStatusTip(entry.tip);
    setKeys(*action, entry.keys);
    action->setIconVisibleInMenu(false);
    menu->addAction(action);
    if (m_of_explorer) m_explorer_entries->addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void MenuBuilder::setKeys(QAction& action, const QList<QKeySequence>& keys) {
    action.setShortcuts(keys);
    QString tip = action.statusTip();
    if (!keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText));
    action.setToolTip(tip);
}

QAction* MenuBuilder::addSwitch(QMenu* menu, const MenuEntry& entry,
                                const std::function<bool&(Document&)>& field) {
    QAction* action = addEntry(menu, entry, [] {});
    action->setCheckable(true);
    const QString name = QString(entry.text).remove(u'&');
    connect(action, &QAction::triggered, this, [this, field, name](bool on) {
        m_model.apply(name, [&](Document& d) { field(d) = on; });
    });
    m_marks.emplace_back([action, field](Document& d) { action->setChecked(field(d)); });
    return action;
}

QAction* MenuBuilder::addChoice(QMenu* menu, QActionGroup* group, const MenuEntry& entry,
                                const std::function<bool(const Document&)>& chosen,
                                const std::function<void()>& choose) {
    QAction* action = addEntry(menu, entry, choose);
    action->setCheckable(true);
    group->addAction(action);
    if (m_of_explorer && !m_explorer_groups.contains(group)) m_explorer_groups << group;
    m_marks.emplace_back([action, chosen](Document& d) { action->setChecked(chosen(d)); });
    return action;
}

void MenuBuilder::restWithExplorer(QAction* action) { m_explorer_entries->addAction(action); }

void MenuBuilder::setExplorerShown(bool shown) {
    m_explorer_entries->setEnabled(shown);  // leaves those disabled that were before
    for (QActionGroup* group : m_explorer_groups) group->setEnabled(shown);
}

void MenuBuilder::refresh() {
    Document copy = m_model.document();
    for (const auto& mark : m_marks) mark(copy);
}

void MenuBuilder::addTool(QAction* action, const QString& name, int worth) {
    action->setIconText(name);
    m_tools << Tool{action, worth};
}

void MenuBuilder::addToolWidget(QWidget* widget) { m_tools << Tool{.widget = widget}; }

void MenuBuilder::addToolSeparator() { m_tools << Tool{}; }

void MenuBuilder::addEndTool(QAction* action, const QString& name) {
    action->setIconText(name);
    m_end_tools.prepend(action);
}

NamedToolBar* MenuBuilder::buildToolBar() {
    refresh();
    auto* bar = new NamedToolBar(tr("Tools"), &m_window);
    m_window.addToolBar(bar);
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->toggleViewAction()->setToolTip(tr("Show or hide the tool bar"));
    const auto separator = [this] {
        auto* action = new QAction(&m_window);
        action->setSeparator(true);
        return action;
    };
    for (const Tool& tool : m_tools) {
        if (tool.action)
            bar->addTool(tool.action, tool.worth);
        else if (tool.widget)
            bar->addWidget(tool.widget);
        else
            bar->addAction(separator());
    }
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    for (QAction* tool : m_end_tools) bar->addTool(tool, of_settings);
    return bar;
}

}  // namespace iou
