// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/staged_loss.hpp"

#include <QListWidget>

#include <vector>

namespace iou {

/// Every loss under the heading of its family, with a check box each.
class LossChecklist : public QListWidget {
    Q_OBJECT
public:
    explicit LossChecklist(QWidget* parent = nullptr);

    /// Lists what losses there are now, none of them checked.
    void listLosses();
    /// Checks these, without reporting it. One with parameters of its own shows them, one that
    /// others take over from shows which.
    void showLosses(const std::vector<StagedLoss>& losses);
    QListWidgetItem* itemOf(const LossEntry& entry) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A person checked or unchecked an entry.
    void toggled(const LossEntry* entry, bool on);
};

}  // namespace iou
