// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/jobs/progress.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace iou {

/// How the system ranks a worker's thread, and those it starts, against the rest of the program.
enum class Priority { usual, low };

/// One thread that runs the newest request: a request that waits is replaced, the one that runs is
/// cancelled. Every request has a generation number; whoever receives a result drops it unless
/// isNewest(generation).
/// A task that memory does not suffice for ends there; its result never comes, and whoever listens
/// (listenToRefused) is told.
class Worker {
public:
    /// Work done on the worker's thread. It looks at progress.cancelled() and returns early.
    using Task = std::function<void(Progress& progress, std::uint64_t generation)>;

    explicit Worker(Priority priority = Priority::usual);
    /// Cancels what runs and waits for it.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Replaces whatever waits or runs. keep_running: lets the running task finish and replaces
    /// only the waiting one (a preview that must arrive even while requests keep coming).
    std::uint64_t request(Task task, bool keep_running = false);
    /// Cancels what runs and forgets what waits; returns at once.
    void cancel();
    bool isNewest(std::uint64_t generation) const;
    bool busy() const;
    /// Of the task that runs, or of the last one.
    std::shared_ptr<Progress> progress() const;
    /// Why the last task ended without a result; none while it runs, or where it went well.
    std::optional<Error> refused() const;
    /// Blocks until nothing runs or waits (for tests).
    void wait();

private:
    void loop();

    mutable std::mutex m_mutex;
    std::condition_variable m_wake, m_idle;
    Task m_waiting;
    std::uint64_t m_newest = 0, m_waiting_generation = 0;
    bool m_running = false, m_stop = false;
    std::optional<Error> m_refused;
    std::shared_ptr<Progress> m_progress, m_waiting_progress;
    std::thread m_thread;
};

/// Called on a worker's thread with the reason where a task of any worker is refused. One listener
/// for the program; empty: none.
void listenToRefused(std::function<void(const Error&)> listener);

}  // namespace iou
