// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QTableView>

#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace iou {

/// One column of a table of boxes. Rows are numbered as the lab numbers them.
struct FrameColumn {
    QString title, tip;
    /// A double is shown and typed as a number, a bool as a tick, anything else as words.
    std::function<QVariant(int row)> value;
    /// Takes what was typed, as an undo step; null: the column is only read.
    std::function<void(int row, const QVariant& value)> set = nullptr;
    int digits = 5;  ///< of numbers, significant
    /// Colour of the words in a row; null or invalid: the usual one.
    std::function<QColor(int row)> color = nullptr;
    bool is_number = false;  ///< at the right as numbers are, though some rows have words: "(3)"
    /// A text as wide as those that come later: so wide it is at once. Empty: nothing is known.
    QString widest{};
    /// What copies have where the table shows words: a double has all its digits there.
    std::function<QVariant(int row)> copied = nullptr;
    bool is_shown = true;  ///< else it is in copies alone
    /// Of a number that is typed; beyond it is refused in words.
    double least = -1e9, most = 1e9;
};

/// The model behind a FrameTable.
class FrameTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit FrameTableModel(std::vector<FrameColumn> columns, QObject* parent = nullptr);

    /// All numbers are read anew.
    void setRows(int rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    const QString& widest(int column) const {
        return m_columns[static_cast<std::size_t>(column)].widest;
    }
    std::pair<double, double> rangeOf(int column) const {
        const FrameColumn& at = m_columns[static_cast<std::size_t>(column)];
        return {at.least, at.most};
    }
    bool isShown(int column) const { return m_columns[static_cast<std::size_t>(column)].is_shown; }

private:
    bool isRight(int column, const QVariant& value) const;
    const FrameColumn& column(const QModelIndex& index) const {
        return m_columns[static_cast<std::size_t>(index.column())];
    }

    std::vector<FrameColumn> m_columns;
    int m_rows = 0;
};

/// A table of a lab's boxes beside its frame: numbers can be typed, rows selected as boxes are.
class FrameTable : public QTableView {
    Q_OBJECT
public:
    explicit FrameTable(std::vector<FrameColumn> columns, QWidget* parent = nullptr);

    /// Columns grow where words would be cut, until somebody sets their widths.
    void setRows(int rows);
    /// Selects rows without reporting it, and shows the first.
    void selectRows(const std::vector<int>& rows);
    std::vector<int> selectedRows() const;
    /// Lights up the row of the box under the pointer; -1: none.
    void setHot(int row);

    /// A column that fits its words: numbers have the digits for which there is room.
    int sizeHintForColumn(int column) const override;

signals:
    void rowsSelected(const std::vector<int>& rows);  ///< by hand
    void hotChanged(int row);                         ///< under the pointer; -1: none
    void removeRequested();                           ///< Delete

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    int widthOfWidest(int column) const;
    /// By the rows in sight.
    void growColumns();
    /// At the end of what goes on: a theme or another size may come with a document whose rows the
    /// table does not have yet.
    void later(void (FrameTable::*work)());

    FrameTableModel m_model;
    int m_hot = -1;
    bool m_selecting = false;
    bool m_fitting = false;
    std::set<int> m_own;  ///< columns as wide as somebody wants them
};

}  // namespace iou
