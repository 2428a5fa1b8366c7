// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include <vector>

namespace iou {

class Hover;

/// Named rows of numbers.
class NumberGrid : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Row {
        QString name, tip;
        std::vector<double> numbers;
        std::vector<bool> bold;        ///< numbers that stand out; empty: none
        QString term = {};             ///< whose geometry lights up; empty: none
        int hue = -1;                  ///< of that term (termHue)
        bool heading = false;          ///< the name stands out
        std::vector<int> digits = {};  ///< of each number; three where none are given
        QStringList instead = {};      ///< text instead of a number, where not empty
        friend bool operator==(const Row&, const Row&) = default;
    };
    static constexpr int kTermRole = Qt::UserRole;
    /// The number of a cell, unrounded.
    static constexpr int kNumberRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Headers of the names and of every column of numbers.
    void setHeaders(const QStringList& headers, const QStringList& tips);
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers, m_tips;
    std::vector<Row> m_rows;
};

/// Shows a NumberGrid: small rows, columns of equal width. Pointing at a row with a term lights up
/// its geometry on the canvas.
class NumberGridView : public QTableView {
    Q_OBJECT
public:
    /// What takes the spare room.
    enum class Wide { numbers, names };
    NumberGridView(Hover& hover, NumberGrid* grid, Wide wide, QWidget* parent = nullptr);

protected:
    bool viewportEvent(QEvent* event) override;

private:
    Hover& m_hover;
};

}  // namespace iou
