// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_table_model.hpp"

#include "widgets/drawing/lane_style.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/table_number.hpp"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <limits>

namespace iou {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

}  // namespace

CompareTableModel::CompareTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void CompareTableModel::show(std::vector<ShownRun> runs) {
    std::vector<Row> rows;
    for (ShownRun& run : runs) {
        // The runs are the same objects while the playhead moves: no need to sum up again.
        const auto same = [&](const Row& row) { return run.run && row.shown.run == run.run; };
        const auto known = std::find_if(m_rows.begin(), m_rows.end(), same);
        RunSummary summary;
        if (known != m_rows.end())
            summary = known->summary;
        else if (run.run)
            summary = summarize(run.run->trajectory, run.run->target);
        rows.push_back({std::move(run), summary});
    }
    const bool resized = rows.size() != m_rows.size();
    if (resized) beginResetModel();
    m_rows = std::move(rows);
    if (resized)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

int CompareTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

double CompareTableModel::number(const Row& row, int column) const {
    if (!row.shown.run) return never;
    const RunSummary& s = row.summary;
    switch (column) {
    case final_iou: return s.final_iou;
    case enlargement: return s.largest_enlargement;
    case path: return s.path_length;
    case overshoot: return s.overshoot;
    default: break;
    }
    const int step = s.steps_to[static_cast<std::size_t>(column - first_mark)];
    return step < 0 ? never : step;
}

QString CompareTableModel::words(const Row& row, int column) const {
    if (column == title) return row.shown.name();
    if (!row.shown.run) return {};
    if (column == end) return coreText(stopReasonBrief(row.summary.stopped));
    const double x = number(row, column);
    // A quotient of areas near 1 is only as exact as its rounding.
    if (column == enlargement && std::abs(x) < 1e-12) return tableNumber(0.0);
    if (column >= final_iou) return tableNumber(x);
    return x == never ? QStringLiteral("–") : QString::number(static_cast<int>(x));
}

QVariant CompareTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool is_number = column > title && column < end;
    switch (role) {
    case Qt::DisplayRole: return words(row, column);
    case Qt::EditRole:
        return is_number && row.shown.run ? number(row, column) : QVariant(words(row, column));
    case Qt::ToolTipRole:
        if (column == title || column == end || !row.shown.run) return words(row, column);
        return number(row, column) == never ? tr("never reached")
                                            : numberText(number(row, column), 12);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (is_number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        QFont font = uiFont(8.5);
        font.setBold(row.shown.active);
        return font;
    }
    case Qt::DecorationRole: {
        if (column != title) return {};
        QPixmap sample(QSize(28, 14) * 2);
        sample.setDevicePixelRatio(2.0);
        sample.fill(Qt::transparent);
        QPainter painter(&sample);
        paintLaneSwatch(painter, themeOf(QGuiApplication::palette()), row.shown.style,
                        QRectF(0, 0, 28, 14), row.shown.pinned ? pinned_opacity : 1.0);
        return sample;
    }
    case kSortRole:
        if (is_number) return number(row, column);
        return words(row, column);
    default: return {};
    }
}

QVariant CompareTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
    const bool is_number = section > title && section < end;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (is_number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case title: return tip ? tr("A click makes the lane the active one") : tr("Lane");
    case final_iou: return tip ? tr("IoU of the last state") : tr("Final IoU");
    case enlargement:
        return tip ? tr("Largest area enlargement (A − A_g)/A_g of any step") : tr("Max δ");
    case path: return tip ? tr("Sum of the lengths of all steps by (cx, cy, w, h)") : tr("Path");
    case overshoot:
        return tip ? tr("How far an edge went past the edge it came to meet, as a fraction of the "
                        "target's width or height")
                   : tr("Overshoot");
    case end: return tip ? tr("Why the run ended") : tr("End");
    default: break;
    }
    const QString mark = numberText(iou_marks[static_cast<std::size_t>(section - first_mark)]);
    return tip ? tr("Steps until the IoU is at least %1; –: never").arg(mark)
               : QStringLiteral("→ %1").arg(mark);
}

}  // namespace iou
