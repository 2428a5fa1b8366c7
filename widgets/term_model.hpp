// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/box_form.hpp"
#include "core/registry/registry.hpp"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace iou {

struct Evaluation;

/// The loss and its terms at one pair: symbol, value and four partials by the variables of a box
/// form. The loss comes first, then the published step where it is not the gradient, then the terms
/// in formula order.
class TermModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { symbol, value, first_partial, column_count = first_partial + 4 };
    /// Id of the term in a row; empty for the loss and the step.
    static constexpr int kTermRole = Qt::UserRole;
    /// The number of a cell, unrounded.
    static constexpr int kNumberRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void show(const LossEntry& entry, const Evaluation& evaluation, BoxForm form);
    /// Significant digits of the numbers shown.
    void setDigits(int digits);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString symbol, sentence, id;
        std::array<double, 5> numbers;  ///< value and partials
        bool has_value = true;
        bool part = false;     ///< a summand of the loss
        bool heading = false;  ///< the loss itself
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> m_rows;
    BoxForm m_form = BoxForm::cxcywh;
    int m_digits = 4;
};

}  // namespace iou
