// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace iou {

/// Processors this process may use: those it is bound to, and no more than its control groups grant
/// (CPU quota of version 2 or 1, rounded up). At least 1.
int coresOfProcess();

/// Processors that the text of a cpu.max grants ("150000 100000": 2); empty: it sets no limit.
std::optional<int> coresOfQuota(std::string_view cpu_max);
/// The path of the process in the hierarchy of version 2, from the text of /proc/self/cgroup.
std::string groupOf(std::string_view cgroup);

}  // namespace iou
