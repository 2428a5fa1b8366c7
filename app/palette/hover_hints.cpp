// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/hover_hints.hpp"

#include "widgets/canvas/box_canvas.hpp"

#include <QApplication>
#include <QFocusEvent>
#include <QTextDocumentFragment>
#include <QWidget>

namespace iou {

HoverHints::HoverHints(QWidget& window) : QObject(&window), m_window(window) {
    qApp->installEventFilter(this);
}

QString HoverHints::hintOf(const QWidget& widget) {
    for (const QWidget* w = &widget; w && !w->isWindow(); w = w->parentWidget())
        for (const QString& text : {w->statusTip(), w->toolTip(), w->accessibleName()}) {
            if (text.isEmpty()) continue;
            const QString plain = Qt::mightBeRichText(text)
                                      ? QTextDocumentFragment::fromHtml(text).toPlainText()
                                      : text;
            return plain.simplified();
        }
    return {};
}

bool HoverHints::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Hide && watched == m_told) {
        m_told.clear();
        emit hintChanged({});
        return false;
    }
    if (event->type() != QEvent::Enter && event->type() != QEvent::FocusIn) return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != &m_window || widget == &m_window) return false;
    // The scene has hints for its own items.
    if (qobject_cast<const BoxCanvas*>(widget)) return false;
    // Focus that a click moved says nothing new, and none was moved where a window comes back.
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::ActiveWindowFocusReason) return false;
    }
    if (const QString hint = hintOf(*widget); !hint.isEmpty()) {
        m_told = watched;
        emit hintChanged(hint);
    }
    return false;
}

}  // namespace iou
