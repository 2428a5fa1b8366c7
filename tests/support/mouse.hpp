// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWidget>

/// Mouse events at fractions of a pixel, as a real pointer sends them.
namespace iou::mouse {

inline void send(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButton button,
                 Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers = {}) {
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, modifiers);
    QCoreApplication::sendEvent(&widget, &event);
}

inline void press(QWidget& widget, QPointF at, QEvent::Type type = QEvent::MouseButtonPress) {
    send(widget, type, at, Qt::LeftButton, Qt::LeftButton);
}
inline void move(QWidget& widget, QPointF at, Qt::KeyboardModifiers modifiers = {}) {
    send(widget, QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, modifiers);
}
inline void release(QWidget& widget, QPointF at) {
    send(widget, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
}

}  // namespace iou::mouse
