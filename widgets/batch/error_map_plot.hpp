// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/error_map.hpp"

#include <QPointF>
#include <QWidget>

#include <optional>

class QComboBox;
class QCustomPlot;
class QLabel;
class QToolButton;

namespace iou {

class BatchRuns;
class ErrorMapPicture;

/// Final errors of one loss of a kept run over the starting centres. Hovering over a cell, or
/// moving to it with the arrow keys, shows its numbers; a click or Enter replays its worst case.
class ErrorMapPlot : public QWidget {
    Q_OBJECT
public:
    explicit ErrorMapPlot(BatchRuns& runs, QWidget* parent = nullptr);

    enum class Statistic { mean, worst };
    ErrorKind kind() const;
    Statistic statistic() const;
    /// The map shown; null while there is none.
    const ErrorMap* map() const;
    QComboBox& source() { return *m_source; }
    QComboBox& quantity() { return *m_quantity; }
    /// Cell under the pointer or chosen by keys; -1: none.
    int cell() const { return m_cell; }
    void setCell(int cell);
    /// Middle of a cell in this widget's coordinates.
    QPointF placeOf(int cell) const;
    QCustomPlot* plot() const;
    QString readout() const;

signals:
    /// A case of a loss of a kept run (indices) is to be shown step by step.
    void caseChosen(std::size_t run, std::size_t loss, std::int64_t index);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildTools();
    void layOut();
    void refreshSources();
    void refresh();
    void refreshCell();
    void open();
    void move(int dx, int dy);
    double value(int cell) const;
    std::optional<std::pair<std::size_t, std::size_t>> shown() const;
    int cellAt(QPointF pixel) const;

    BatchRuns& m_runs;
    QComboBox* m_source;
    QComboBox* m_quantity;
    QToolButton* m_log;
    QLabel* m_readout;
    ErrorMapPicture* m_picture;
    int m_cell = -1;
    int m_known_runs = 0;  ///< number of the newest run seen
};

}  // namespace iou
