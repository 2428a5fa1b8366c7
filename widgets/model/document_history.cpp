// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/document_history.hpp"

#include "core/explorer/lane_edits.hpp"

#include <QUndoCommand>

#include <utility>

namespace iou {

/// The document before and after one edit.
class DocumentCommand : public QUndoCommand {
public:
    DocumentCommand(DocumentHistory& history, const QString& name, Document before, Document after,
                    const QString& merge_key)
        : QUndoCommand(name), m_history(history), m_before(std::move(before)),
          m_after(std::move(after)), m_merge_key(merge_key) {}

    void undo() override { m_history.show(m_before); }
    void redo() override { m_history.show(m_after); }
    int id() const override { return m_merge_key.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const DocumentCommand*>(other);
        if (next->m_merge_key != m_merge_key) return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    DocumentHistory& m_history;
    Document m_before, m_after;
    QString m_merge_key;
};

Changes DocumentHistory::tryEdit(const Edit& edit) {
    edit(m_draft);
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
    if (tryEdit(edit).any())
        m_stack.push(new DocumentCommand(*this, name, m_document, m_draft, merge_key));
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
    const Document before = *std::exchange(m_drag_start, {});
    emit draggingChanged(false);
    if (before != m_document)
        m_stack.push(new DocumentCommand(*this, m_drag_name, before, m_document, {}));
}

void DocumentHistory::cancelDrag() {
    if (!m_drag_start) return;
    const Document before = *std::exchange(m_drag_start, {});
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
