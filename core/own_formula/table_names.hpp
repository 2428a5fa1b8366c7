// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/loss.hpp"

#include <span>
#include <string>
#include <vector>

namespace iou {

/// What tables call losses (or losses that follow one another) by their specs: the same, but a
/// formula that has a title is "own_title" in place of its text, with the parameters that were set.
/// Of two formulas that would go by one name the later is "own_title_2".
std::vector<std::string> tableNames(std::span<const std::string> specs);
std::vector<std::string> tableNames(std::span<const Loss> losses);

}  // namespace iou
