// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/table_tsv.hpp"

#include "core/base/csv_field.hpp"
#include "core/base/decimal.hpp"

#include <QAbstractItemModel>

namespace iou {

namespace {

QByteArray cellOf(const QVariant& shown, const QVariant& exact) {
    if (exact.typeId() == QMetaType::Double)
        return QByteArray::fromStdString(formatShortest(exact.toDouble()));
    return QByteArray::fromStdString(cellText(shown.toString().simplified().toStdString()));
}

}  // namespace

QByteArray tableTsv(const QAbstractItemModel& table) {
    QByteArrayList lines;
    QByteArrayList cells;
    for (int c = 0; c < table.columnCount(); ++c)
        cells << cellOf(table.headerData(c, Qt::Horizontal), {});
    lines << cells.join('\t');
    for (int r = 0; r < table.rowCount(); ++r) {
        cells.clear();
        for (int c = 0; c < table.columnCount(); ++c) {
            const QModelIndex cell = table.index(r, c);
            const QVariant copied = cell.data(copied_role);
            cells << (copied.isValid() ? cellOf(copied, copied)
                                       : cellOf(cell.data(), cell.data(Qt::EditRole)));
        }
        lines << cells.join('\t');
    }
    return lines.join('\n') + '\n';
}

}  // namespace iou
