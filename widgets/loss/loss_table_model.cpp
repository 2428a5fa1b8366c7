// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss/loss_table_model.hpp"

#include "core/registry/evaluation.hpp"
#include "core/registry/registry.hpp"
#include "widgets/controls/loss_groups.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"
#include "widgets/text/plain_text.hpp"

#include <Eigen/Core>

#include <cmath>
#include <limits>
#include <utility>

namespace iou {

namespace {

QString noteOf(const Loss& loss, const std::array<double, 6>& numbers, const Box<>& pred,
               const Box<>& target) {
    QStringList notes;
    if (loss.entry().kind != Kind::loss) notes << coreText(kindName(loss.entry().kind));
    if (numbers[1] == 0.0) notes << LossTableModel::tr("flat");
    for (const Phrase& remark : loss.remarks(pred, target)) notes << localText(remark);
    return notes.join(QStringLiteral(", "));
}

}  // namespace

LossTableModel::LossTableModel(QObject* parent) : QAbstractTableModel(parent) { listLosses(); }

void LossTableModel::listLosses() {
    beginResetModel();
    m_rows.clear();
    for (LossPointer& entry : allLosses())
        m_rows.push_back({.entry = std::move(entry), .note = {}});
    endResetModel();
}

void LossTableModel::show(const Box<>& pred, const Box<>& target, const Loss& chosen,
                          BoxForm form) {
    std::vector<Row> rows = m_rows;
    for (Row& row : rows) {
        row.chosen = row.entry == chosen.pointer();
        const Loss loss = row.chosen ? chosen : Loss(row.entry);
        const Evaluation e = evaluationOf(loss, pred, target);
        const auto d = readablePartials(form, pred, e.direction);
        const double length = Eigen::Map<const Eigen::Vector4d>(d.data()).norm();
        row.numbers = {e.value, length, d[0], d[1], d[2], d[3]};
        row.note = noteOf(loss, row.numbers, pred, target);
    }
    if (form != m_form) {
        m_form = form;
        emit headerDataChanged(Qt::Horizontal, first_component, first_component + 3);
    }
    if (rows == m_rows) return;
    m_rows = std::move(rows);
    emit dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

int LossTableModel::rowOf(const LossEntry& entry) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].entry.get() == &entry) return static_cast<int>(i);
    return -1;
}

int LossTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LossTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant LossTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool is_number = index.column() > name && index.column() < note;
    const double x =
        is_number ? row.numbers[static_cast<std::size_t>(index.column() - value)] : 0.0;
    switch (role) {
    case Qt::DisplayRole:
        if (is_number) return tableNumber(x);
        return index.column() == name ? text(listedName(*row.entry)) : row.note;
    case Qt::EditRole: return is_number ? x : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        if (is_number) return numberText(x, 12);
        return index.column() == name || row.note.isEmpty() ? lossTip(*row.entry)
                                                            : plainTip(row.note);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (is_number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        QFont font = uiFont(8.5);
        font.setBold(row.chosen);
        return font;
    }
    case kIdRole: return text(lossKey(*row.entry));
    case kSortRole:
        if (!is_number) return data(index, Qt::DisplayRole);
        return std::isnan(x) ? std::numeric_limits<double>::infinity() : x;
    default: return {};
    }
}

QVariant LossTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
    const bool is_number = section > name && section < note;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (is_number ? Qt::AlignRight : Qt::AlignLeft));
    const auto component = static_cast<std::size_t>(section - first_component);
    if (role == Qt::ToolTipRole) {
        if (section == norm) return tr("Length of the gradient, or of the published step");
        if (section == value) return tr("Value at the boxes on screen");
        if (section == note)
            return tr("metric: is climbed; direction: its step is not the gradient; flat: nothing "
                      "pulls the box");
        if (section == name) return tr("Click a row to choose the loss");
        return tr("Partial by the prediction's %1").arg(boxFormVariables(m_form)[component]);
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case name: return tr("Loss");
    case value: return tr("Value");
    case norm: return QStringLiteral("|∇|");
    case note: return tr("Remarks");
    default: return QStringLiteral("∂ %1").arg(boxFormSymbols(m_form)[component]);
    }
}

}  // namespace iou
