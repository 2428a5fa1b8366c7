// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/own_formula/editor_room.hpp"

#include "widgets/loss/loss_panel.hpp"

#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QMainWindow>
#include <QTabBar>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace iou {

namespace {
constexpr int kMostPercent = 46;  ///< of the window's height

/// The height of the tabs that a panel shares with others; 0: it has none.
int tabsOf(const QMainWindow& window, const QDockWidget& dock) {
    const QRect place = dock.geometry();
    for (const QTabBar* bar :
         window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        const QRect its = bar->geometry();
        const bool above = std::abs(its.bottom() + 1 - place.top()) <= 1;
        const bool below = std::abs(place.bottom() + 1 - its.top()) <= 1;
        if (bar->isVisible() && its.left() == place.left() && (above || below))
            return bar->height();
    }
    return 0;
}
}  // namespace

EditorRoom::EditorRoom(QMainWindow& window, QDockWidget& dock, LossPanel& panel)
    : QObject(&panel), m_window(window), m_dock(dock), m_panel(panel) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &EditorRoom::fit);
    connect(&panel, &LossPanel::editingChanged, this, [this](bool on) {
        if (on)
            m_soon.start();
        else
            giveBack();
    });
    panel.installEventFilter(this);
    dock.installEventFilter(this);
}

bool EditorRoom::eventFilter(QObject* watched, QEvent* event) {
    const bool dragged = watched == &m_dock && event->type() == QEvent::Resize &&
                         QGuiApplication::mouseButtons() != Qt::NoButton;
    if (dragged) m_before = 0;
    if (watched == &m_panel && event->type() == QEvent::LayoutRequest && m_panel.editing())
        m_soon.start();
    return QObject::eventFilter(watched, event);
}

void EditorRoom::fit() {
    if (!m_panel.editing() || !m_panel.isVisible() || m_dock.isFloating()) return;
    const int title = m_dock.height() - m_dock.widget()->height();
    const int wanted =
        title + std::min(m_panel.sizeHint().height(), m_window.height() * kMostPercent / 100);
    // Only ever more, so that it does not jump while lines come and go.
    if (wanted <= std::max(m_dock.height(), m_given)) return;
    if (!m_before) m_before = m_dock.height();
    setHeight(wanted);
    m_given = wanted;
}

void EditorRoom::giveBack() {
    m_soon.stop();
    if (m_before) setHeight(m_before);
    m_before = m_given = 0;
}

void EditorRoom::setHeight(int height) {
    QDockWidget* const other = neighbour();
    if (!other) return;
    // What is shared out holds the tabs, too.
    const int tabs = tabsOf(m_window, m_dock);
    const int both = m_dock.height() + tabs + other->height() + tabsOf(m_window, *other);
    m_window.resizeDocks({&m_dock, other}, {height + tabs, both - height - tabs}, Qt::Vertical);
}

QDockWidget* EditorRoom::neighbour() const {
    const Qt::DockWidgetArea area = m_window.dockWidgetArea(&m_dock);
    for (QDockWidget* other : m_window.findChildren<QDockWidget*>()) {
        const bool beside = other != &m_dock && !other->isFloating() &&
                            m_window.dockWidgetArea(other) == area &&
                            !other->visibleRegion().isEmpty() &&
                            other->geometry().left() == m_dock.geometry().left();
        if (beside) return other;
    }
    return nullptr;
}

}  // namespace iou
