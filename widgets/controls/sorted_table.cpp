// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/sorted_table.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/text/number_delegate.hpp"

#include <QHeaderView>

namespace iou {

namespace {

/// The mark of order is part of the heading: the style's own lies on top of a narrow one.
class SortHeader : public QHeaderView {
public:
    explicit SortHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
        setSectionsClickable(true);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override {
        QHeaderView::initStyleOptionForIndex(option, section);
        if (option->sortIndicator == QStyleOptionHeader::None) return;
        option->text += option->sortIndicator == QStyleOptionHeader::SortUp ? QStringLiteral(" ▴")
                                                                            : QStringLiteral(" ▾");
        option->sortIndicator = QStyleOptionHeader::None;
    }
    QSize sectionSizeFromContents(int section) const override {
        return QHeaderView::sectionSizeFromContents(section) +
               QSize(fontMetrics().horizontalAdvance(QStringLiteral(" ▴")), 0);
    }
};

}  // namespace

SortedTable::SortedTable(QAbstractItemModel& source, int sort_role, QWidget* parent)
    : QTableView(parent) {
    m_sorted.setSourceModel(&source);
    m_sorted.setSortRole(sort_role);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(&m_sorted);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);  // hiding the panel counts as a Tab, and would choose another row
    setAlternatingRowColors(true);
    setItemDelegate(new NumberDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    auto* header = new SortHeader(this);
    setHorizontalHeader(header);
    setUiFont(*header, 8.5);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

}  // namespace iou
