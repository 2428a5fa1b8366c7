// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"
#include "core/jobs/team.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace iou::pairing {

/// Calls work(first, last) for parts of [0, count) on several threads, in any order: what it writes
/// goes by index alone. Advances and obeys the progress.
inline void inParts(std::size_t count, std::size_t part, int threads, Progress* progress,
                    const std::function<void(std::size_t first, std::size_t last)>& work) {
    const std::size_t parts = (count + part - 1) / part;
    const auto useful = static_cast<int>(std::min<std::size_t>(parts, 1U << 20U));
    eachOnTeam(0, static_cast<std::int64_t>(parts), std::clamp(threads, 1, std::max(useful, 1)), 1,
               [&](std::int64_t i) {
                   if (progress && progress->cancelled()) return;
                   const std::size_t first = static_cast<std::size_t>(i) * part;
                   const std::size_t last = std::min(first + part, count);
                   work(first, last);
                   if (progress) progress->advance(static_cast<std::int64_t>(last - first));
               });
}

}  // namespace iou::pairing
