// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_summary.hpp"
#include "widgets/model/shown_runs.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace iou {

/// Lanes and pinned runs, one row each, with what summarize() says about their runs.
class CompareTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        title,
        first_mark,  ///< steps to the IoU marks
        final_iou = first_mark + static_cast<int>(iou_marks.size()),
        enlargement,
        path,
        overshoot,
        end,
        column_count
    };
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
    double number(const Row& row, int column) const;
    QString words(const Row& row, int column) const;

    std::vector<Row> m_rows;
};

}  // namespace iou
