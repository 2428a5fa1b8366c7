// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <Qt>

class QAbstractItemModel;

namespace iou {

/// What a cell says in copies, where that is not what it shows.
inline constexpr int copied_role = Qt::UserRole + 64;

/// A table as text/tab-separated-values: its headings, then its rows. Numbers (copied_role or
/// Qt::EditRole holds a double) have all their digits and a decimal point; other cells read as they
/// are shown, or as copied_role has them.
QByteArray tableTsv(const QAbstractItemModel& table);

}  // namespace iou
