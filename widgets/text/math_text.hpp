// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>
#include <QStyledItemDelegate>

class QPainter;

namespace iou {

/// The plain notation of formulas as rich text, escaped: "c_w²" makes w a subscript, "e^(−x)" and
/// "α^θ" make −x and θ superscripts. A subscript within a superscript stays a superscript.
QString mathHtml(const QString& plain);

/// Prose with the arithmetic in it set as such: signs of minus, raised 2 and 3, and no line that
/// ends within "1 - IoU" or "0.5 / (2 - x)".
QString proseWithFormulas(QString prose);

/// Width of that notation in a font, and the notation painted in the painter's font and pen from a
/// point of its base line.
double mathWidth(const QString& plain, const QFont& font);
void paintMath(QPainter& painter, QPointF base, const QString& plain);

/// Paints cells that hold formulas, with a square before them where they have a colour
/// (Qt::DecorationRole).
class MathDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace iou
