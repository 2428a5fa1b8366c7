// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStyledItemDelegate>

namespace iou {

/// The plain notation of formulas as rich text, escaped: "c_w²" makes w a subscript, "e^(−x)" and
/// "α^θ" make −x and θ superscripts. A subscript within a superscript stays a superscript.
QString mathHtml(const QString& plain);

/// Paints cells that hold formulas; others as its base does.
class MathDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace iou
