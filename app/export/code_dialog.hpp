// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>
#include <string>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace iou {

class ExplorerModel;

/// The loss on screen as code for other programs (core/export_code): a language, the text, to copy
/// or to save. Follows the loss while it is open.
class CodeDialog : public QDialog {
    Q_OBJECT
public:
    CodeDialog(ExplorerModel& model, QWidget* parent);

    /// Asks for a file name; empty: cancelled. Replace it in tests, where nobody can answer.
    std::function<std::string(const QString& name, const QString& kind)> ask;

private:
    void refresh();
    void copy();
    void save();

    ExplorerModel& m_model;
    QComboBox* m_language;
    QPlainTextEdit* m_text;
    QLabel* m_state;  ///< what became of it, or why there is none
    QPushButton* m_copy;
    QPushButton* m_save;
};

}  // namespace iou
