// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sorted_table.hpp"

#include "widgets/theme.hpp"

#include <QHeaderView>

namespace iou {

SortedTable::SortedTable(QAbstractItemModel& source, int sort_role, QWidget* parent)
    : QTableView(parent) {
    m_sorted.setSourceModel(&source);
    m_sorted.setSortRole(sort_role);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(&m_sorted);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    auto* header = horizontalHeader();
    setUiFont(*header, 8.5);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

}  // namespace iou
