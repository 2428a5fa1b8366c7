// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace iou {

class ExplorerModel;

/// The lanes of the document: title (editable), visibility (a check mark), style and what
/// distinguishes the recipe from the first lane's. Rows can be moved. Every change is an undo step.
class LaneListModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kStyleRole = Qt::UserRole;
    static constexpr int kNoteRole = Qt::UserRole + 1;    ///< "differs only in ..."
    static constexpr int kActiveRole = Qt::UserRole + 2;  ///< bool

    explicit LaneListModel(ExplorerModel& model, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& from_parent, int row, int count, const QModelIndex& to_parent,
                  int to) override;

private:
    void refresh();

    ExplorerModel& m_model;
    int m_rows = 0;
};

}  // namespace iou
