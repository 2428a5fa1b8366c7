// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/regression.hpp"
#include "widgets/batch/batch_runs.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace iou {

class BatchCurves;
class BatchSetup;
class ErrorMapPlot;
class ExplorerModel;
class ReplayView;

/// Simulations in the window: choose a protocol and its losses, run it in the background,
/// watch the mean curves grow, look at the errors over the starts, and replay single cases.
class BatchPanel : public QWidget {
    Q_OBJECT
public:
    explicit BatchPanel(ExplorerModel& model, QWidget* parent = nullptr);

    BatchRuns& runs() { return m_runs; }
    BatchSetup& setup() { return *m_setup; }
    BatchCurves& curves() { return *m_curves; }
    ErrorMapPlot& errorMap() { return *m_map; }
    ReplayView& replay() { return *m_replay; }
    QComboBox& protocol() { return *m_protocol; }
    QPushButton& runButton() { return *m_run; }
    QPushButton& sweepButton() { return *m_sweep; }
    /// What the line under the progress bar says.
    QString state() const;
    /// Brings one of the pages to the front.
    void showPage(QWidget* page);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    /// A kept run is to be written to a folder.
    void saveRequested(std::shared_ptr<const BatchRun> run);
    /// Many such runs are to be set up.
    void sweepRequested();

private:
    void buildHead();
    void layOut();
    void connectParts();
    void chooseProtocol(const QString& id);
    void refreshProtocol();
    void refreshRunning();
    void showProgress();
    void openInExplorer(const Box<>& start, const Box<>& target, const RunRecipe& recipe);
    void useSetup(std::size_t run);

    ExplorerModel& m_model;
    BatchRuns m_runs;
    QComboBox* m_protocol;
    int m_built_in = 0;  ///< number of built-in protocols, which come first in the list
    QPushButton* m_run;
    QPushButton* m_sweep;
    QProgressBar* m_bar;
    QLabel* m_state;
    QTabWidget* m_pages;
    BatchSetup* m_setup;
    BatchCurves* m_curves;
    ErrorMapPlot* m_map;
    ReplayView* m_replay;
};

}  // namespace iou
