// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_form.hpp"
#include "core/registry/loss_entry.hpp"

#include <QAbstractItemModel>

#include <array>
#include <vector>

namespace iou {

struct Evaluation;

/// The loss and its terms at one pair, as a tree: symbol, value and four partials by the variables
/// of a box form. The loss comes first and holds its summands, a product its weights and factors;
/// then the published step where it is not the gradient; then the quantities they are made of, all
/// in formula order.
class TermModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { symbol, value, first_partial, column_count = first_partial + 4 };
    /// Id of the term in a row; empty for the loss and the step.
    static constexpr int kTermRole = Qt::UserRole;
    /// The number of a cell, unrounded.
    static constexpr int kNumberRole = Qt::UserRole + 1;

    using QAbstractItemModel::QAbstractItemModel;

    void show(const LossEntry& entry, const Evaluation& evaluation, BoxForm form);
    /// Significant digits of the numbers shown.
    void setDigits(int digits);

    /// Where a term stands, or an invalid index.
    QModelIndex indexOf(std::string_view id) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int parent;  ///< among the rows; -1: none
        QString symbol, sentence, id;
        int hue = -1;                   ///< of a term the gradient flows through (termHue)
        std::array<double, 5> numbers;  ///< value and partials
        bool has_value = true, has_partials = true;
        bool part = false;     ///< a summand of the loss
        bool heading = false;  ///< the loss itself, or a group
        friend bool operator==(const Row&, const Row&) = default;
    };

    static std::vector<Row> rowsOf(const LossEntry& entry, const Evaluation& evaluation,
                                   BoxForm form);
    std::vector<int> childrenOf(int parent) const;
    /// That columns from this one on may have changed.
    void report(Column first);

    std::vector<Row> m_rows;
    BoxForm m_form = BoxForm::cxcywh;
    int m_digits = 4;
};

}  // namespace iou
