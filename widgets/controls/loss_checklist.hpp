// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/staged_loss.hpp"

#include <QListWidget>

#include <vector>

namespace iou {

/// Every loss under the heading of its family, with a check box each. A loss that is taken with
/// several sets of parameters has a row for each.
class LossChecklist : public QListWidget {
    Q_OBJECT
public:
    explicit LossChecklist(QWidget* parent = nullptr);

    /// Lists what losses there are now, none of them checked.
    void listLosses();
    /// Checks these, without reporting it. One with parameters of its own shows them, one that
    /// others take over from shows which.
    void showLosses(const std::vector<StagedLoss>& losses);
    /// The first row of an entry.
    QListWidgetItem* itemOf(const LossEntry& entry) const;
    /// How a row calls one that is checked: "NWD (c=20)".
    static QString titleOf(const StagedLoss& loss);
    /// So wide that its names are read whole; a name longer than most is cut, and stands in its
    /// tip.
    int namesWidth() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A person checked an entry that none of the shown losses is of.
    void added(const LossEntry* entry);
    /// A person unchecked this one of the shown losses.
    void removed(int index);

private:
    void removeFurtherRows();
};

}  // namespace iou
