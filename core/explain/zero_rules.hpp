// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"
#include "core/registry/loss_entry.hpp"

#include <vector>

namespace iou {

/// Where a built-in loss divides 0 by 0, and what it takes instead: 0 mostly, without a slope,
/// where plain code prints NaN. Half a sentence each, by its terms; none where that cannot happen.
std::vector<Phrase> zeroRules(const LossEntry& entry);

}  // namespace iou
