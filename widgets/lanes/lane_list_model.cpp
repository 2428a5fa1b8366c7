// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_list_model.hpp"

#include "core/explorer/lane_edits.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"
#include "widgets/text/recipe_difference_text.hpp"

namespace iou {

LaneListModel::LaneListModel(ExplorerModel& model, QObject* parent)
    : QAbstractListModel(parent), m_model(model), m_rows(static_cast<int>(m_model.lanes().size())) {
    connect(&m_model, &ExplorerModel::lanesChanged, this, &LaneListModel::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &LaneListModel::refresh);
}

void LaneListModel::refresh() {
    const int now = static_cast<int>(m_model.lanes().size());
    if (now != m_rows) {
        beginResetModel();
        m_rows = now;
        endResetModel();
    } else {
        emit dataChanged(index(0), index(m_rows - 1));
    }
}

int LaneListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

QVariant LaneListModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    // Between a change of the lanes and its news there are rows without a lane.
    if (!index.isValid() || row >= m_model.lanes().size()) return {};
    const Lane& lane = m_model.lanes()[row];
    const auto note = [&] {
        if (index.row() == 0) return tr("the others are compared with this lane");
        return differencesText(lane.recipe, m_model.lanes().front().recipe);
    };
    switch (role) {
    case Qt::DisplayRole: return text(titleAmong(m_model.lanes(), index.row()));
    case Qt::EditRole: return text(titleOf(lane));
    case Qt::CheckStateRole: return lane.visible ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: return plainTip(index.data().toString() + u'\n' + note());
    case Qt::AccessibleDescriptionRole:
    case kNoteRole: return note();
    case kStyleRole: return lane.style;
    case kActiveRole: return index.row() == m_model.activeLane();
    default: return {};
    }
}

bool LaneListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    const auto row = static_cast<std::size_t>(index.row());
    const QString title = index.data().toString();
    if (role == Qt::CheckStateRole) {
        const bool visible = value.toInt() == Qt::Checked;
        m_model.apply(visible ? tr("Show %1").arg(title) : tr("Hide %1").arg(title),
                      [&](Document& d) { d.explorer.lanes[row].visible = visible; });
        return true;
    }
    if (role != Qt::EditRole) return false;
    QString name = value.toString().simplified();
    while (name.toUtf8().size() > static_cast<qsizetype>(max_lane_name)) name.chop(1);
    // A lane called as its loss follows it when the loss is changed.
    if (name == text(m_model.lanes()[row].recipe.losses().title())) name.clear();
    m_model.apply(tr("Rename %1").arg(title),
                  [&](Document& d) { d.explorer.lanes[row].name = name.toStdString(); });
    return true;
}

Qt::ItemFlags LaneListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsUserCheckable |
           Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

bool LaneListModel::moveRows(const QModelIndex& from_parent, int row, int count,
                             const QModelIndex& to_parent, int to) {
    if (from_parent.isValid() || to_parent.isValid() || count != 1) return false;
    const int place = to > row ? to - 1 : to;
    if (row < 0 || row >= m_rows || place < 0 || place >= m_rows || place == row) return false;
    m_model.apply(tr("Move %1").arg(index(row).data().toString()),
                  [&](Document& d) { (void)moveLane(d.explorer, row, place); });
    return true;
}

}  // namespace iou
