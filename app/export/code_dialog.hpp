// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <QDialog>

#include <functional>
#include <string>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace iou {

/// A loss as code for other programs (core/export_code): a language, the text, to copy or to save.
class CodeDialog : public QDialog {
    Q_OBJECT
public:
    /// loss: the one on screen.
    CodeDialog(std::function<Loss()> loss, QWidget* parent);

    /// To be called where the loss is another.
    void refresh();

    /// Asks for a file name; empty: cancelled. Replace it in tests, where nobody can answer.
    std::function<std::string(const QString& name, const QString& kind)> ask;

private:
    void copy();
    void save();

    std::function<Loss()> m_loss;
    QComboBox* m_language;
    QPlainTextEdit* m_text;
    QLabel* m_state;  ///< what became of it, or why there is none
    QPushButton* m_copy;
    QPushButton* m_save;
};

}  // namespace iou
