// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStyledItemDelegate>

namespace iou {

/// The plain notation of formulas as rich text, escaped: "c_w²" lowers w, "e^(−x)" raises −x, "α^θ"
/// raises θ. What is lowered within something raised stays raised.
QString mathHtml(const QString& plain);

/// Paints cells with formula text; otherwise as its base.
class MathDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace iou
