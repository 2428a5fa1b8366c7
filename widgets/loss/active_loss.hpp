// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/loss_chooser.hpp"

namespace iou {

class ExplorerModel;

/// Shows and chooses the loss of the active lane.
class ActiveLoss : public LossChooser {
    Q_OBJECT
public:
    explicit ActiveLoss(ExplorerModel& model, QWidget* parent = nullptr);

private:
    void refresh();

    ExplorerModel& m_model;
};

}  // namespace iou
