// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;
class QMenuBar;

namespace iou {

/// Every key of the program on one page, made from the menus themselves and from what the canvas
/// does with keys and mouse.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    KeySheet(const QMenuBar& menus, QWidget* parent);
    /// The page as rich text.
    static QString page(const QMenuBar& menus);
};

}  // namespace iou
