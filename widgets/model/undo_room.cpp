// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/undo_room.hpp"

#include "widgets/model/document_history.hpp"

#include <QSignalBlocker>

namespace iou {

namespace {

std::size_t bytesOfStep(const QUndoStack& stack, int index) {
    const auto* const sized = dynamic_cast<const SizedCommand*>(stack.command(index));
    return sized ? sized->bytes() : 0;
}

}  // namespace

UndoRoom::UndoRoom(DocumentHistory& history) : m_history(history) {}

int UndoRoom::place() const { return m_history.stack().index() + m_forgotten; }

std::size_t UndoRoom::bytes() const {
    const QUndoStack& stack = m_history.stack();
    std::size_t sum = 0;
    for (int i = 0; i < stack.count(); ++i) sum += bytesOfStep(stack, i);
    return sum;
}

void UndoRoom::setLimits(int steps, std::size_t bytes) {
    m_most_steps = steps;
    m_most_bytes = bytes;
}

void UndoRoom::keepWithin() {
    const QUndoStack& stack = m_history.stack();
    // In batches, as the stack walks over all that stays.
    const bool few = stack.index() <= m_most_steps + m_most_steps / 10;
    if (few && bytes() <= m_most_bytes) return;
    std::size_t held = 0;
    int kept = 0;
    while (kept < stack.index() && kept < m_most_steps) {
        held += bytesOfStep(stack, stack.index() - 1 - kept);
        if (kept > 0 && held > m_most_bytes - m_most_bytes / 10) break;
        ++kept;
    }
    if (kept < stack.index()) forget(stack.index() - kept);
}

void UndoRoom::forget(int steps) {
    QUndoStack& stack = m_history.stack();
    const int index = stack.index() - steps;
    const int clean = stack.cleanIndex() - steps;
    for (int i = 0; i < steps; ++i) m_going.insert(stack.command(i));
    m_walking = true;
    {
        const QSignalBlocker quiet(stack);
        stack.setIndex(0);
        if (clean >= 0) {
            stack.setIndex(clean);
            stack.setClean();
        } else {
            stack.resetClean();
        }
        stack.setIndex(index);
    }
    m_walking = false;
    m_going.clear();
    m_forgotten += steps;
    emit stack.indexChanged(index);
}

}  // namespace iou
