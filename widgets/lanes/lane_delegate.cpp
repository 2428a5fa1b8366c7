// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_delegate.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lanes/lane_list_model.hpp"

#include <QApplication>
#include <QPainter>

namespace iou {

namespace {

constexpr int kSwatch = 30;  ///< length of the line sample

QFont rowNoteFont() { return uiFont(8.0); }

int titleHeight(const QStyleOptionViewItem& option) { return option.fontMetrics.height() + 4; }

/// Where the check mark is, as the style has it.
QRect checkRect(const QStyleOptionViewItem& option) {
    return QApplication::style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option,
                                                 option.widget);
}

QRect titleRect(const QStyleOptionViewItem& option) {
    const int left = checkRect(option).right() + spacing::unit + kSwatch + spacing::unit;
    return {left, option.rect.top() + 3, option.rect.right() - left - spacing::half,
            titleHeight(option)};
}

}  // namespace

void LaneDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const Theme& theme = themeOf(item.palette);
    const bool active = index.data(LaneListModel::kActiveRole).toBool();
    const bool visible = active || index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    painter->save();
    painter->setClipRect(item.rect);
    if (active) {
        painter->fillRect(item.rect, withAlpha(theme.accent, theme.dark ? 0.22 : 0.12));
        painter->fillRect(QRect(item.rect.topLeft(), QSize(3, item.rect.height())), theme.accent);
    }
    QStyleOptionViewItem check = item;
    check.rect = checkRect(item);
    check.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    check.state |= item.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter,
                                         item.widget);
    const QRect title = titleRect(item);
    paintLaneSwatch(
        *painter, theme, index.data(LaneListModel::kStyleRole).toInt(),
        QRectF(title.left() - spacing::unit - kSwatch, title.top(), kSwatch, title.height()),
        visible ? 1.0 : 0.35);
    QFont font = item.font;
    font.setBold(active);
    painter->setFont(font);
    painter->setPen(visible ? theme.text : theme.muted);
    painter->drawText(
        title, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    const QFontMetrics small(rowNoteFont());
    painter->setFont(rowNoteFont());
    painter->setPen(theme.muted);
    painter->drawText(QRect(title.left(), title.bottom() + 1, title.width(), small.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      small.elidedText(index.data(LaneListModel::kNoteRole).toString(),
                                       Qt::ElideRight, title.width()));
    painter->setPen(theme.border);
    painter->drawLine(item.rect.bottomLeft(), item.rect.bottomRight());
    if (item.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(item);
        ring.state &= ~QStyle::State_Selected;  // its ground is no selection's
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter,
                                             item.widget);
    }
    painter->restore();
}

QSize LaneDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, titleHeight(option) + QFontMetrics(rowNoteFont()).height() + 9};
}

void LaneDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    editor->setGeometry(titleRect(item).adjusted(-4, -1, 0, 2));
}

}  // namespace iou
