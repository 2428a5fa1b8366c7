// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/remembered.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <utility>

namespace iou::detector {

namespace {

template <class Value>
class Newest {
public:
    std::shared_ptr<const Value> find(const Recipe& recipe) {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::find(m_kept, recipe, &Kept::first);
        return found == m_kept.end() ? nullptr : found->second;
    }
    std::shared_ptr<const Value> keep(const Recipe& recipe, Value value) {
        const bool is_whole = !value.cancelled;
        auto shared = std::make_shared<const Value>(std::move(value));
        const std::lock_guard lock(m_mutex);
        if (is_whole && std::ranges::find(m_kept, recipe, &Kept::first) == m_kept.end()) {
            m_kept.emplace_back(recipe, shared);
            if (m_kept.size() > kMost) m_kept.pop_front();
        }
        return shared;
    }

private:
    using Kept = std::pair<Recipe, std::shared_ptr<const Value>>;
    static constexpr std::size_t kMost = 6;

    std::mutex m_mutex;
    std::deque<Kept> m_kept;
};

Newest<Results>& newestResults() {
    static Newest<Results> newest;
    return newest;
}
Newest<Replay>& newestReplays() {
    static Newest<Replay> newest;
    return newest;
}

}  // namespace

std::shared_ptr<const Results> rememberedResults(const Recipe& recipe) {
    return newestResults().find(recipe);
}
std::shared_ptr<const Replay> rememberedReplay(const Recipe& one_run) {
    return newestReplays().find(one_run);
}
std::shared_ptr<const Results> remember(const Recipe& recipe, Results results) {
    return newestResults().keep(recipe, std::move(results));
}
std::shared_ptr<const Replay> remember(const Recipe& one_run, Replay replay) {
    return newestReplays().keep(one_run, std::move(replay));
}

}  // namespace iou::detector
