// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/study/study.hpp"

#include <string>
#include <vector>

namespace iou {

/// A row for each cell: its id, loss, parameters of losses that are set, protocol, optimiser, rate
/// (empty: a schedule), form, steps, cases and seed.
std::string cellsCsv(const Study& study);

/// The same with what each came to: final means, the highest mean enlargement (aei_highest), steps
/// to a mean IoU of 0.9 (empty: never) and bad states. folders: of each cell, in their order.
Result<std::string> indexCsv(const Study& study, const std::vector<std::string>& folders);

}  // namespace iou
