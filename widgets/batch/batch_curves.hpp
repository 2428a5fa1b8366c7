// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/simulator.hpp"

#include <QWidget>

#include <cstddef>
#include <vector>

class QComboBox;
class QCPItemText;
class QCustomPlot;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace iou {

class AxisLine;
class BatchRuns;
class LineGraph;

/// One recorded quantity over the steps, for every kept run that is shown and for the running one,
/// whose curves grow. Below, the runs and their losses with the final values.
class BatchCurves : public QWidget {
    Q_OBJECT
public:
    explicit BatchCurves(BatchRuns& runs, QWidget* parent = nullptr);

    /// Graphs on screen, in the order of the list.
    const std::vector<LineGraph*>& graphs() const { return m_graphs; }
    int switchLines() const { return static_cast<int>(m_switches.size()); }
    QComboBox& quantity() { return *m_quantity; }
    QTreeWidget& list() { return *m_list; }
    /// The kept run chosen in the list, or -1.
    int chosenRun() const;
    QSize sizeHint() const override;

signals:
    void saveRequested(std::size_t run);   ///< index among the kept runs
    void setupRequested(std::size_t run);  ///< its recipe is to be set up again

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPlot();
    void buildList();
    void layOut();
    void applyColors();
    void refreshQuantities();
    void refreshAll();
    void refreshLive();
    void refreshButtons();
    void drawCurves();
    /// asked: the number of cases; a loss that has fewer says so.
    QTreeWidgetItem* addRun(const QString& title, const std::vector<LossCurves>& losses, int index,
                            bool shown, std::int64_t asked);
    QString finalText(const LossCurves& curves) const;
    QString columnShown() const;

    BatchRuns& m_runs;
    QComboBox* m_quantity;
    QToolButton* m_log;
    QCustomPlot* m_plot;
    QCPItemText* m_note;
    QTreeWidget* m_list;
    QToolButton* m_save;
    QToolButton* m_setup;
    QToolButton* m_remove;
    QTreeWidgetItem* m_live_item = nullptr;
    std::vector<LineGraph*> m_graphs;
    std::vector<AxisLine*> m_switches;  ///< where another loss takes over
    int m_series = 0;                   ///< lines given out while the list is built
};

}  // namespace iou
