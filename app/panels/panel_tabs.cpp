// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_tabs.hpp"

#include <QChildEvent>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMouseEvent>
#include <QTabBar>

namespace iou {

namespace {

/// Moves it aside, so that one sees that it is detached.
void detach(QDockWidget& panel) {
    panel.raise();  // one behind another tab has no place
    panel.setFloating(true);
    panel.move(panel.pos() - QPoint(32, -32));
}

}  // namespace

PanelTabs::PanelTabs(QMainWindow& window) : QObject(&window), m_window(window) {
    window.installEventFilter(this);
}

bool PanelTabs::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_window && event->type() == QEvent::ChildPolished) {
        if (auto* made = qobject_cast<QTabBar*>(static_cast<QChildEvent*>(event)->child())) {
            made->installEventFilter(this);
            made->setStatusTip(tr("Double-click a tab to detach its panel"));
        }
    }
    auto* tabs = qobject_cast<QTabBar*>(watched);
    if (!tabs) return false;
    if (event->type() == QEvent::Paint && tabs->count() == 0) {
        // Where all its panels are hidden Qt leaves the bar, and its line, over what is there now.
        QMetaObject::invokeMethod(
            tabs,
            [tabs] {
                if (tabs->count() == 0) tabs->move(-tabs->width(), -tabs->height());
            },
            Qt::QueuedConnection);
        return true;
    }
    if (event->type() == QEvent::MouseButtonDblClick) {
        const auto* click = static_cast<QMouseEvent*>(event);
        QDockWidget* panel = panelAt(*tabs, click->position().toPoint());
        if (!panel || click->button() != Qt::LeftButton) return false;
        detach(*panel);
        return true;
    }
    if (event->type() == QEvent::ContextMenu) {
        const auto* asked = static_cast<QContextMenuEvent*>(event);
        QDockWidget* panel = panelAt(*tabs, asked->pos());
        if (panel) openMenu(*panel, asked->globalPos());
        return panel != nullptr;
    }
    return false;
}

QDockWidget* PanelTabs::panelAt(const QTabBar& tabs, const QPoint& at) const {
    const int tab = tabs.tabAt(at);
    if (tab < 0) return nullptr;
    for (QDockWidget* panel : m_window.findChildren<QDockWidget*>())
        if (panel->windowTitle() == tabs.tabText(tab)) return panel;
    return nullptr;
}

void PanelTabs::openMenu(QDockWidget& panel, const QPoint& global) {
    auto* menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Detach"), &panel, [&panel] { detach(panel); });
    menu->addAction(tr("&Hide"), &panel, &QDockWidget::close);
    menu->popup(global);
}

}  // namespace iou
