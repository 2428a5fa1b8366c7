// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss_entry.hpp"

#include <QComboBox>

namespace iou {

/// Every loss under the heading of its family, with its year; tooltips tell the formula, what is
/// known about it and where it comes from.
class LossChooser : public QComboBox {
    Q_OBJECT
public:
    explicit LossChooser(QWidget* parent = nullptr);

    /// Lists what losses there are now.
    void listLosses();
    /// Shows an entry without reporting it.
    void showLoss(const LossEntry& entry);
    /// Row of an entry, or -1.
    int rowOf(const LossEntry& entry) const;

signals:
    void chosen(const LossEntry* entry);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace iou
