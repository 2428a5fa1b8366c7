// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/explain/number_grid.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/hover.hpp"
#include "widgets/text/math_text.hpp"
#include "widgets/text/number_delegate.hpp"
#include "widgets/text/number_text.hpp"

#include <QGuiApplication>
#include <QHeaderView>
#include <QMouseEvent>

#include <utility>

namespace iou {

void NumberGrid::setHeaders(const QStringList& headers, const QStringList& tips) {
    if (headers == m_headers && tips == m_tips) return;
    beginResetModel();
    m_headers = headers;
    m_tips = tips;
    endResetModel();
}

void NumberGrid::setRows(std::vector<Row> rows) {
    if (rows == m_rows) return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int NumberGrid::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NumberGrid::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant NumberGrid::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const bool is_number = column > 0 && column <= row.numbers.size();
    switch (role) {
    case Qt::DisplayRole:
        if (is_number && !row.instead.value(index.column() - 1).isEmpty())
            return row.instead[index.column() - 1];
        if (is_number)
            return tableNumber(row.numbers[column - 1],
                               column <= row.digits.size() ? row.digits[column - 1] : 3);
        return column == 0 ? row.name : QString();
    case Qt::EditRole: return data(index, is_number ? kNumberRole : Qt::DisplayRole);
    case Qt::ToolTipRole: return is_number ? numberText(row.numbers[column - 1], 12) : row.tip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column > 0 ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        QFont font = uiFont(8.0);
        font.setBold(is_number ? column <= row.bold.size() && row.bold[column - 1] : row.heading);
        return font;
    }
    case Qt::DecorationRole:
        if (column > 0 || row.hue < 0) return {};
        return themeOf(QGuiApplication::palette()).term(row.hue);
    case kTermRole: return row.term;
    case kNumberRole: return is_number ? row.numbers[column - 1] : QVariant();
    default: return {};
    }
}

QVariant NumberGrid::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headers.size()) return {};
    switch (role) {
    case Qt::DisplayRole: return m_headers[section];
    case Qt::ToolTipRole: return section < m_tips.size() ? m_tips[section] : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    default: return {};
    }
}

NumberGridView::NumberGridView(Hover& hover, NumberGrid* grid, Wide wide, QWidget* parent)
    : QTableView(parent), m_hover(hover) {
    setModel(grid);
    setSelectionMode(NoSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setItemDelegate(new NumberDelegate(this));
    setItemDelegateForColumn(0, new MathDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(18);
    QHeaderView* header = horizontalHeader();
    setUiFont(*header, 8.0);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(36);
    const auto fit = [header, wide] {
        using enum QHeaderView::ResizeMode;
        header->setSectionResizeMode(wide == Wide::numbers ? Stretch : ResizeToContents);
        if (header->count() > 0)
            header->setSectionResizeMode(0, wide == Wide::numbers ? ResizeToContents : Stretch);
    };
    connect(grid, &NumberGrid::modelReset, this, fit);
    fit();
}

bool NumberGridView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::MouseMove) {
        const auto place = static_cast<QMouseEvent*>(event)->position().toPoint();
        const QString id = indexAt(place).data(NumberGrid::kTermRole).toString();
        m_hover.setTerm(id.toStdString());
    } else if (event->type() == QEvent::Leave) {
        m_hover.setTerm({});
    }
    return QTableView::viewportEvent(event);
}

}  // namespace iou
