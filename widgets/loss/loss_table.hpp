// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTableView;

namespace iou {

class ExplorerModel;
class LossTableModel;
class SortedTable;

/// All losses at the displayed pair, sortable; a click or Enter chooses the loss. Nothing is
/// computed while the table is not on screen.
class LossTable : public QWidget {
    Q_OBJECT
public:
    explicit LossTable(ExplorerModel& model, QWidget* parent = nullptr);

    LossTableModel* losses() const { return m_losses; }
    QTableView* table() const;

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void scheduleRefresh();
    void refresh();
    void fitColumns();
    void choose(const QModelIndex& index);

    ExplorerModel& m_model;
    LossTableModel* m_losses;
    SortedTable* m_table;
    bool m_refresh_pending = false;
};

}  // namespace iou
