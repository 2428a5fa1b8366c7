// SPDX-License-Identifier: GPL-3.0-or-later
// Keys on the canvas, and the items they move.
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/scene/scene_handles.hpp"
#include "widgets/text/number_text.hpp"

#include <QKeyEvent>

#include <array>
#include <cmath>

namespace iou {

namespace {

constexpr double kAlphaPress = 0.01;
constexpr double kEdgeWidth = 12.0;  // of an edge for screen readers, pixels

constexpr std::array kTabHandles{Handle::none, Handle::left, Handle::top, Handle::right,
                                 Handle::bottom};

QPointF arrowOf(int key) {
    switch (key) {
    case Qt::Key_Left: return {-1.0, 0.0};
    case Qt::Key_Right: return {1.0, 0.0};
    case Qt::Key_Up: return {0.0, -1.0};
    case Qt::Key_Down: return {0.0, 1.0};
    default: return {};
    }
}

bool isWholeBox(const Grip& item) {
    return item.kind != Grip::Kind::alpha && item.handle == Handle::none;
}

}  // namespace

Box<> BoxCanvas::box(const Grip& item) const {
    if (item.kind == Grip::Kind::anchor) return snapshot().anchor.value_or(m_model.scene().pred);
    return item.which == Which::pred ? m_model.clock().displayedBox(lane())
                                     : m_model.scene().target;
}

QList<Grip> BoxCanvas::items() const {
    QList<Grip> list;
    for (const Which which : {Which::pred, Which::target})
        for (const Handle handle : kTabHandles) list.append({Grip::Kind::box, which, handle});
    const SceneSnapshot scene = snapshot();
    if (scene.anchor)
        for (const Handle handle : kTabHandles)
            list.append({Grip::Kind::anchor, Which::pred, handle});
    if (scene.alpha_is_free && alphaHandlePoint(scene, transform()))
        list.append({Grip::Kind::alpha, Which::pred, Handle::none});
    return list;
}

void BoxCanvas::selectItem(const Grip& item) {
    m_selected = item;
    emit hintChanged(hintFor(item));
    emit itemSelected();
    update();
}

bool BoxCanvas::selectNext(bool forward) {
    const QList<Grip> list = items();
    qsizetype index = list.indexOf(m_selected);
    if (index < 0) index = list.indexOf({m_selected.kind, m_selected.which, Handle::none});
    if (index < 0) index = list.indexOf({Grip::Kind::box, m_selected.which, Handle::none});
    index += forward ? 1 : -1;
    if (index < 0 || index >= list.size()) {
        selectItem(list.first());
        return false;
    }
    selectItem(list[index]);
    return true;
}

bool BoxCanvas::isMine(const QKeyEvent& key) const {
    if (m_entry && TypedNumbers::edits(key)) return true;
    const bool ends_drag =
        m_button != Qt::NoButton &&
        (key.key() == Qt::Key_Escape || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
    return key.key() == Qt::Key_Space || ends_drag || !arrowOf(key.key()).isNull();
}

bool BoxCanvas::event(QEvent* event) {
    // These belong to the canvas while it has the focus.
    if (event->type() == QEvent::ShortcutOverride && isMine(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (typeNumber(*key)) return true;
        // Tab leaves the canvas after the last item.
        const bool back = key->key() == Qt::Key_Backtab;
        if ((key->key() == Qt::Key_Tab || back) && selectNext(!back)) return true;
    }
    return QWidget::event(event);
}

bool BoxCanvas::typeNumber(const QKeyEvent& event) {
    if (!m_tool || !m_entry || !TypedNumbers::edits(event)) return false;
    m_entry->take(event);
    for (int i = 0; i < static_cast<int>(m_tool->fields().size()); ++i)
        m_tool->pin(i, m_entry->value(i));
    m_tool->move(m_pointer, m_modifiers);
    update();
    return true;
}

void BoxCanvas::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const auto selected = [this](Handle handle) {
        const bool anchor = m_selected.kind == Grip::Kind::anchor && snapshot().anchor;
        return Grip{anchor ? Grip::Kind::anchor : Grip::Kind::box, m_selected.which, handle};
    };
    if (key == Qt::Key_Space) {
        if (event->isAutoRepeat()) return;
        m_space = true;
        m_space_used = false;
        updateCursor();
    } else if (key == Qt::Key_Escape && m_button != Qt::NoButton) {
        stopTool(false);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_button != Qt::NoButton) {
        stopTool(true);
    } else if ((key == Qt::Key_Escape && !isWholeBox(m_selected)) || (key == Qt::Key_0 && plain)) {
        selectItem(selected(Handle::none));
    } else if (key >= Qt::Key_1 && key <= Qt::Key_8 && plain) {
        selectItem(selected(static_cast<Handle>(key - Qt::Key_1)));
    } else if (!arrowOf(key).isNull()) {
        double presses = 1.0;
        if (event->modifiers().testFlag(Qt::ShiftModifier)) presses *= 10.0;
        if (event->modifiers().testFlag(Qt::ControlModifier)) presses *= 0.1;
        nudgeItem(m_selected, arrowOf(key) * presses);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BoxCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return QWidget::keyReleaseEvent(event);
    const bool tapped = m_space && !m_space_used && m_button == Qt::NoButton;
    m_space = false;
    updateCursor();
    if (tapped) emit spaceTapped();
}

void BoxCanvas::nudgeItem(const Grip& item, QPointF presses) {
    if (m_tool) return;
    if (item.kind == Grip::Kind::alpha) {
        // Up and right increase it, as on a slider.
        const double alpha = m_model.shownAlpha() + (presses.x() - presses.y()) * kAlphaPress;
        return setItemNumber(item, std::round(alpha * 1e6) / 1e6);
    }
    const QPointF way = presses * m_model.view().unit;
    const bool of_anchor = item.kind == Grip::Kind::anchor;
    if (of_anchor && (m_model.history().locks().run || !snapshot().anchor)) return;
    const Box<> now = box(item);
    const Box<> next =
        isWholeBox(item) ? moved(now, Handle::center, way, {}) : resized(now, item.handle, way, {});
    if (!(of_anchor ? checkAnchor(next) : checkBox(next))) return;
    const QString name = of_anchor                   ? tr("Nudge anchor")
                         : item.which == Which::pred ? tr("Nudge prediction")
                                                     : tr("Nudge ground truth");
    const QString key = QStringLiteral("nudge %1 %2")
                            .arg(of_anchor ? -1 : static_cast<int>(item.which))
                            .arg(static_cast<int>(item.handle));
    m_model.apply(
        name,
        [&](Document& d) {
            if (of_anchor)
                d.run().code.anchor = next;
            else
                boxOf(d.explorer.scene, item.which) = next;
        },
        key);
}

QString BoxCanvas::itemName(const Grip& item) const {
    if (item.kind == Grip::Kind::alpha) return tr("Interpolation coefficient");
    QString whose = item.kind == Grip::Kind::anchor ? tr("Anchor of the code")
                    : item.which == Which::pred     ? tr("Prediction")
                                                    : tr("Ground truth");
    switch (item.handle) {
    case Handle::left: return tr("%1, left edge").arg(whose);
    case Handle::top: return tr("%1, top edge").arg(whose);
    case Handle::right: return tr("%1, right edge").arg(whose);
    case Handle::bottom: return tr("%1, bottom edge").arg(whose);
    default: return whose;
    }
}

double BoxCanvas::itemNumber(const Grip& item) const {
    if (item.kind == Grip::Kind::alpha) return m_model.shownAlpha();
    const Box<> b = box(item);
    switch (item.handle) {
    case Handle::left: return b.left();
    case Handle::top: return b.top();
    case Handle::right: return b.right();
    case Handle::bottom: return b.bottom();
    default: return b.cx;
    }
}

QString BoxCanvas::itemText(const Grip& item) const {
    if (!isWholeBox(item)) return numberText(itemNumber(item));
    const Box<> b = box(item);
    return tr("centre %1, %2; size %3 by %4")
        .arg(numberText(b.cx), numberText(b.cy), numberText(b.w), numberText(b.h));
}

void BoxCanvas::setItemNumber(const Grip& item, double number) {
    if (item.kind == Grip::Kind::alpha) {
        m_model.apply(
            tr("Interpolation coefficient"),
            [&](Document& d) { setShownAlpha(d.explorer, number); }, QStringLiteral("nudge alpha"));
        return;
    }
    const double presses = (number - itemNumber(item)) / m_model.view().unit;
    const bool vertical = handleSides(item.handle).y != 0;
    nudgeItem(item, vertical ? QPointF(0.0, presses) : QPointF(presses, 0.0));
}

QRectF BoxCanvas::itemRect(const Grip& item) const {
    if (item.kind == Grip::Kind::alpha) {
        const auto at = alphaHandlePoint(snapshot(), transform());
        if (!at) return {};
        return {at->x() - kEdgeWidth / 2, at->y() - kEdgeWidth / 2, kEdgeWidth, kEdgeWidth};
    }
    const QRectF frame = handleFrame(transform().toView(box(item)));
    if (isWholeBox(item)) return frame;
    const HandleSides s = handleSides(item.handle);
    const QPointF middle = handlePoint(frame, item.handle);
    const QSizeF size(s.x != 0 ? kEdgeWidth : frame.width(),
                      s.y != 0 ? kEdgeWidth : frame.height());
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(),
            size.height()};
}

}  // namespace iou
