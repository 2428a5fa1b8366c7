// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/term_model.hpp"

#include "core/optim/optimizer.hpp"
#include "widgets/explorer_model.hpp"
#include "widgets/form_text.hpp"
#include "widgets/number_text.hpp"
#include "widgets/table_number.hpp"
#include "widgets/theme.hpp"

namespace iou {

void TermModel::show(const LossEntry& entry, const Evaluation& evaluation, BoxForm form) {
    std::vector<Row> rows;
    const auto numbers = [&](double at, const std::array<double, 4>& d) {
        const auto g = partialsIn(form, evaluation.pred, d);
        return std::array<double, 5>{at, g[0], g[1], g[2], g[3]};
    };
    rows.push_back({QStringLiteral("L"),
                    tr("%1: the value and its gradient.").arg(text(entry.name)),
                    {},
                    numbers(evaluation.value, evaluation.gradient),
                    true,
                    false,
                    true});
    if (entry.kind == Kind::direction)
        rows.push_back({tr("step"),
                        tr("What the box descends along: the published step, not the gradient."),
                        {},
                        numbers(0.0, evaluation.direction),
                        false,
                        false,
                        true});
    for (const TermValue& t : evaluation.terms) {
        const bool part = isSummand(t.info->role);
        rows.push_back({QString::fromUtf8(t.info->symbol), QString::fromUtf8(t.info->sentence),
                        QString::fromUtf8(t.info->id), numbers(t.value, t.d), true, part, false});
    }
    if (form != m_form) {
        m_form = form;
        emit headerDataChanged(Qt::Horizontal, first_partial, column_count - 1);
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (rows == m_rows) return;
    m_rows = std::move(rows);
    emit dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

void TermModel::setDigits(int digits) {
    if (digits == m_digits) return;
    m_digits = digits;
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

int TermModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TermModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant TermModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool is_number = index.column() > symbol;
    const double x = is_number ? row.numbers[static_cast<std::size_t>(index.column() - 1)] : 0.0;
    const bool blank = index.column() == value && !row.has_value;
    switch (role) {
    case Qt::DisplayRole:
        if (!is_number) return row.symbol;
        return blank ? QString() : tableNumber(x, m_digits);
    case Qt::ToolTipRole:
        if (is_number && !blank) return tr("%1\n%2").arg(row.sentence, numberText(x, 12));
        return row.part ? tr("%1\nA summand of the loss.").arg(row.sentence) : row.sentence;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (is_number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        QFont font = uiFont(8.0);
        font.setBold(index.column() <= value && (row.heading || (row.part && !is_number)));
        return font;
    }
    case kTermRole: return row.id;
    case kNumberRole: return x;
    default: return {};
    }
}

QVariant TermModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == symbol ? Qt::AlignLeft : Qt::AlignRight));
    if (section == symbol) return role == Qt::DisplayRole ? tr("Term") : QVariant();
    if (section == value) return role == Qt::DisplayRole ? tr("Value") : QVariant();
    const auto i = static_cast<std::size_t>(section - first_partial);
    if (i >= 4) return {};
    if (role == Qt::DisplayRole) return QStringLiteral("∂ %1").arg(formSymbols(m_form)[i]);
    if (role == Qt::ToolTipRole)
        return tr("Partial by the prediction's %1").arg(formVariables(m_form)[i]);
    return {};
}

}  // namespace iou
