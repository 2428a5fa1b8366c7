// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/bridge/program_command.hpp"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace iou {

class OwnPrograms;

/// The user's own program as a loss: its command and folder, what it says of itself, what was found
/// out about it, and what it prints. Nothing is started before Start is pressed.
class ProgramDialog : public QDialog {
    Q_OBJECT
public:
    ProgramDialog(OwnPrograms& programs, QWidget* parent);

    /// Shows the program the document uses.
    void showCurrent();
    void setCommand(const QString& line, const QString& folder);

    QLabel* state() const { return m_state; }
    QLabel* findings() const { return m_findings; }
    QPlainTextEdit* output() const { return m_output; }
    QPushButton* startButton() const { return m_start; }
    QPushButton* stopButton() const { return m_stop; }
    /// Seconds until it is ready, seconds for an answer, milliseconds for each pair.
    QDoubleSpinBox* deadline(int which) const { return m_deadlines[which]; }

private:
    void refresh();
    void chooseFile();
    QWidget* makeDeadlines();
    void takeDeadlines();
    Result<bridge::ProgramCommand> command() const;

    OwnPrograms& m_programs;
    QLineEdit* m_line;
    QLineEdit* m_folder;
    QLabel* m_words;  ///< the command as the system takes it
    QDoubleSpinBox* m_deadlines[3];
    QLabel* m_state;
    QLabel* m_findings;
    QPlainTextEdit* m_output;
    QPushButton* m_start;
    QPushButton* m_stop;
};

}  // namespace iou
