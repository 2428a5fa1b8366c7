// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula_language/formula_error.hpp"
#include "core/registry/loss_entry.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <optional>

namespace iou {

class ExplorerModel;

/// The text of the active lane's loss while somebody edits it. Every key is read at once; a moment
/// after the last the document takes the formula, as one undo step, if it is whole. Until it is
/// whole again the document, and so every view, keeps the last one that was.
class OwnFormula : public QObject {
    Q_OBJECT
public:
    explicit OwnFormula(ExplorerModel& model, QObject* parent = nullptr);

    const QString& text() const { return m_text; }
    /// What is typed now.
    void setText(const QString& text);
    /// Takes a text that waits for its moment.
    void takeNow();

    bool whole() const { return !m_error; }
    /// What is wrong; lines are those of text().
    const std::optional<own::FormulaError>& error() const { return m_error; }
    /// Seconds since the views last showed the text as it stands; 0 while they do.
    int secondsBehind() const;
    /// Whether the text is that of a loss built in or made of others, or what to start with where
    /// it has none: the first change makes it an own formula.
    bool isCopy() const;
    /// Whether what is shown is no formula at all.
    bool hasNoText() const { return m_has_no_text; }
    /// Whether the loss is a program's, of which nobody knows a formula: there is no copy of it.
    bool isProgram() const;

    /// The active lane's loss becomes a formula with its text, under another title.
    void editCopy();

    /// How long nobody may have typed before the formula is computed.
    static constexpr int pause_ms = 150;

signals:
    void textReplaced();  ///< by an undo, another lane or loss, a file
    void stateChanged();

private:
    void follow();
    void read();
    void take();

    ExplorerModel& m_model;
    QString m_text;
    std::optional<own::FormulaError> m_error;
    LossPointer m_shown;  ///< what the text was last, or is a copy of
    bool m_has_no_text = false;
    /// Texts that were left before they were whole, by the formula they were to replace.
    std::map<LossPointer, QString> m_drafts;
    QElapsedTimer m_behind;
    QTimer m_pause;
};

}  // namespace iou
