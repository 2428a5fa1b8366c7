// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

namespace iou {

/// Calls work() on so many threads, this one among them (0: on all cores), and returns when all of
/// them are done. Every loop of the core that several threads share is one of these: what one of
/// them throws, which is want of memory, is thrown here once the others are done, and where fewer
/// threads can be had than were asked for, there are fewer. Inside a team, work() runs once.
void onTeam(int threads, const std::function<void()>& work);

/// Indices of a loop that a team shares: each goes to one thread, `chunk` in a row. After one of
/// them has thrown no more are given out.
class Turns {
public:
    Turns(std::int64_t first, std::int64_t last, std::int64_t chunk = 1)
        : m_next(first), m_last(last), m_chunk(chunk) {}

    /// Calls work(i) for those that fall to the calling thread.
    template <class Work>
    void each(const Work& work) {
        while (true) {
            const std::int64_t first = m_next.fetch_add(m_chunk, std::memory_order_relaxed);
            if (first >= m_last) return;
            const std::int64_t last = first + m_chunk < m_last ? first + m_chunk : m_last;
            try {
                for (std::int64_t i = first; i < last; ++i) work(i);
            } catch (...) {
                m_next.store(m_last, std::memory_order_relaxed);
                throw;
            }
        }
    }

private:
    std::atomic<std::int64_t> m_next;
    const std::int64_t m_last, m_chunk;
};

/// Calls work(i) for first <= i < last on a team.
template <class Work>
void eachOnTeam(std::int64_t first, std::int64_t last, int threads, std::int64_t chunk,
                const Work& work) {
    Turns turns(first, last, chunk);
    onTeam(threads, [&] { turns.each(work); });
}

}  // namespace iou
