// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QDockWidget;
class QMainWindow;

namespace iou {

/// Whether a panel can be seen: docked, and not behind a tab.
bool inFront(const QMainWindow& window, const QDockWidget& dock);

/// The panels in front in the usual arrangement.
struct FrontPanels {
    QDockWidget *upper_left, *lower_left, *upper_right, *lower_right;
};
/// Gives each its usual part of the window. profile: the surface has one below it.
void shareWindow(QMainWindow& window, const FrontPanels& panels, bool profile);

/// Panels that were arranged in a wider window leave the middle its part of this one.
void keepMiddle(QMainWindow& window, const QList<QDockWidget*>& panels);

}  // namespace iou
