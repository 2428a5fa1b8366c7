// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QKeyEvent;

namespace iou {

/// Numbers typed while the mouse drags. Digits, decimal point, minus and Backspace edit the
/// current field; Tab and Shift+Tab go to the next and the previous one.
class TypedNumbers {
public:
    explicit TypedNumbers(int fields) : m_typed(fields) {}

    /// Whether this key edits a number.
    static bool edits(const QKeyEvent& event);
    void take(const QKeyEvent& event);
    int field() const { return m_field; }
    /// What was typed into a field; empty: it follows the pointer.
    const QString& typed(int field) const { return m_typed[field]; }
    /// The number typed, by the locale's decimal point or a full stop; nothing while unreadable.
    std::optional<double> value(int field) const;

private:
    QStringList m_typed;
    int m_field = 0;
};

}  // namespace iou
