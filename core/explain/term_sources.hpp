// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss_entry.hpp"

#include <vector>

namespace iou {

/// The terms a loss's gradient flows through (isSource), in formula order.
std::vector<const TermInfo*> sourcesOf(const LossEntry& entry);
/// The hue pictures give a term, one for each: its place among the sources, from 0 to 5 (again and
/// again), or hue_of_interpolated for one that looks at the interpolated box; -1 for other terms.
inline constexpr int hue_count = 6, hue_of_interpolated = 6;
int termHue(const LossEntry& entry, const TermInfo& term);

}  // namespace iou
