// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/team.hpp"

#include <condition_variable>
#include <mutex>

namespace iou {

/// Calls make(i) for 0 <= i < count on a team, and take(made) for each in the order of i, one at a
/// time: for work that many can do and what comes of it goes to one place. take returns false to
/// end it. No more results wait than there are threads.
template <class Make, class Take>
void eachInOrder(std::int64_t count, int threads, const Make& make, const Take& take) {
    std::mutex mutex;
    std::condition_variable turn;
    std::int64_t next = 0;  // count: no more are taken
    const auto over = [&] {
        const std::lock_guard lock(mutex);
        return next == count;
    };
    eachOnTeam(0, count, threads, 1, [&](std::int64_t i) {
        if (over()) return;
        try {
            auto made = make(i);
            std::unique_lock lock(mutex);
            // Those before it are with other threads, none of which waits for this one.
            turn.wait(lock, [&] { return next == i || next == count; });
            if (next == count) return;
            next = take(made) ? i + 1 : count;
        } catch (...) {
            const std::lock_guard lock(mutex);
            next = count;
            turn.notify_all();
            throw;
        }
        turn.notify_all();
    });
}

}  // namespace iou
