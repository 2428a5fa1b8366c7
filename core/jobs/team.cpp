// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/team.hpp"

#include <omp.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace iou {

namespace {

/// Keeps the first of what threads throw for the one that waits for them.
class FirstThrown {
public:
    void run(const std::function<void()>& work) noexcept {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_thrown) m_thrown = std::current_exception();
        }
    }
    void rethrow() const {
        if (m_thrown) std::rethrow_exception(m_thrown);
    }

private:
    std::mutex m_mutex;
    std::exception_ptr m_thrown;
};

/// How many of so many threads could be started now, this one among them: OpenMP would end the
/// program where one cannot. Where it is not all of them, half: what they work on takes room too.
int threadsToBeHad(int threads) {
    std::mutex mutex;
    std::condition_variable over;
    bool done = false;
    std::vector<std::jthread> tried;
    try {
        tried.reserve(static_cast<std::size_t>(threads));
        while (static_cast<int>(tried.size()) + 1 < threads)
            tried.emplace_back([&] {
                std::unique_lock lock(mutex);
                over.wait(lock, [&] { return done; });
            });
    } catch (const std::exception&) {  // no room for one more
    }
    {
        const std::lock_guard lock(mutex);
        done = true;
    }
    over.notify_all();
    const int had = static_cast<int>(tried.size()) + 1;
    return had < threads ? std::max(1, had / 2) : threads;
}

/// Asked once for each thread that leads a team: OpenMP keeps what it started.
int leadable(int threads) {
    thread_local int asked = 1, had = 1;
    if (threads > asked) {
        had = threadsToBeHad(threads);
        asked = threads;
    }
    return std::min(threads, had);
}

}  // namespace

void onTeam(int threads, const std::function<void()>& work) {
    if (threads <= 0) threads = omp_get_max_threads();
    if (threads == 1 || omp_in_parallel()) return work();
    FirstThrown thrown;
    const int team = leadable(threads);
#if defined(__SANITIZE_THREAD__)  // which does not know how OpenMP synchronises
    {
        std::vector<std::jthread> others;
        for (int t = 1; t < team; ++t) others.emplace_back([&] { thrown.run(work); });
        thrown.run(work);
    }
#else
#pragma omp parallel num_threads(team)
    thrown.run(work);
#endif
    thrown.rethrow();
}

}  // namespace iou
