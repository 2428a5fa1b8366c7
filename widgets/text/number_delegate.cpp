// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/number_delegate.hpp"

#include "widgets/text/number_text.hpp"

#include <QApplication>

#include <cmath>

namespace iou {

namespace {

/// On fine screens a text is some fraction wider than its metrics say.
constexpr int kFraction = 1;

}  // namespace

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(kFraction, 0);
}

void NumberDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (!option->rect.isValid()) return;  // asked for its size
    const QVariant number = index.data(Qt::EditRole);
    if (number.typeId() != QMetaType::Double) return;
    // Words in a number's place stay what they are, but for that of no number.
    const double x = number.toDouble();
    const QChar first = option->text.isEmpty() ? QChar() : option->text.front();
    const bool undefined = std::isnan(x) && option->text == numberText(x);
    if (!undefined && !first.isDigit() && first != u'−' && first != u'-') return;
    const QStyle* style = option->widget ? option->widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, option, option->widget) + 1;
    option->text = fittingNumber(option->text, x, option->fontMetrics,
                                 option->rect.width() - 2 * margin - kFraction);
}

}  // namespace iou
