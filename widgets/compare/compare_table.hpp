// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTableView;
class QToolButton;

namespace iou {

class CompareTableModel;
class ExplorerModel;
class LaneActions;
class SortedTable;

/// The runs of all lanes and pins in numbers, sortable. A click or Enter on a lane makes it the
/// active one; Del on a pinned run removes it.
class CompareTable : public QWidget {
    Q_OBJECT
public:
    CompareTable(ExplorerModel& model, LaneActions& actions, QWidget* parent = nullptr);

    CompareTableModel* runs() const { return m_runs; }
    QTableView* table() const;

    QSize sizeHint() const override { return {440, 200}; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fitColumns();
    void choose(const QModelIndex& index);
    void removeSelectedPin();
    void refreshButtons();
    int selectedPin() const;  ///< or -1

    ExplorerModel& m_model;
    LaneActions& m_actions;
    CompareTableModel* m_runs;
    SortedTable* m_table;
    QToolButton* m_unpin;
};

}  // namespace iou
