// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_form.hpp"
#include "core/registry/loss.hpp"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace iou {

/// Every loss at one pair, with the published parameters except for the chosen
/// loss, which has its own: value, length of the step direction, its components in a box form,
/// remarks.
class LossTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { name, value, norm, first_component, note = first_component + 4, column_count };
    static constexpr int kIdRole = Qt::UserRole;  ///< lossKey()
    /// What a column sorts by: text, or the number (undefined last).
    static constexpr int kSortRole = Qt::UserRole + 1;

    explicit LossTableModel(QObject* parent = nullptr);

    /// Takes the losses there are now, without numbers.
    void listLosses();
    void show(const Box<>& pred, const Box<>& target, const Loss& chosen, BoxForm form);
    int rowOf(const LossEntry& entry) const;  ///< or -1

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        LossPointer entry;
        std::array<double, 6> numbers{};  ///< value, norm, components
        bool chosen = false;
        QString note;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> m_rows;
    BoxForm m_form = BoxForm::cxcywh;
};

}  // namespace iou
