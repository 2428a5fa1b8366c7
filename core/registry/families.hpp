// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss_entry.hpp"

#include <vector>

namespace iou {

/// Appends the entries of every loss header (generated list).
void appendAllFamilies(std::vector<LossEntry>& out);

}  // namespace iou
