// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;
class QTextBrowser;

namespace iou {

/// Every key of the program on one page: those of the menus, read from them, and what keys and
/// mouse do in the scene, on the surface and with panels.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    KeySheet(const QMenuBar& menus, QWidget* parent);
    /// The page as rich text, its sections in one or two columns.
    static QString page(const QMenuBar& menus, int columns = 1);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const QMenuBar& m_menus;
    QTextBrowser* m_text;
    int m_columns = 0;
};

}  // namespace iou
