// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStyledItemDelegate>

#include <vector>

namespace iou {

/// A stretch of a formula: on the line, lowered or raised.
struct MathRun {
    enum class Level { line, lowered, raised };
    QString text;
    Level level = Level::line;
    friend bool operator==(const MathRun&, const MathRun&) = default;
};

/// Reads the plain notation of formulas: "c_w²" lowers w, "e^(−x)" raises −x, "α^θ" raises θ.
/// What is lowered within something raised stays raised.
std::vector<MathRun> mathRuns(const QString& plain);
/// The same as rich text, escaped.
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
