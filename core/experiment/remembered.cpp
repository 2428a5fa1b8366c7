// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/remembered.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <utility>

namespace iou::detector {

namespace {

constexpr std::size_t kMostReplays = 6;

struct KeptReplays {
    std::mutex mutex;
    std::deque<std::pair<Recipe, std::shared_ptr<const Replay>>> list;

    /// With the lock held.
    auto find(const Recipe& recipe) {
        return std::find_if(list.begin(), list.end(),
                            [&](const auto& kept) { return kept.first == recipe; });
    }
};

KeptReplays& keptReplays() {
    static KeptReplays kept;
    return kept;
}

}  // namespace

std::shared_ptr<const Replay> rememberedReplay(const Recipe& one_run) {
    KeptReplays& kept = keptReplays();
    const std::lock_guard lock(kept.mutex);
    const auto found = kept.find(one_run);
    return found == kept.list.end() ? nullptr : found->second;
}

std::shared_ptr<const Replay> remember(const Recipe& one_run, Replay replay) {
    const bool is_whole = !replay.cancelled;
    auto shared = std::make_shared<const Replay>(std::move(replay));
    KeptReplays& kept = keptReplays();
    const std::lock_guard lock(kept.mutex);
    if (is_whole && kept.find(one_run) == kept.list.end()) {
        kept.list.emplace_back(one_run, shared);
        if (kept.list.size() > kMostReplays) kept.list.pop_front();
    }
    return shared;
}

}  // namespace iou::detector
