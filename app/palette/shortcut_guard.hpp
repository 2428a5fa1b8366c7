// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QCoreApplication;

namespace iou {

/// Keeps the window's one-key shortcuts away from widgets that need those keys: Space presses the
/// button that has the focus, Home and End go to the ends of a list. It also keeps undo and
/// redo for the window unless a number is being typed.
class ShortcutGuard : public QObject {
    Q_OBJECT
public:
    explicit ShortcutGuard(QCoreApplication& application);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace iou
