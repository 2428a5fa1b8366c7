// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_results.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;
class QTabWidget;

namespace iou {

/// What a study came to: a coloured grid of means over two of its lists, and a table with a row for
/// each cell. A double click on a row opens its simulation.
class StudyView : public QWidget {
    Q_OBJECT
public:
    explicit StudyView(QWidget* parent = nullptr);

    void showResults(const Study& study, std::vector<CellResult> results);

    QTableWidget* grid() const { return m_grid; }
    QTableWidget* table() const { return m_table; }
    QComboBox* measure() const { return m_measure; }
    QComboBox* rows() const { return m_rows; }
    QComboBox* columns() const { return m_columns; }
    /// A list of a study for reading.
    static QString axisTitle(const StudyAxis& axis);

signals:
    void cellChosen(std::int64_t index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillGrid();
    void fillTable();
    StudyMeasure chosen() const;
    /// Of the axes of the study; null: none is chosen.
    const StudyAxis* axisOf(const QComboBox& box) const;

    std::vector<StudyAxis> m_axes;
    std::vector<CellResult> m_results;
    QTabWidget* m_pages;
    QComboBox* m_measure;
    QComboBox* m_rows;
    QComboBox* m_columns;
    QLabel* m_note;
    QTableWidget* m_grid;
    QTableWidget* m_table;
};

}  // namespace iou
