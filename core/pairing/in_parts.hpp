// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace iou::pairing {

/// Calls work(first, last) for parts of [0, count) on several threads, in any order: what it writes
/// goes by index alone. Advances and obeys the progress.
inline void inParts(std::size_t count, std::size_t part, int threads, Progress* progress,
                    const std::function<void(std::size_t first, std::size_t last)>& work) {
    std::atomic<std::size_t> next{0};
    const auto loop = [&] {
        while (!progress || !progress->cancelled()) {
            const std::size_t first = next.fetch_add(part);
            if (first >= count) return;
            const std::size_t last = std::min(first + part, count);
            work(first, last);
            if (progress) progress->advance(static_cast<std::int64_t>(last - first));
        }
    };
    std::vector<std::jthread> others;
    for (int t = 1; t < threads && static_cast<std::size_t>(t) * part < count; ++t)
        others.emplace_back(loop);
    loop();
}

}  // namespace iou::pairing
