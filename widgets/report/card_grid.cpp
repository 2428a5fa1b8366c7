// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/card_grid.hpp"

#include "core/report/card_texts.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QGuiApplication>
#include <QPalette>

namespace iou {

void CardGrid::setCard(std::shared_ptr<const ReportCard> card) {
    beginResetModel();
    m_card = std::move(card);
    m_sections = m_card ? cardSections(*m_card) : std::vector<CardSection>{};
    m_lines.clear();
    for (const CardSection& section : m_sections) {
        m_lines.push_back({&section, nullptr});
        for (const CardRow& row : section.rows) m_lines.push_back({&section, &row});
    }
    endResetModel();
}

const CardRow* CardGrid::rowAt(const QModelIndex& index) const {
    const auto at = static_cast<std::size_t>(index.row());
    return index.isValid() && at < m_lines.size() ? m_lines[at].row : nullptr;
}

const CardCell* CardGrid::cellAt(const QModelIndex& index) const {
    const CardRow* const row = rowAt(index);
    if (!row || index.column() < 1) return nullptr;
    const auto at = static_cast<std::size_t>(index.column() - 1);
    return at < row->cells.size() ? &row->cells[at] : nullptr;
}

const std::vector<BoxPair>& CardGrid::pairsAt(const QModelIndex& index) const {
    static const std::vector<BoxPair> none;
    const CardCell* const cell = cellAt(index);
    return cell ? cell->pairs : none;
}

const Loss* CardGrid::lossAt(const QModelIndex& index) const {
    if (!m_card || index.column() < 1) return nullptr;
    const auto at = static_cast<std::size_t>(index.column() - 1);
    return at < m_card->losses.size() ? &m_card->losses[at].loss : nullptr;
}

std::string_view CardGrid::questAt(const QModelIndex& index) const {
    const CardRow* const row = rowAt(index);
    return row ? row->quest : std::string_view();
}

int CardGrid::rowOf(std::string_view id) const {
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i].row && m_lines[i].row->id == id) return static_cast<int>(i);
    return -1;
}

int CardGrid::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CardGrid::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_card ? 0 : 1 + static_cast<int>(m_card->losses.size());
}

QString CardGrid::tipOf(const QModelIndex& index) const {
    const CardRow* const row = rowAt(index);
    if (!row) return {};
    const CardCell* const cell = cellAt(index);
    if (!cell || cell->pairs.empty()) {
        QString tip = localText(row->definition);
        if (index.column() == 0) tip.prepend(localText(row->title) + u'\n');
        if (index.column() == 0 && !row->quest.empty())
            tip += u'\n' + tr("Click: choose this for the search");
        return plainTip(tip);
    }
    QStringList lines{localText(cell->text)};
    for (const BoxPair& pair : cell->pairs) lines << text(pairWords(pair));
    lines << (cell->pairs.size() > 1 ? tr("Click: show the first of these, again: the other")
                                     : tr("Click: show this pair"));
    return plainTip(lines.join(u'\n'));
}

QVariant CardGrid::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const CardCell* const cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return line.row ? QStringLiteral("  ") + localText(line.row->title)
                            : localText(line.section->title);
        return cell ? localText(cell->text) : QString();
    case Qt::ToolTipRole: return tipOf(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() > 0 ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        QFont font = uiFont(8.0);
        font.setBold(!line.row || (cell && cell->is_fault));
        return font;
    }
    case Qt::ForegroundRole:
        if (!cell || cell->pairs.empty()) return {};
        return QGuiApplication::palette().brush(QPalette::Link);
    default: return {};
    }
}

QVariant CardGrid::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !m_card) return {};
    const auto at = static_cast<std::size_t>(section - 1);
    const bool is_loss = section > 0 && at < m_card->losses.size();
    switch (role) {
    case Qt::DisplayRole: return is_loss ? text(cardName(m_card->losses[at].loss)) : QString();
    case Qt::ToolTipRole:
        return is_loss ? plainTip(text(m_card->losses[at].loss.spec())) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    default: return {};
    }
}

}  // namespace iou
