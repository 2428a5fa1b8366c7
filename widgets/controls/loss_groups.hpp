// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss_entry.hpp"

#include <QString>

#include <vector>

namespace iou {

/// Losses of one family under its name.
struct LossGroup {
    QString heading;
    std::vector<LossPointer> losses;
};

/// Every loss there is now, built in or not, as menus and lists show them.
std::vector<LossGroup> lossGroups();

/// Everything about a loss as rich text for tooltips.
QString lossTip(const LossEntry& entry);

}  // namespace iou
