// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_table_model.hpp"

#include "widgets/compare/compare_columns.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace iou {

namespace {

const CompareColumn& columnAt(int column) {
    return compareColumns()[static_cast<std::size_t>(column)];
}

Qt::Alignment alignmentOf(const CompareColumn& column) {
    return Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft);
}

}  // namespace

CompareTableModel::CompareTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void CompareTableModel::show(std::vector<ShownRun> runs) {
    std::vector<Row> rows;
    for (ShownRun& run : runs) {
        // The runs are the same objects while the playhead moves: their summaries still hold.
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
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CompareTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(compareColumns().size());
}

QString CompareTableModel::words(const Row& row, int column) {
    // Only the name is known before a run is.
    if (column > 0 && !row.shown.run) return {};
    return columnAt(column).text(row.shown, row.summary);
}

QVariant CompareTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const CompareColumn& column = columnAt(index.column());
    const double number =
        column.number && row.shown.run ? column.number(row.summary) : never_reached;
    const auto text = [&] { return words(row, index.column()); };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::EditRole: return column.number && row.shown.run ? QVariant(number) : QVariant(text());
    case Qt::ToolTipRole:
        if (!column.number || !row.shown.run) return plainTip(text());
        return number == never_reached ? tr("never reached") : numberText(number, 12);
    case Qt::TextAlignmentRole: return QVariant::fromValue(alignmentOf(column));
    case Qt::FontRole: {
        QFont font = uiFont(8.5);
        font.setBold(row.shown.active);
        return font;
    }
    case Qt::DecorationRole: {
        if (index.column() > 0) return {};
        QPixmap sample(QSize(28, 14) * 2);
        sample.setDevicePixelRatio(2.0);
        sample.fill(Qt::transparent);
        QPainter painter(&sample);
        paintLaneSwatch(painter, themeOf(QGuiApplication::palette()), row.shown.style,
                        QRectF(0, 0, 28, 14), row.shown.pinned ? pinned_opacity : 1.0);
        return sample;
    }
    case kSortRole: return column.number ? QVariant(number) : QVariant(text());
    default: return {};
    }
}

QVariant CompareTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const CompareColumn& column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole: return column.title();
    case Qt::ToolTipRole: return column.tip();
    case Qt::TextAlignmentRole: return QVariant::fromValue(alignmentOf(column));
    default: return {};
    }
}

}  // namespace iou
