// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/text_box.hpp"

class QCompleter;
class QStandardItemModel;

namespace iou {

class FormulaHighlighter;

/// A formula as it is typed: words coloured by kind, a place underlined where something is wrong,
/// names completed with the sentence that tells what they mean.
class FormulaEdit : public TextBox {
    Q_OBJECT
public:
    explicit FormulaEdit(QWidget* parent = nullptr);

    /// Another text, the cursor where it was.
    void showText(const QString& text);
    /// Underlines a word; line and column (characters) from 1. mild: it is merely unfinished.
    void underline(int line, int column, bool mild);
    void clearUnderline();
    /// Whether Ctrl+Z takes back letters here; else it is left to the document.
    void setOwnUndo(bool on) { m_own_undo = on; }

    QCompleter* completer() const { return m_completer; }
    /// What may stand at the cursor, by what is typed of it.
    void complete();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void escaped();     ///< Esc, with no list of names open
    void undoComing();  ///< the document is about to take a step back or forth

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void insertCompletion(const QString& name);
    void listNames(const QString& before);
    /// Lines as they are wrapped.
    int lines() const;
    /// The part of a name in front of the cursor.
    QString typedName() const;

    FormulaHighlighter* m_highlighter;
    QCompleter* m_completer;
    QStandardItemModel* m_names;
    bool m_own_undo = false;
};

}  // namespace iou
