// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/own_formula/formula_edit.hpp"

#include "core/formula_language/formula_names.hpp"
#include "core/numbers/bounded.hpp"
#include "core/registry/registry.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/own_formula/formula_highlighter.hpp"
#include "widgets/text/core_words.hpp"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QCompleter>
#include <QFontDatabase>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QTreeView>

#include <algorithm>

namespace iou {

namespace {

constexpr int kMostLetters = 20'000;  ///< beyond all that a formula can say
constexpr int kLeastLines = 3, kMostLines = 12;
constexpr int kPopupWidth = 460, kNameWidth = 150;

bool isOfName(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

}  // namespace

FormulaEdit::FormulaEdit(QWidget* parent)
    : TextBox(kMostLetters, parent),
      m_highlighter(new FormulaHighlighter(document(), themeOf(*this))),
      m_completer(new QCompleter(this)), m_names(new QStandardItemModel(this)) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(uiFont(9.0).pointSizeF());
    setFont(font);
    setAccessibleName(tr("Formula of the loss"));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setAcceptDrops(false);  // files are the window's
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* list = new QTreeView;
    list->setRootIsDecorated(false);
    list->setHeaderHidden(true);
    list->setUniformRowHeights(true);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setAccessibleName(tr("Names that may stand here"));
    m_completer->setModel(m_names);
    m_completer->setPopup(list);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    list->header()->setStretchLastSection(true);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &FormulaEdit::insertCompletion);
    connect(this, &QPlainTextEdit::textChanged, this,
            [this] { m_highlighter->setOwnNames(namesDefinedIn(toPlainText())); });
    // Of lines, wrapped ones included.
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] {
                // As long as it grows with its lines, none of them is out of sight.
                setVerticalScrollBarPolicy(lines() > kMostLines ? Qt::ScrollBarAsNeeded
                                                                : Qt::ScrollBarAlwaysOff);
                updateGeometry();
            });
}

void FormulaEdit::showText(const QString& text) {
    if (text == toPlainText()) return;
    const int place = textCursor().position();
    m_completer->popup()->hide();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min<int>(place, static_cast<int>(text.size())));
    setTextCursor(cursor);
}

void FormulaEdit::underline(int line, int column, bool mild) {
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid()) return clearUnderline();
    const QString text = block.text();
    const auto size = static_cast<int>(text.size());
    int begin = bounded(column - 1, 0, size);
    int end = begin;
    while (end < size && isOfName(text[end])) ++end;
    if (end == begin && end < size) ++end;
    if (end == begin && begin > 0) --begin;  // behind the last letter
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(block);
    mark.cursor.setPosition(block.position() + begin);
    mark.cursor.setPosition(block.position() + end, QTextCursor::KeepAnchor);
    const Theme& theme = themeOf(*this);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(mild ? theme.muted : theme.warning);
    setExtraSelections({mark});
}

void FormulaEdit::clearUnderline() { setExtraSelections({}); }

QString FormulaEdit::typedName() const {
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    auto begin = line.size();
    while (begin > 0 && isOfName(line[begin - 1])) --begin;
    return line.mid(begin);
}

void FormulaEdit::listNames(const QString& before) {
    m_names->clear();
    const auto add = [this](std::string_view name, const QString& sentence) {
        auto* const item = new QStandardItem(text(name));
        auto* const what = new QStandardItem(sentence);
        what->setForeground(themeOf(*this).muted);
        item->setToolTip(sentence);
        item->setSizeHint(QSize(kNameWidth, fontMetrics().height() + spacing::unit));
        m_names->appendRow({item, what});
    };
    if (before.endsWith(QStringLiteral("loss."))) {
        for (const LossEntry& entry : registry()) add(entry.id, text(entry.name));
    } else if (before.endsWith(u'.')) {
        for (const own::Word& word : own::words())
            if (own::findMember(word.name)) add(word.name, coreText(word.sentence));
    } else {
        for (const QString& own : namesDefinedIn(toPlainText()))
            add(own.toStdString(), tr("Defined in this formula."));
        for (const own::Word& word : own::words()) add(word.name, coreText(word.sentence));
    }
}

void FormulaEdit::complete() {
    const QString typed = typedName();
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    listNames(line.chopped(typed.size()));
    m_completer->setCompletionPrefix(typed);
    auto* const list = static_cast<QTreeView*>(m_completer->popup());
    const bool all_typed =
        m_completer->completionCount() == 1 && m_completer->currentCompletion() == typed;
    if (m_completer->completionCount() == 0 || all_typed) return list->hide();
    QRect place = cursorRect();
    place.setWidth(std::max(kPopupWidth, width()));
    m_completer->complete(place);
    list->setColumnWidth(0, kNameWidth);
    // What is a name already is no longer completed by the Return that ends its line.
    const QModelIndex first = m_completer->completionModel()->index(0, 0);
    list->setCurrentIndex(first.data().toString() == typed ? QModelIndex() : first);
}

void FormulaEdit::insertCompletion(const QString& name) {
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                        static_cast<int>(typedName().size()));
    cursor.insertText(name);
    setTextCursor(cursor);
}

bool FormulaEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool steps = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (steps && !m_own_undo) {
            emit undoComing();
            event->ignore();
            return true;
        }
    }
    return TextBox::event(event);
}

void FormulaEdit::keyPressEvent(QKeyEvent* event) {
    auto* const list = m_completer->popup();
    const bool listed = list->isVisible();
    const int key = event->key();
    const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
                       key == Qt::Key_Backtab;
    if (listed && (key == Qt::Key_Escape || (takes && list->currentIndex().isValid())))
        return event->ignore();  // the list's
    if (listed && takes) list->hide();
    if (key == Qt::Key_Escape) {
        emit escaped();
        return event->accept();
    }
    if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return complete();
    TextBox::keyPressEvent(event);
    const QString typed = event->text();
    const bool erased = key == Qt::Key_Backspace && listed;
    if (isReadOnly() || (typed.isEmpty() && !erased)) return;
    const QString name = typedName();
    const bool worth = (name.size() >= 2 && name[0].isLetter()) ||
                       (typed == QStringLiteral(".") && name.isEmpty());
    if (worth && (erased || isOfName(typed[0]) || typed == QStringLiteral(".")))
        complete();
    else
        list->hide();
}

void FormulaEdit::changeEvent(QEvent* event) {
    TextBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_highlighter->setTheme(themeOf(*this));
}

void FormulaEdit::resizeEvent(QResizeEvent* event) {
    TextBox::resizeEvent(event);
    // It had scrolled to the line that it now has room for.
    if (lines() <= kMostLines && height() >= sizeHint().height()) verticalScrollBar()->setValue(0);
}

int FormulaEdit::lines() const {
    int count = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        count += std::max(1, block.lineCount());
    return count;
}

QSize FormulaEdit::sizeHint() const {
    const int shown = std::clamp(lines(), kLeastLines, kMostLines);
    const int margins = static_cast<int>(2 * document()->documentMargin()) + 2 * frameWidth();
    return {200, shown * fontMetrics().lineSpacing() + margins};
}

QSize FormulaEdit::minimumSizeHint() const { return {80, sizeHint().height()}; }

}  // namespace iou
