// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/pair_table_model.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace iou {

namespace {

using pairing::PairColumn;

/// Before the losses, and behind them.
constexpr PairColumn kBefore[] = {PairColumn::image, PairColumn::label, PairColumn::score,
                                  PairColumn::iou};
constexpr PairColumn kBehind[] = {PairColumn::centre_error, PairColumn::width_error,
                                  PairColumn::height_error, PairColumn::enlargement,
                                  PairColumn::aspect,       PairColumn::size,
                                  PairColumn::status,       PairColumn::pair};
constexpr int kBeforeCount = static_cast<int>(std::size(kBefore)),
              kBehindCount = static_cast<int>(std::size(kBehind));

bool isWords(PairColumn column) {
    return column == PairColumn::image || column == PairColumn::label ||
           column == PairColumn::size || column == PairColumn::status;
}

struct PairTexts {
    Q_DECLARE_TR_FUNCTIONS(PairTexts)
};

}  // namespace

QString pairColumnName(PairColumn column) {
    switch (column) {
    case PairColumn::pair: return PairTexts::tr("Pair");
    case PairColumn::image: return PairTexts::tr("Image");
    case PairColumn::label: return PairTexts::tr("Class");
    case PairColumn::score: return PairTexts::tr("Score");
    case PairColumn::status: return PairTexts::tr("Status");
    case PairColumn::iou: return PairTexts::tr("IoU");
    case PairColumn::size: return PairTexts::tr("Size");
    case PairColumn::enlargement: return PairTexts::tr("Δ area");
    case PairColumn::centre_error: return PairTexts::tr("Centre error");
    case PairColumn::width_error: return PairTexts::tr("Δ width");
    case PairColumn::height_error: return PairTexts::tr("Δ height");
    case PairColumn::aspect: break;
    }
    return PairTexts::tr("Aspect");
}

QString pairStatusName(pairing::PairStatus status) {
    switch (status) {
    case pairing::PairStatus::matched: return PairTexts::tr("matched");
    case pairing::PairStatus::unmatched_prediction: return PairTexts::tr("unmatched");
    case pairing::PairStatus::missed: return PairTexts::tr("missed");
    case pairing::PairStatus::ignored: break;
    }
    return PairTexts::tr("ignored");
}

QString pairSizeName(pairing::AreaClass size) {
    switch (size) {
    case pairing::AreaClass::small: return PairTexts::tr("small");
    case pairing::AreaClass::medium: return PairTexts::tr("medium");
    case pairing::AreaClass::large: break;
    }
    return PairTexts::tr("large");
}

PairTableModel::PairTableModel(PairList& list, QObject* parent)
    : QAbstractTableModel(parent), m_list(list) {
    follow();
    connect(&m_list, &PairList::viewChanged, this, [this] {
        beginResetModel();
        follow();
        endResetModel();
    });
}

void PairTableModel::follow() {
    m_view = m_list.view();
    if (m_loaded == m_list.loaded()) return;
    m_loaded = m_list.loaded();
    m_scored = m_loaded && std::ranges::any_of(m_loaded->table.rows, [](const auto& row) {
                   return !std::isnan(row.score);
               });
}

int PairTableModel::lossAt(int column) const {
    const int loss = column - kBeforeCount;
    return m_view && loss >= 0 && loss < static_cast<int>(m_view->losses.size()) ? loss : -1;
}

PairColumn PairTableModel::fixedAt(int column) const {
    if (column < kBeforeCount) return kBefore[column];
    const int losses = m_view ? static_cast<int>(m_view->losses.size()) : 0;
    return kBehind[column - kBeforeCount - losses];
}

int PairTableModel::pairAt(int row) const {
    return m_view && row >= 0 && row < static_cast<int>(m_view->rows.size())
               ? m_view->rows[static_cast<std::size_t>(row)]
               : -1;
}

int PairTableModel::rowOf(int pair) const {
    if (!m_view || pair < 0) return -1;
    const auto found = std::find(m_view->rows.begin(), m_view->rows.end(), pair);
    return found == m_view->rows.end() ? -1 : static_cast<int>(found - m_view->rows.begin());
}

pairing::PairSort PairTableModel::sortOf(int column) const {
    pairing::PairSort sort;
    sort.loss = lossAt(column);
    if (sort.loss < 0) sort.column = fixedAt(column);
    return sort;
}

int PairTableModel::columnOf(const pairing::PairSort& sort) const {
    for (int column = 0; column < columnCount(); ++column) {
        const auto own = sortOf(column);
        if (sort.loss >= 0 ? own.loss == sort.loss : own.loss < 0 && own.column == sort.column)
            return column;
    }
    return -1;
}

bool PairTableModel::isUnsaid(int column) const {
    if (!m_loaded || lossAt(column) >= 0) return false;
    switch (fixedAt(column)) {
    case PairColumn::image: return m_loaded->table.images.empty();
    case PairColumn::label: return m_loaded->table.labels.empty();
    case PairColumn::score: return !m_scored;
    default: return false;
    }
}

int PairTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->rows.size());
}

int PairTableModel::columnCount(const QModelIndex& parent) const {
    const int losses = m_view ? static_cast<int>(m_view->losses.size()) : 0;
    return parent.isValid() ? 0 : kBeforeCount + losses + kBehindCount;
}

QString PairTableModel::words(int pair, int column) const {
    const pairing::PairTable& table = *m_list.table();
    const auto i = static_cast<std::size_t>(pair);
    const pairing::PairRow& row = table.rows[i];
    const auto number = [](double x) { return std::isnan(x) ? QString() : tableNumber(x, 4); };
    if (const int loss = lossAt(column); loss >= 0)
        return number(m_view->losses[static_cast<std::size_t>(loss)].value[i]);
    switch (fixedAt(column)) {
    case PairColumn::pair: return text(table.name(i));
    case PairColumn::image: return text(table.imageOf(row));
    case PairColumn::label: return text(table.labelOf(row));
    case PairColumn::status: return pairStatusName(row.status);
    case PairColumn::size: return pairSizeName(pairing::areaClassOf(row));
    default: return number(pairing::columnNumber(table, i, fixedAt(column)));
    }
}

QVariant PairTableModel::data(const QModelIndex& index, int role) const {
    const int pair = pairAt(index.row());
    if (pair < 0 || !m_list.table()) return {};
    const bool number = lossAt(index.column()) >= 0 || !isWords(fixedAt(index.column()));
    switch (role) {
    case Qt::DisplayRole: return words(pair, index.column());
    case Qt::ToolTipRole: return plainTip(words(pair, index.column()));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        // What has no partner cannot be put into the scene.
        if (!m_list.table()->rows[static_cast<std::size_t>(pair)].complete())
            return themeOf(QGuiApplication::palette()).muted;
        return {};
    default: return {};
    }
}

QVariant PairTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const int loss = lossAt(section);
    const QString name = loss >= 0
                             ? text(m_view->losses[static_cast<std::size_t>(loss)].loss.name())
                             : pairColumnName(fixedAt(section));
    if (role == Qt::DisplayRole) return name;
    return plainTip(
        PairTexts::tr("%1: a click sorts, the worst first; another turns it round").arg(name));
}

}  // namespace iou
