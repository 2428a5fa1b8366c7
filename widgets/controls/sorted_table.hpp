// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

namespace iou {

/// A table to read and choose rows from; a click on a header sorts, further clicks turn the order
/// round and give back that of the model.
class SortedTable : public QTableView {
    Q_OBJECT
public:
    /// sort_role: of the items that are compared.
    SortedTable(QAbstractItemModel& source, int sort_role, QWidget* parent);

    QModelIndex toSource(const QModelIndex& index) const { return m_sorted.mapToSource(index); }
    QModelIndex fromSource(const QModelIndex& index) const { return m_sorted.mapFromSource(index); }

private:
    QSortFilterProxyModel m_sorted;
};

}  // namespace iou
