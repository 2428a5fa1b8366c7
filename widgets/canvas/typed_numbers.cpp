// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/typed_numbers.hpp"

#include "widgets/text/number_text.hpp"

#include <QKeyEvent>

namespace iou {

namespace {
constexpr int kLongest = 24;
}

bool TypedNumbers::edits(const QKeyEvent& event) {
    const int key = event.key();
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) return true;
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (key == Qt::Key_Backspace) return true;
    const QString text = event.text();
    return text.size() == 1 && QStringLiteral("0123456789.,-").contains(text[0]);
}

void TypedNumbers::take(const QKeyEvent& event) {
    if (!edits(event)) return;
    const auto fields = static_cast<int>(m_typed.size());
    QString& typed = m_typed[m_field];
    switch (event.key()) {
    case Qt::Key_Tab: m_field = (m_field + 1) % fields; break;
    case Qt::Key_Backtab: m_field = (m_field + fields - 1) % fields; break;
    case Qt::Key_Backspace: typed.chop(1); break;
    default:
        if (typed.size() < kLongest) typed += event.text();
    }
}

std::optional<double> TypedNumbers::value(int field) const {
    return numberFromText(m_typed[field]);
}

}  // namespace iou
