// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/simulator.hpp"

#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace iou {

/// A look at the curves of a simulation while it runs, from another thread. The watcher asks, and
/// the simulation answers when it finishes its next block or step: nothing is computed unasked.
class CurvesWatch {
public:
    void ask() { m_asked.store(true, std::memory_order_relaxed); }
    /// The curves of every loss begun so far, if there is news since the last call: means over the
    /// finished cases, with their number.
    std::optional<std::vector<LossCurves>> take() {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(m_news, false)) return std::nullopt;
        return m_curves;
    }

    /// For the simulation: whether somebody waits for an answer.
    bool asked() const { return m_asked.load(std::memory_order_relaxed); }
    /// For the simulation: what the loss of that index has reached.
    void answer(std::size_t loss, LossCurves curves) {
        const std::lock_guard lock(m_mutex);
        m_asked.store(false, std::memory_order_relaxed);
        if (m_curves.size() <= loss) m_curves.resize(loss + 1);
        m_curves[loss] = std::move(curves);
        m_news = true;
    }

private:
    std::atomic<bool> m_asked{false};
    std::mutex m_mutex;
    std::vector<LossCurves> m_curves;
    bool m_news = false;
};

}  // namespace iou
