// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/pair_list.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTableWidget;
class QTabWidget;
class QToolButton;

namespace iou {

class ExplorerModel;
class LossChecklist;
class OriginBar;
class PairPlot;
class PairTableModel;
class PictureBar;

/// Pairs of a person's own files: a table with the losses of all lanes, sorted with the worst
/// first, IoU against loss, and statistics. A row that is chosen becomes the scene.
class DataPanel : public QWidget {
    Q_OBJECT
public:
    explicit DataPanel(ExplorerModel& model, QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }
    QTableWidget* stats() const { return m_stats; }
    PairPlot* plot() const { return m_plot; }
    QLineEdit* search() const { return m_search; }
    QComboBox* status() const { return m_status; }
    QComboBox* order() const { return m_order; }
    /// Losses that are columns beside those of the lanes.
    LossChecklist* losses() const { return m_losses; }
    OriginBar* origin() const { return m_origin; }
    PictureBar* picture() const { return m_picture; }
    /// What stands where there are no pairs.
    QLabel* emptyWords() const { return m_empty_words; }
    QString summary() const;

    QSize minimumSizeHint() const override { return {300, 150}; }
    /// The table gives way: it scrolls, the panel does not.
    int heightForWidth(int /*width*/) const override { return minimumSizeHint().height(); }
    QSize sizeHint() const override { return {520, 320}; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildEmpty();
    void refreshEmpty();
    void buildFields();
    void buildLosses();
    void buildTable();
    void followLosses();
    void followOrder();
    void refresh();
    void refreshOrders();
    void refreshSummary();
    void refreshStats();
    void filter();
    void showFramed();
    void sortBy(int column);

    ExplorerModel& m_model;
    PairList& m_list;
    PairTableModel* m_rows;
    QStackedWidget* m_pages;
    QWidget* m_empty;
    QLabel* m_empty_words;
    QPushButton* m_import;
    OriginBar* m_origin;
    PictureBar* m_picture;
    QLineEdit* m_search;
    QComboBox* m_status;
    QComboBox* m_size;
    QComboBox* m_order;
    QToolButton* m_more;
    LossChecklist* m_losses;
    std::vector<Loss> m_more_losses;
    QTabWidget* m_tabs;
    QTableView* m_table;
    QTableWidget* m_stats;
    PairPlot* m_plot;
    bool m_showing = false;  ///< the selection follows the list
};

}  // namespace iou
