// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace iou {

/// Shared between long work and whoever watches it. The work looks at the flag at least every 10
/// ms.
struct Progress {
    std::atomic<std::int64_t> done{0};
    std::atomic<std::int64_t> total{0};
    std::atomic<bool> cancel{false};

    bool cancelled() const { return cancel.load(std::memory_order_relaxed); }
    void advance(std::int64_t n) { done.fetch_add(n, std::memory_order_relaxed); }
};

}  // namespace iou
