// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_summary.hpp"
#include "widgets/model/shown_runs.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace iou {

/// Lanes and pinned runs, one row each, with what compareColumns() says about their runs.
class CompareTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// What a column sorts by: text, or the number (never reached and not run yet last).
    static constexpr int kSortRole = Qt::UserRole;

    explicit CompareTableModel(QObject* parent = nullptr);

    void show(std::vector<ShownRun> runs);
    const ShownRun& run(int row) const { return m_rows[static_cast<std::size_t>(row)].shown; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        ShownRun shown;
        RunSummary summary;  ///< of the run, where there is one
    };
    static QString words(const Row& row, int column);

    std::vector<Row> m_rows;
};

}  // namespace iou
