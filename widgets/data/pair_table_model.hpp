// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/pair_list.hpp"

#include <QAbstractTableModel>

namespace iou {

/// The pairs of a list in its order, one row each; nothing is copied.
class PairTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PairTableModel(PairList& list, QObject* parent = nullptr);

    /// The row of the list's table; -1: none.
    int pairAt(int row) const;
    /// The row that shows it; -1: none does.
    int rowOf(int pair) const;
    /// What a column sorts by.
    pairing::PairSort sortOf(int column) const;
    /// The column of an order; -1: none.
    int columnOf(const pairing::PairSort& sort) const;
    /// Whether the files say nothing of it: no pair has an image, a class, a score.
    bool isUnsaid(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    /// Index of a loss; -1: a fixed column.
    int lossAt(int column) const;
    pairing::PairColumn fixedAt(int column) const;
    QString words(int pair, int column) const;

    PairList& m_list;
    PairList::View m_view;      ///< that is shown
    PairList::Loaded m_loaded;  ///< as of the last change
    bool m_scored = false;      ///< a pair of it has a score
};

/// What a column, a status or a size is called.
QString pairColumnName(pairing::PairColumn column);
QString pairStatusName(pairing::PairStatus status);
QString pairSizeName(pairing::AreaClass size);

}  // namespace iou
