// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/card_rows.hpp"

#include <QAbstractTableModel>

#include <memory>

namespace iou {

/// A report card as a table: headings, what is measured, and a column for each loss.
class CardGrid : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Null: no card.
    void setCard(std::shared_ptr<const ReportCard> card);
    const ReportCard* card() const { return m_card.get(); }

    /// The pairs a number is linked to; none where it is not.
    const std::vector<BoxPair>& pairsAt(const QModelIndex& index) const;
    /// The loss of a column; null: it is no loss's.
    const Loss* lossAt(const QModelIndex& index) const;
    /// What the finder would look for in a row; empty: nothing.
    std::string_view questAt(const QModelIndex& index) const;
    /// The row of that id; -1: there is none.
    int rowOf(std::string_view id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A row of the table; row: null is a heading.
    struct Line {
        const CardSection* section;
        const CardRow* row;
    };
    const CardRow* rowAt(const QModelIndex& index) const;
    const CardCell* cellAt(const QModelIndex& index) const;
    QString tipOf(const QModelIndex& index) const;

    std::shared_ptr<const ReportCard> m_card;
    std::vector<CardSection> m_sections;
    std::vector<Line> m_lines;
};

}  // namespace iou
