// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QToolTip>

namespace iou {

/// Lines that are typed. What would make them longer than `most` characters is neither pasted nor
/// dropped, as laying out such a text stops the window; a tip says so.
class TextBox : public QPlainTextEdit {
    Q_DECLARE_TR_FUNCTIONS(iou::TextBox)
public:
    TextBox(int most, QWidget* parent) : QPlainTextEdit(parent), m_most(most) {}

protected:
    void insertFromMimeData(const QMimeData* source) override {
        const QTextCursor cursor = textCursor();
        const int replaced = cursor.selectionEnd() - cursor.selectionStart();
        const int there =
            document()->characterCount() - 1 - replaced;  // without the last line's end
        if (!source->hasText() || there + source->text().size() <= m_most)
            return QPlainTextEdit::insertFromMimeData(source);
        QToolTip::showText(mapToGlobal(cursorRect().bottomLeft()),
                           tr("Not pasted: there is room for %L1 characters here.").arg(m_most),
                           this);
    }

private:
    int m_most;
};

}  // namespace iou
