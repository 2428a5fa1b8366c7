// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/sweep_runs.hpp"
#include "core/study/study_lists.hpp"

#include <QDialog>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace iou {

class StudyView;

/// A study in the window: its lists, as its file has them, what it comes to, and the commands that
/// run it elsewhere. It begins with the batch's setup; its results lie in a folder, where it goes
/// on.
class SweepDialog : public QDialog {
    Q_OBJECT
public:
    explicit SweepDialog(QWidget* parent = nullptr);

    /// Lists for a recipe: its losses, its protocol and what differs from it.
    void setRecipe(const SimulationRecipe& recipe);
    void setLists(const StudyLists& lists);
    StudyLists lists() const;
    void setFolder(const QString& folder);
    /// Writes the study, and protocols of its own beside it; what went wrong, or nothing.
    QString saveTo(const QString& path);
    void openFrom(const QString& path);

    SweepRuns& runs() { return m_runs; }
    StudyView& view() { return *m_view; }
    QLabel* count() const { return m_count; }
    QLabel* state() const { return m_state; }
    QPushButton* runButton() const { return m_run; }
    /// The line a shell takes, or the one for Slurm; of the study as it was saved last.
    QString command(bool slurm) const;

    /// Asks for the file to save to or to open; for the folder; empty: none. Replaced in tests.
    std::function<QString(bool save)> ask_file;
    std::function<QString()> ask_folder;

signals:
    void cellChosen(const SimulationRecipe& recipe);

private:
    QLineEdit* addLine(QFormLayout& form, const QString& name, const QString& tip);
    QWidget* makeForm();
    QWidget* makeResults();
    void connectParts();
    Result<Study> study() const;
    void refresh();
    void refreshRunning();
    void lookAtFolder();
    void run();
    void save();
    void copyCommand(bool slurm);
    void showOutcome(const SweepRuns::Outcome& outcome);

    SweepRuns m_runs;
    Protocol m_own_protocol;     ///< of the recipe
    bool m_prefers_own = false;  ///< it is not built in, or is another one there
    std::function<Result<Protocol>(const std::string&)> m_beside;  ///< of a file that was opened
    QPlainTextEdit* m_losses;
    QLineEdit* m_protocols;
    QLineEdit* m_optimizers;
    QLineEdit* m_rates;
    QLineEdit* m_forms;
    QLineEdit* m_steps;
    QLineEdit* m_cases;
    QLineEdit* m_seeds;
    QLineEdit* m_folder;
    QLabel* m_count;
    QProgressBar* m_bar;
    QLabel* m_state;
    StudyView* m_view;
    QPushButton* m_run;
    QToolButton* m_copy;
    QString m_saved_path;
    StudyLists m_saved;
};

}  // namespace iou
