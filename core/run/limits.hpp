// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// Limits that readers, input fields and recipes derived from one another share.
namespace iou {

inline constexpr int run_steps_limit = 1'000'000;          ///< of one pair: every step is kept
inline constexpr int document_steps_limit = 4'000'000;     ///< of all runs of a document together
inline constexpr int simulation_steps_limit = 10'000'000;  ///< of many: a row of means is kept
inline constexpr std::size_t schedule_stages_limit = 4096;

}  // namespace iou
