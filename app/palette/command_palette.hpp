// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette/palette_entries.hpp"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace iou {

/// Finds a command by a few of its letters. Up and down choose, Enter runs, Esc or a click
/// elsewhere closes.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    using Typed = std::function<TypedEntry(const QString& query)>;

    /// typed: is asked first what a query stands for.
    CommandPalette(QList<PaletteEntry> entries, Typed typed, QWidget* parent);

    QStringList titles() const;  ///< as listed, best first

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void find(const QString& query);
    void runCurrent();
    const PaletteEntry& entryOf(const QTreeWidgetItem& item) const;

    QList<PaletteEntry> m_entries;
    Typed m_typed;
    TypedEntry m_made;  ///< of the query; stands first
    QLineEdit* m_query;
    QTreeWidget* m_list;
    QLabel* m_nothing;  ///< in place of an empty list
};

}  // namespace iou
