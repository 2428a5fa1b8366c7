// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/shortcut_guard.hpp"

#include "widgets/controls/number_field.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QSpinBox>

namespace iou {

namespace {

/// Whether this is a number field in which nothing is being typed.
bool showsItsNumber(const QObject& watched) {
    if (const auto* field = qobject_cast<const NumberField*>(&watched))
        return field->cleanText() == field->textFromValue(field->value());
    const auto* whole = qobject_cast<const QSpinBox*>(&watched);
    return whole && whole->cleanText() == QString::number(whole->value());
}

}  // namespace

ShortcutGuard::ShortcutGuard(QCoreApplication& application) : QObject(&application) {
    application.installEventFilter(this);
}

bool ShortcutGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
        if (!showsItsNumber(*watched)) return false;
        event->ignore();
        return true;
    }
    if (key->modifiers() != Qt::NoModifier) return false;
    const bool is_list = qobject_cast<QAbstractItemView*>(watched) != nullptr ||
                         qobject_cast<QComboBox*>(watched) != nullptr;
    const bool is_pressable = is_list || qobject_cast<QAbstractButton*>(watched) != nullptr ||
                              qobject_cast<QMenu*>(watched) != nullptr;
    const bool mine = (key->key() == Qt::Key_Space && is_pressable) ||
                      ((key->key() == Qt::Key_Home || key->key() == Qt::Key_End) && is_list);
    if (mine) event->accept();
    return mine;
}

}  // namespace iou
