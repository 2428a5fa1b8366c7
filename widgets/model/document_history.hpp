// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/session/changes.hpp"
#include "core/session/locks.hpp"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace iou {

/// The document under undo: it changes only through steps that can be taken back.
class DocumentHistory : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<void(Document&)>;

    explicit DocumentHistory(QObject* parent = nullptr) : QObject(parent) {}

    const Document& document() const { return m_document; }
    QUndoStack& stack() { return m_stack; }
    const QUndoStack& stack() const { return m_stack; }

    /// One undo step called `name`; nothing is pushed when the edit changes nothing. Steps with the
    /// same non-empty merge key that follow one another become one (key presses).
    void apply(const QString& name, const Edit& edit, const QString& merge_key = {});
    /// A drag is one undo step however many edits it has. Esc: cancelDrag().
    void beginDrag(const QString& name);
    void drag(const Edit& edit);
    void endDrag();
    void cancelDrag();
    /// Views draw previews while this holds.
    bool dragging() const { return m_drag_start.has_value(); }
    void undo();
    void redo();
    /// Edits of a locked part are taken out of their step; editRefused() says so. An edit after
    /// which the runs had more steps together than a file may have is not made; editTooLarge() says
    /// so.
    void setLocks(const Locks& locks);
    const Locks& locks() const { return m_locks; }
    /// Replaces the document and forgets the steps.
    void load(const Document& document);

signals:
    void changed(const iou::Changes& changes);
    void draggingChanged(bool dragging);
    void locksChanged();
    void editRefused(const iou::Locks& parts);  ///< parts that an edit wanted to change
    void editTooLarge(const iou::Error& reason);

private:
    friend class DocumentCommand;
    /// Makes the edit in the draft; what changed there.
    Changes tryEdit(const Edit& edit);
    void reportRefused();
    void show(const Document& document);

    Document m_document;
    Document m_draft;  ///< equal to the document but while an edit works on it
    std::optional<Document> m_drag_start;
    QString m_drag_name;
    QUndoStack m_stack;
    Locks m_locks;
    // Of the newest edit, until it is reported.
    Locks m_refused;
    std::optional<Error> m_too_large;
};

}  // namespace iou
