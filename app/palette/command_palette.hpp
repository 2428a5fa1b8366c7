// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette/palette_entries.hpp"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace iou {

/// Finds a command by a few of its letters. Up and down choose, Enter runs, Esc or a click
/// elsewhere closes.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(QList<PaletteEntry> entries, QWidget* parent);

    QStringList titles() const;  ///< as listed, best first

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void find(const QString& query);
    void runCurrent();

    QList<PaletteEntry> m_entries;
    QLineEdit* m_query;
    QTreeWidget* m_list;
    QLabel* m_nothing;  ///< in place of an empty list
};

}  // namespace iou
