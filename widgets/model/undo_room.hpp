// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QUndoCommand>

#include <cstddef>

namespace iou {

class DocumentHistory;

/// A step that knows what it holds.
class SizedCommand : public QUndoCommand {
public:
    using QUndoCommand::QUndoCommand;
    virtual std::size_t bytes() const = 0;
};

/// How many steps a document's history holds: beyond it the oldest are forgotten. One for each
/// history: sharedOf<UndoRoom>(history).
class UndoRoom : public QObject {
    Q_OBJECT
public:
    /// Of steps back: at least so many, and a tenth more before any is forgotten.
    static constexpr int kSteps = 1000;
    /// They are fewer where they would hold more than this together; the newest always stays.
    static constexpr std::size_t kBytes = std::size_t{128} << 20;

    explicit UndoRoom(DocumentHistory& history);

    /// Where the stack stands, counted from the first step ever: a place keeps its number whatever
    /// is forgotten.
    int place() const;
    /// Steps that were forgotten; places below this number are gone.
    int forgotten() const { return m_forgotten; }
    /// What all steps hold.
    std::size_t bytes() const;
    /// For tests.
    void setLimits(int steps, std::size_t bytes);

    /// After a step was pushed.
    void keepWithin();
    /// For commands: while true, the stack only walks over them. Those that go say so themselves.
    bool walking() const { return m_walking; }
    bool goes(const QUndoCommand& command) const { return m_going.contains(&command); }

private:
    void forget(int steps);

    DocumentHistory& m_history;
    int m_most_steps = kSteps;
    std::size_t m_most_bytes = kBytes;
    int m_forgotten = 0;
    bool m_walking = false;
    QSet<const QUndoCommand*> m_going;
};

}  // namespace iou
