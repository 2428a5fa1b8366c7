// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss_entry.hpp"

#include <vector>

namespace iou {

/// Appends the entries of every loss header (generated list).
void appendAllFamilies(std::vector<LossEntry>& out);
/// Appends the losses that have no header: their formula is a file of core/losses/texts. Defined
/// where formulas are read, in core/own_formula.
void appendTextLosses(std::vector<LossEntry>& out);

}  // namespace iou
