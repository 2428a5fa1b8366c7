// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QAbstractItemModel;

namespace iou {

/// A table as text/tab-separated-values: its headings, then its rows. Numbers (Qt::EditRole holds a
/// double) have all their digits and a decimal point; other cells read as they are shown.
QByteArray tableTsv(const QAbstractItemModel& table);

}  // namespace iou
