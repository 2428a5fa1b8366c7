// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;
class QPoint;
class QTabBar;

namespace iou {

/// The tabs of panels in one place: a double click detaches a panel, as on a title bar, and the
/// context menu detaches or hides it.
class PanelTabs : public QObject {
    Q_OBJECT
public:
    /// Watches the tab bars the window makes from now on.
    explicit PanelTabs(QMainWindow& window);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Null where there is no tab.
    QDockWidget* panelAt(const QTabBar& tabs, const QPoint& at) const;
    void openMenu(QDockWidget& panel, const QPoint& global);

    QMainWindow& m_window;
};

}  // namespace iou
