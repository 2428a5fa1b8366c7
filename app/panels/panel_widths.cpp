// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/panel_widths.hpp"

#include "core/numbers/bounded.hpp"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>

#include <algorithm>

namespace iou {

namespace {

constexpr double kMiddleShare = 0.3;  ///< of the window's width
constexpr int kLeastPanel = 320;      ///< width

/// A panel's width in a window of that width, both in logical pixels.
int panelWidth(int window, double share, int least, int most) {
    return bounded(static_cast<int>(window * share), least, most);
}

}  // namespace

bool inFront(const QMainWindow& window, const QDockWidget& dock) {
    // One behind a tab is moved out of the window.
    return !dock.isFloating() && !dock.isHidden() &&
           window.rect().contains(dock.geometry().center());
}

void shareWindow(QMainWindow& window, const FrontPanels& panels, bool profile) {
    const int width = window.width(), height = window.height();
    window.resizeDocks({panels.upper_left, panels.upper_right},
                       {panelWidth(width, 0.25, 376, 420), panelWidth(width, 0.34, 420, 760)},
                       Qt::Horizontal);
    window.resizeDocks({panels.upper_left, panels.lower_left}, {200, std::max(200, height - 370)},
                       Qt::Vertical);
    window.resizeDocks({panels.upper_right, panels.lower_right}, {profile ? 8 : 6, profile ? 5 : 4},
                       Qt::Vertical);
    window.layout()->activate();
    window.update();  // seams that moved leave their colour behind otherwise
}

void keepMiddle(QMainWindow& window, const QList<QDockWidget*>& panels) {
    QList<QDockWidget*> docks;
    QList<int> widths;
    for (const auto area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea})
        for (QDockWidget* dock : panels) {
            if (window.dockWidgetArea(dock) != area || !inFront(window, *dock)) continue;
            docks << dock;
            widths << dock->width();
            break;
        }
    int spare = 0;
    for (const int width : widths) spare += std::max(0, width - kLeastPanel);
    const int lack = std::min(spare, static_cast<int>(window.width() * kMiddleShare) -
                                         window.centralWidget()->width());
    if (lack <= 0) return;
    for (int& width : widths) width -= std::max(0, width - kLeastPanel) * lack / spare;
    window.resizeDocks(docks, widths, Qt::Horizontal);
}

}  // namespace iou
