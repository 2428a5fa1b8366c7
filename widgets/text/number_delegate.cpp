// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/number_delegate.hpp"

#include "widgets/text/number_text.hpp"

#include <QApplication>

namespace iou {

void NumberDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (!option->rect.isValid()) return;  // asked for its size
    const QVariant number = index.data(Qt::EditRole);
    if (number.typeId() != QMetaType::Double) return;
    // Words in a number's place stay what they are.
    const QChar first = option->text.isEmpty() ? QChar() : option->text.front();
    if (!first.isDigit() && first != u'−' && first != u'-') return;
    const QStyle* style = option->widget ? option->widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, option, option->widget) + 1;
    // A pixel less: on fine screens a text is some fraction wider than its metrics say.
    option->text = fittingNumber(option->text, number.toDouble(), option->fontMetrics,
                                 option->rect.width() - 2 * margin - 1);
}

}  // namespace iou
