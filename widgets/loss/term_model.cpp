// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss/term_model.hpp"

#include "core/explain/term_sources.hpp"
#include "core/registry/evaluation.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/loss_text.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetrics>
#include <QGuiApplication>

#include <algorithm>

namespace iou {

namespace {
constexpr int kRowRoom = 7;  ///< above and below the digits together
}

std::vector<TermModel::Row> TermModel::rowsOf(const LossEntry& entry, const Evaluation& evaluation,
                                              BoxForm form) {
    std::vector<Row> rows;
    const auto add = [&](Row row, double value, const std::array<double, 4>& d) {
        const auto g = readablePartials(form, evaluation.pred, d);
        row.numbers = {value, g[0], g[1], g[2], g[3]};
        rows.push_back(std::move(row));
        return static_cast<int>(rows.size()) - 1;
    };
    const auto add_term = [&](int parent, const TermValue& t) {
        return add({.parent = parent,
                    .symbol = QString::fromUtf8(t.info->symbol),
                    .sentence = coreText(t.info->sentence),
                    .id = QString::fromUtf8(t.info->id),
                    .hue = termHue(entry, *t.info),
                    .numbers = {},
                    .part = isSummand(t.info->role)},
                   t.value, t.d);
    };
    const int whole = add({.parent = -1,
                           .symbol = QStringLiteral("L"),
                           .sentence = tr("%1: the value and its gradient.").arg(valueName(entry)),
                           .id = {},
                           .numbers = {},
                           .heading = true},
                          evaluation.value, evaluation.gradient);
    // Weights and factors stand before the product they make up.
    std::vector<const TermValue*> pending, quantities;
    for (const TermValue& t : evaluation.terms) {
        const TermRole role = t.info->role;
        if (isSummand(role)) {
            const int summand = add_term(whole, t);
            for (const TermValue* inner : pending)
                if (role == TermRole::product)
                    add_term(summand, *inner);
                else
                    quantities.push_back(inner);
            pending.clear();
        } else if (role == TermRole::quantity) {
            quantities.push_back(&t);
        } else {
            pending.push_back(&t);
        }
    }
    if (entry.kind == Kind::direction)
        add({.parent = -1,
             .symbol = tr("step"),
             .sentence = tr("What the box descends along: the published step, not the gradient."),
             .id = {},
             .numbers = {},
             .has_value = false,
             .heading = true},
            0.0, evaluation.direction);
    if (quantities.empty()) return rows;
    const int group = add({.parent = -1,
                           .symbol = tr("made of"),
                           .sentence = tr("The quantities the loss is made of."),
                           .id = {},
                           .numbers = {},
                           .has_value = false,
                           .has_partials = false,
                           .heading = true},
                          0.0, {});
    for (const TermValue* t : quantities) add_term(group, *t);
    return rows;
}

void TermModel::show(const LossEntry& entry, const Evaluation& evaluation, BoxForm form) {
    std::vector<Row> rows = rowsOf(entry, evaluation, form);
    if (form != m_form) {
        m_form = form;
        emit headerDataChanged(Qt::Horizontal, first_partial, column_count - 1);
    }
    const auto stands = [](const Row& a, const Row& b) { return a.parent == b.parent; };
    if (!std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), stands)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (rows == m_rows) return;
    const bool same_names = std::equal(
        rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const Row& a, const Row& b) { return a.symbol == b.symbol && a.hue == b.hue; });
    m_rows = std::move(rows);
    // The width of a column of names that have not changed is not asked for again.
    report(same_names ? value : symbol);
}

void TermModel::report(Column first) {
    for (int parent = -1; parent < static_cast<int>(m_rows.size()); ++parent) {
        const auto children = childrenOf(parent);
        if (children.empty()) continue;
        const auto last = static_cast<int>(children.size()) - 1;
        emit dataChanged(
            createIndex(0, first, static_cast<quintptr>(children.front())),
            createIndex(last, column_count - 1, static_cast<quintptr>(children.back())));
    }
}

void TermModel::setDigits(int digits) {
    if (digits == m_digits) return;
    m_digits = digits;
    report(value);
}

std::vector<int> TermModel::childrenOf(int parent) const {
    std::vector<int> children;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        if (m_rows[static_cast<std::size_t>(i)].parent == parent) children.push_back(i);
    return children;
}

QModelIndex TermModel::indexOf(std::string_view id) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id != text(id)) continue;
        const auto siblings = childrenOf(m_rows[i].parent);
        const auto at = std::find(siblings.begin(), siblings.end(), static_cast<int>(i));
        return createIndex(static_cast<int>(at - siblings.begin()), 0, i);
    }
    return {};
}

QModelIndex TermModel::index(int row, int column, const QModelIndex& parent) const {
    const auto children = childrenOf(parent.isValid() ? static_cast<int>(parent.internalId()) : -1);
    if (parent.column() > 0 || row < 0 || row >= static_cast<int>(children.size()) || column < 0 ||
        column >= column_count)
        return {};
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex TermModel::parent(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const int up = m_rows[index.internalId()].parent;
    if (up < 0) return {};
    const auto siblings = childrenOf(m_rows[static_cast<std::size_t>(up)].parent);
    const auto at = std::find(siblings.begin(), siblings.end(), up);
    return createIndex(static_cast<int>(at - siblings.begin()), 0, static_cast<quintptr>(up));
}

int TermModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0) return 0;
    return static_cast<int>(
        childrenOf(parent.isValid() ? static_cast<int>(parent.internalId()) : -1).size());
}

int TermModel::columnCount(const QModelIndex&) const { return column_count; }

QVariant TermModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[index.internalId()];
    const bool is_number = index.column() > symbol;
    const double x = is_number ? row.numbers[static_cast<std::size_t>(index.column() - 1)] : 0.0;
    const bool blank = index.column() == value ? !row.has_value : !row.has_partials;
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
    case Qt::SizeHintRole:
        if (!is_number) return {};
        return QSize(0, QFontMetrics(uiFont(8.0)).height() + kRowRoom);
    case Qt::EditRole: return is_number && !blank ? QVariant(x) : QVariant(row.symbol);
    case Qt::DecorationRole:
        if (index.column() != symbol || row.hue < 0) return {};
        return themeOf(QGuiApplication::palette()).term(row.hue);
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
    if (role == Qt::DisplayRole) return QStringLiteral("∂ %1").arg(boxFormSymbols(m_form)[i]);
    if (role == Qt::ToolTipRole)
        return tr("Partial by the prediction's %1").arg(boxFormVariables(m_form)[i]);
    return {};
}

}  // namespace iou
