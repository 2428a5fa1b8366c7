// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/named_tool_bar.hpp"

#include <QEvent>
#include <QLayout>
#include <QToolButton>

#include <set>

namespace iou {

NamedToolBar::NamedToolBar(const QString& title, QWidget* parent) : QToolBar(title, parent) {}

void NamedToolBar::addTool(QAction* action, int worth) {
    addAction(action);
    m_tools.push_back({action, worth});
    auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
    button->setAccessibleName(action->iconText());
    button->setFocusPolicy(Qt::TabFocus);
}

bool NamedToolBar::showsName(QAction* action) const {
    const auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
    return button && button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
}

void NamedToolBar::setNames(int least_worth) {
    for (const Tool& tool : m_tools)
        qobject_cast<QToolButton*>(widgetForAction(tool.action))
            ->setToolButtonStyle(tool.worth >= least_worth ? Qt::ToolButtonTextBesideIcon
                                                           : Qt::ToolButtonIconOnly);
    layout()->invalidate();
}

void NamedToolBar::fit() {
    if (m_fitting || m_tools.empty()) return;
    m_fitting = true;
    std::set<int> steps{always};
    for (const Tool& tool : m_tools) steps.insert(tool.worth);
    for (const int worth : steps) {
        setNames(worth);
        if (layout()->sizeHint().width() <= width()) break;
    }
    m_fitting = false;
}

void NamedToolBar::resizeEvent(QResizeEvent* event) {
    QToolBar::resizeEvent(event);
    fit();
}

void NamedToolBar::changeEvent(QEvent* event) {
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

bool NamedToolBar::event(QEvent* event) {
    const bool done = QToolBar::event(event);
    // The style sets the size of the icons once the bar is on show.
    if (event->type() == QEvent::Show) fit();
    return done;
}

}  // namespace iou
