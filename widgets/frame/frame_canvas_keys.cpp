// SPDX-License-Identifier: GPL-3.0-or-later
// Keys on the canvas, what they do to its boxes, and what it says of them.
#include "core/numbers/bounded.hpp"
#include "widgets/frame/frame_canvas.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kCopyAway = 12.0;  ///< pixels of the view
constexpr double kNewShare = 0.25;  ///< of the shorter side of what is seen

QPointF wayOf(int key) {
    switch (key) {
    case Qt::Key_Left: return {-1.0, 0.0};
    case Qt::Key_Right: return {1.0, 0.0};
    case Qt::Key_Up: return {0.0, -1.0};
    case Qt::Key_Down: return {0.0, 1.0};
    default: return {};
    }
}

}  // namespace

QString FrameCanvas::hintName(int index) const {
    const QString& name = m_scene.boxes[static_cast<std::size_t>(index)].name;
    return name.isEmpty() ? tr("box %1").arg(index + 1) : name;
}

void FrameCanvas::showHint() {
    QString hint;
    if (!m_hand)
        hint = m_hot >= 0 ? hintName(m_hot)
                          : tr("Drag to move the view; wheel to zoom, double click to fit.");
    else if (m_drawing)
        hint = tr("Drag to draw a box. Esc: none.");
    else if (m_handle != Handle::none)
        hint = tr("Drag to resize. Shift keeps the aspect ratio, Alt the centre, Ctrl snaps to the "
                  "grid, Esc restores.");
    else if (m_hot >= 0)
        hint = tr("%1: drag to move. Shift adds it to what is selected, Ctrl+D duplicates, Delete "
                  "removes.")
                   .arg(hintName(m_hot));
    else
        hint = tr("Drag empty ground to move the view, with Ctrl to draw a box, with Shift to "
                  "select; wheel to zoom, double click to fit.");
    emit hintChanged(hint);
}

void FrameCanvas::updateCursor() {
    if (m_drawing || m_drag == Drag::draw) return setCursor(Qt::CrossCursor);
    if (m_drag == Drag::view) return setCursor(Qt::ClosedHandCursor);
    if (m_handle == Handle::none)
        return setCursor(m_hot >= 0 && m_hand ? Qt::SizeAllCursor : Qt::ArrowCursor);
    const HandleSides s = handleSides(m_handle);
    setCursor(s.y == 0     ? Qt::SizeHorCursor
              : s.x == 0   ? Qt::SizeVerCursor
              : s.x == s.y ? Qt::SizeFDiagCursor
                           : Qt::SizeBDiagCursor);
}

void FrameCanvas::addBox() {
    if (!m_hand) return;
    const Camera seen = camera();
    const double side =
        std::min({seen.span * kNewShare, m_scene.size.width() * 0.5, m_scene.size.height() * 0.5});
    const double step = pixelStep(transform().scale());
    const auto tidy = [step](double x) { return std::round(x / step) * step; };
    const Box<> box{tidy(bounded(seen.cx, 0.0, m_scene.size.width())),
                    tidy(bounded(seen.cy, 0.0, m_scene.size.height())), tidy(side), tidy(side)};
    if (const int index = m_hand->add(box); index >= 0) select({index});
}

void FrameCanvas::duplicateSelected() {
    if (m_selected.empty() || !m_hand) return;
    select(m_hand->duplicate(m_selected, kCopyAway / transform().scale()));
}

void FrameCanvas::removeSelected() {
    if (!m_hand) return;
    std::vector<int> gone = std::move(m_selected);
    m_selected.clear();
    if (gone.empty()) return;
    m_hot = -1;
    m_handle = Handle::none;
    m_hand->remove(gone);
    emit selectionChanged();
    update();
}

void FrameCanvas::selectAll() {
    std::vector<int> all;
    for (int i = 0; i < static_cast<int>(m_scene.boxes.size()); ++i)
        if (!m_scene.boxes[static_cast<std::size_t>(i)].fixed) all.push_back(i);
    select(std::move(all));
}

bool FrameCanvas::selectNext(bool forward) {
    const auto count = static_cast<int>(m_scene.boxes.size());
    int index = m_selected.empty() ? (forward ? -1 : count)
                                   : (forward ? m_selected.back() : m_selected.front());
    do index += forward ? 1 : -1;
    while (index >= 0 && index < count && m_scene.boxes[static_cast<std::size_t>(index)].fixed);
    const bool found = index >= 0 && index < count;
    select(found ? std::vector{index} : std::vector<int>{});
    return found;
}

void FrameCanvas::nudge(QPointF way) {
    if (m_drag != Drag::none || m_selected.empty() || !m_hand) return;
    std::vector<MovedBox> boxes;
    for (const int i : m_selected) {
        const FrameBox& box = m_scene.boxes[static_cast<std::size_t>(i)];
        if (!box.fixed) boxes.push_back({i, moved(box.box, Handle::center, way, {})});
    }
    QString key = QStringLiteral("nudge");
    for (const int i : m_selected) key += QStringLiteral(" %1").arg(i);
    m_hand->set(m_selected.size() == 1 ? tr("Nudge %1").arg(hintName(m_selected.front()))
                                       : tr("Nudge boxes"),
                boxes, key);
}

bool FrameCanvas::isMine(const QKeyEvent& key) const {
    if (!m_hand) return key.key() == Qt::Key_Escape && hasWork();
    const bool plain = !(key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool control = key.modifiers() == Qt::ControlModifier;
    if (!wayOf(key.key()).isNull() && !(key.modifiers() & Qt::AltModifier)) return true;
    if (control) return key.key() == Qt::Key_A || key.key() == Qt::Key_D;
    if (!plain) return false;
    switch (key.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Insert:
    case Qt::Key_Escape: return key.key() != Qt::Key_Escape || hasWork();
    default: return false;
    }
}

bool FrameCanvas::event(QEvent* event) {
    // These belong to the canvas while it has the focus.
    if (event->type() == QEvent::ShortcutOverride && isMine(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        // Tab leaves the canvas after the last box.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool back = key->key() == Qt::Key_Backtab;
        if ((key->key() == Qt::Key_Tab || back) && selectNext(!back)) return true;
    }
    return QWidget::event(event);
}

void FrameCanvas::keyPressEvent(QKeyEvent* event) {
    if (!isMine(*event)) return QWidget::keyPressEvent(event);
    const QPointF way = wayOf(event->key());
    if (!way.isNull()) {
        double pixels = 1.0;
        if (event->modifiers().testFlag(Qt::ShiftModifier)) pixels *= 10.0;
        if (event->modifiers().testFlag(Qt::ControlModifier)) pixels *= 0.1;
        return nudge(way * pixels);
    }
    switch (event->key()) {
    case Qt::Key_A: return selectAll();
    case Qt::Key_D: return duplicateSelected();
    case Qt::Key_Insert: return addBox();
    case Qt::Key_Escape:
        if (m_drag != Drag::none) return endDrag(false);
        if (m_drawing) return setDrawing(false);
        return select({});
    default: return removeSelected();
    }
}

void FrameCanvas::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void FrameCanvas::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace iou
