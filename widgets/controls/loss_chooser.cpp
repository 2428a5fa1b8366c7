// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/loss_chooser.hpp"

#include "core/registry/registry.hpp"
#include "widgets/controls/loss_groups.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QAbstractItemView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStylePainter>
#include <QStyledItemDelegate>

namespace iou {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kNoteRole = Qt::UserRole + 1;

/// Headings in small type; names to the left, years to the right.
class LossDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = themeOf(option.palette);
        painter->save();
        const bool heading = index.data(kIdRole).toString().isEmpty();
        const bool selected = option.state & QStyle::State_Selected;
        const bool enabled = option.state & QStyle::State_Enabled;
        const QRect cell = option.rect.adjusted(spacing::unit, 0, -spacing::unit, 0);
        if (heading) {
            QFont font = uiFont(8.0);
            font.setBold(true);
            painter->setFont(font);
            painter->setPen(theme.muted);
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        } else {
            if (selected) painter->fillRect(option.rect, theme.accent);
            painter->setFont(option.font);
            painter->setPen(!enabled   ? option.palette.color(QPalette::Disabled, QPalette::Text)
                            : selected ? theme.on_accent
                                       : theme.text);
            const QString note = index.data(kNoteRole).toString();
            const int note_width = option.fontMetrics.horizontalAdvance(note);
            const QRect name = cell.adjusted(spacing::unit, 0, -note_width - spacing::unit, 0);
            painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                              option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                            name.width()));
            if (enabled && !selected) painter->setPen(theme.muted);
            painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, note);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool heading = index.data(kIdRole).toString().isEmpty();
        return {240, option.fontMetrics.height() + (heading ? 10 : 6)};
    }
};

}  // namespace

LossChooser::LossChooser(QWidget* parent) : QComboBox(parent) {
    setAccessibleName(tr("Loss"));
    setItemDelegate(new LossDelegate(this));
    setMaxVisibleItems(24);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setModel(new QStandardItemModel(this));
    listLosses();
    view()->setMinimumWidth(300);
    connect(this, &QComboBox::activated, this, [this](int row) {
        const LossPointer entry = findLoss(itemData(row, kIdRole).toString().toStdString());
        if (entry) emit chosen(entry.get());
    });
}

void LossChooser::listLosses() {
    const QSignalBlocker quiet(this);
    const QVariant shown = currentData(kIdRole);
    auto* items = static_cast<QStandardItemModel*>(model());
    items->clear();
    for (const LossGroup& group : lossGroups()) {
        auto* heading = new QStandardItem(group.heading);
        heading->setFlags(Qt::NoItemFlags);
        items->appendRow(heading);
        for (const LossPointer& entry : group.losses) {
            auto* item = new QStandardItem(text(listedName(*entry)));
            item->setData(text(lossKey(*entry)), kIdRole);
            const QString year =
                entry->info->year > 0 ? QString::number(entry->info->year) : QString();
            item->setData(entry->kind == Kind::loss ? year
                                                    : QStringLiteral("%1 · %2").arg(
                                                          coreText(kindName(entry->kind)), year),
                          kNoteRole);
            item->setToolTip(lossTip(*entry));
            items->appendRow(item);
        }
    }
    if (shown.isValid()) setCurrentIndex(findData(shown, kIdRole));
}

int LossChooser::rowOf(const LossEntry& entry) const {
    return findData(text(lossKey(entry)), kIdRole);
}

void LossChooser::showLoss(const LossEntry& entry) {
    const QSignalBlocker quiet(this);
    setPlaceholderText(text(entry.name));  // where it is not listed
    setCurrentIndex(rowOf(entry));
    setToolTip(lossTip(entry));
}

void LossChooser::paintEvent(QPaintEvent* event) {
    if (currentIndex() >= 0) return QComboBox::paintEvent(event);
    // Chosen like any other: not in the grey of a placeholder.
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText = placeholderText();
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

}  // namespace iou
