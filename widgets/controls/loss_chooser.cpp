// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/loss_chooser.hpp"

#include "widgets/drawing/theme.hpp"
#include "widgets/text/math_text.hpp"
#include "widgets/text/number_text.hpp"

#include <QAbstractItemView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStandardItemModel>
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
            painter->setPen(selected ? theme.on_accent : theme.text);
            const QString note = index.data(kNoteRole).toString();
            const int note_width = option.fontMetrics.horizontalAdvance(note);
            const QRect name = cell.adjusted(spacing::unit, 0, -note_width - spacing::unit, 0);
            painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                              option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                            name.width()));
            if (!selected) painter->setPen(theme.muted);
            painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, note);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool heading = index.data(kIdRole).toString().isEmpty();
        return {240, option.fontMetrics.height() + (heading ? 10 : 6)};
    }
};

QString paragraph(const QString& html) {
    return QStringLiteral("<p style='margin:4px 0'>%1</p>").arg(html);
}

}  // namespace

QString lossTip(const LossEntry& entry) {
    QString tip = QStringLiteral("<qt><b>%1</b>").arg(text(entry.name).toHtmlEscaped());
    if (!entry.sentence.empty()) tip += paragraph(coreText(entry.sentence).toHtmlEscaped());
    tip += paragraph(mathHtml(QString::fromUtf8(entry.info->formula)));
    tip += paragraph(coreText(entry.info->pathology).toHtmlEscaped());
    tip += paragraph(QString::fromUtf8(entry.info->source).toHtmlEscaped());
    return tip + QStringLiteral("</qt>");
}

LossChooser::LossChooser(QWidget* parent) : QComboBox(parent) {
    setAccessibleName(tr("Loss"));
    setItemDelegate(new LossDelegate(this));
    setMaxVisibleItems(24);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    auto* items = new QStandardItemModel(this);
    const LossEntry* before = nullptr;
    for (const LossEntry& entry : registry()) {
        if (!before || before->info->family != entry.info->family) {
            auto* heading = new QStandardItem(coreText(familyName(entry.info->family)));
            heading->setFlags(Qt::NoItemFlags);
            items->appendRow(heading);
        }
        auto* item = new QStandardItem(text(entry.name));
        item->setData(text(entry.id), kIdRole);
        const QString year = entry.info->year > 0 ? QString::number(entry.info->year) : QString();
        item->setData(entry.kind == Kind::loss
                          ? year
                          : QStringLiteral("%1 · %2").arg(coreText(kindName(entry.kind)), year),
                      kNoteRole);
        item->setToolTip(lossTip(entry));
        items->appendRow(item);
        before = &entry;
    }
    setModel(items);
    view()->setMinimumWidth(300);
    connect(this, &QComboBox::activated, this, [this](int row) {
        const LossEntry* entry = findLoss(itemData(row, kIdRole).toString().toStdString());
        if (entry) emit chosen(entry);
    });
}

int LossChooser::rowOf(const LossEntry& entry) const { return findData(text(entry.id), kIdRole); }

void LossChooser::showLoss(const LossEntry& entry) {
    const QSignalBlocker quiet(this);
    setCurrentIndex(rowOf(entry));
    setToolTip(lossTip(entry));
}

}  // namespace iou
