// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/document_history.hpp"

#include "core/explorer/lane_edits.hpp"
#include "core/session/document_parts.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/undo_room.hpp"

#include <utility>

namespace iou {

/// What one edit changes, before and after.
class DocumentCommand : public SizedCommand {
public:
    DocumentCommand(DocumentHistory& history, const QString& name, const Document& before,
                    const Document& after, const QString& merge_key)
        : SizedCommand(name), m_history(history), m_room(sharedOf<UndoRoom>(history)),
          m_merge_key(merge_key) {
        const Changes changes = changesBetween(before, after);
        const DocumentParts known = newestParts();
        m_before = DocumentParts(changes, before, known);
        m_after = DocumentParts(changes, after);
        m_bytes = sizeof *this + m_before.bytes(known) + m_after.bytes(m_before);
    }

    void undo() override { m_room.walking() ? setObsolete(m_room.goes(*this)) : show(m_before); }
    void redo() override {
        if (!m_room.walking()) show(m_after);
    }
    int id() const override { return m_merge_key.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const DocumentCommand*>(other);
        if (next->m_merge_key != m_merge_key) return false;
        m_before.addMissing(next->m_before);
        m_after.replaceBy(next->m_after);
        m_bytes = sizeof *this + m_before.bytes() + m_after.bytes(m_before);
        setObsolete(m_after == m_before);
        return true;
    }
    std::size_t bytes() const override { return m_bytes; }

private:
    /// What the step before left: the document as it is has the same.
    DocumentParts newestParts() const {
        const QUndoStack& stack = m_history.stack();
        const auto* last =
            stack.index() > 0
                ? dynamic_cast<const DocumentCommand*>(stack.command(stack.index() - 1))
                : nullptr;
        return last ? last->m_after : DocumentParts();
    }
    void show(const DocumentParts& parts) const {
        Document next = m_history.document();
        parts.putInto(next);
        m_history.show(next);
    }

    DocumentHistory& m_history;
    UndoRoom& m_room;
    DocumentParts m_before, m_after;
    std::size_t m_bytes = 0;
    QString m_merge_key;
};

Changes DocumentHistory::tryEdit(const Edit& edit) {
    try {
        edit(m_draft);
    } catch (...) {  // of lack of memory; nothing of it comes with the next edit
        m_draft = m_document;
        throw;
    }
    m_refused = keepLocked(m_locks, m_document.explorer, m_draft.explorer);
    if (const auto work = checkSteps(m_draft.explorer); !work) {
        m_too_large = work.error();
        copyChanged(changesBetween(m_document, m_draft), m_document, m_draft);
    }
    return changesBetween(m_document, m_draft);
}

void DocumentHistory::reportRefused() {
    if (const Locks refused = std::exchange(m_refused, {}); refused != Locks{})
        emit editRefused(refused);
    if (const auto reason = std::exchange(m_too_large, {})) emit editTooLarge(*reason);
}

void DocumentHistory::apply(const QString& name, const Edit& edit, const QString& merge_key) {
    endDrag();
    if (tryEdit(edit).any()) {
        m_stack.push(new DocumentCommand(*this, name, m_document, m_draft, merge_key));
        sharedOf<UndoRoom>(*this).keepWithin();
    }
    reportRefused();
}

void DocumentHistory::beginDrag(const QString& name) {
    endDrag();
    m_drag_start = m_document;
    m_drag_name = name;
    emit draggingChanged(true);
}

void DocumentHistory::drag(const Edit& edit) {
    if (!m_drag_start) return;
    // A drag comes with every move of the mouse: only what changed is copied.
    const Changes changes = tryEdit(edit);
    copyChanged(changes, m_draft, m_document);
    if (changes.any()) emit changed(changes);
    reportRefused();
}

void DocumentHistory::endDrag() {
    if (!m_drag_start) return;
    const Document before = std::move(*m_drag_start);
    m_drag_start.reset();
    emit draggingChanged(false);
    if (before == m_document) return;
    m_stack.push(new DocumentCommand(*this, m_drag_name, before, m_document, {}));
    sharedOf<UndoRoom>(*this).keepWithin();
}

void DocumentHistory::cancelDrag() {
    if (!m_drag_start) return;
    const Document before = std::move(*m_drag_start);
    m_drag_start.reset();
    emit draggingChanged(false);
    show(before);
}

void DocumentHistory::undo() {
    if (dragging()) return cancelDrag();
    m_stack.undo();
}

void DocumentHistory::redo() {
    cancelDrag();
    m_stack.redo();
}

void DocumentHistory::setLocks(const Locks& locks) {
    if (locks == m_locks) return;
    cancelDrag();
    m_locks = locks;
    emit locksChanged();
}

void DocumentHistory::load(const Document& document) {
    cancelDrag();
    m_stack.clear();
    show(document);
}

void DocumentHistory::show(const Document& document) {
    const Changes changes = changesBetween(m_document, document);
    copyChanged(changes, document, m_draft);
    copyChanged(changes, document, m_document);
    if (changes.any()) emit changed(changes);
}

}  // namespace iou
