// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss_entry.hpp"

#include <QString>

namespace iou {

/// What the value of a loss is called beside a number: "GIoU loss", "CIoU loss (gated)". GIoU alone
/// is the name of a metric that grows where the loss falls. A metric keeps its name.
QString valueName(const LossEntry& entry);

}  // namespace iou
