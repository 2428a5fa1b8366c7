// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/worker.hpp"

#include "core/jobs/out_of_memory.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr int kLowNiceness = 10;
constexpr int kMostNiceness = 19;

/// On Linux niceness belongs to the thread, and threads it starts inherit it. Where it cannot be
/// set the work is done at the usual one.
void rankLow() {
    const int now = getpriority(PRIO_PROCESS, 0);
    (void)setpriority(PRIO_PROCESS, 0, std::min(kMostNiceness, now + kLowNiceness));
}

struct Listener {
    std::mutex mutex;
    std::function<void(const Error&)> told;
};

Listener& listenerOfRefused() {
    static Listener listener;
    return listener;
}

/// Runs the work; the reason where memory did not suffice, which goes to the listener too.
std::optional<Error> refusalOf(const std::function<void()>& work) {
    const auto done = withinMemory(work);
    if (done) return std::nullopt;
    Listener& listener = listenerOfRefused();
    const std::lock_guard lock(listener.mutex);
    if (listener.told) listener.told(done.error());
    return done.error();
}

}  // namespace

void listenToRefused(std::function<void(const Error&)> listener) {
    const std::lock_guard lock(listenerOfRefused().mutex);
    listenerOfRefused().told = std::move(listener);
}

Worker::Worker(Priority priority)
    : m_progress(std::make_shared<Progress>()), m_thread([this, priority] {
          if (priority == Priority::low) rankLow();
          loop();
      }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_waiting = nullptr;
        m_progress->cancel = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

std::uint64_t Worker::request(Task task, bool keep_running) {
    auto progress = std::make_shared<Progress>();
    const std::lock_guard lock(m_mutex);
    m_waiting = std::move(task);
    m_waiting_progress = std::move(progress);
    m_waiting_generation = ++m_newest;
    if (m_running && !keep_running) m_progress->cancel = true;
    m_wake.notify_all();
    return m_newest;
}

void Worker::cancel() {
    const std::lock_guard lock(m_mutex);
    m_waiting = nullptr;
    ++m_newest;
    m_progress->cancel = true;
    if (!m_running) m_idle.notify_all();
}

bool Worker::isNewest(std::uint64_t generation) const {
    const std::lock_guard lock(m_mutex);
    return generation == m_newest;
}

bool Worker::busy() const {
    const std::lock_guard lock(m_mutex);
    return m_running || m_waiting;
}

std::optional<Error> Worker::refused() const {
    const std::lock_guard lock(m_mutex);
    return m_refused;
}

std::shared_ptr<Progress> Worker::progress() const {
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

void Worker::wait() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return !m_running && !m_waiting; });
}

void Worker::loop() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stop || m_waiting; });
        if (m_stop) return;
        const Task task = std::exchange(m_waiting, nullptr);
        const std::uint64_t generation = m_waiting_generation;
        const auto progress = m_progress = std::exchange(m_waiting_progress, nullptr);
        m_refused.reset();
        m_running = true;
        lock.unlock();
        auto refused = refusalOf([&] { task(*progress, generation); });
        lock.lock();
        m_refused = std::move(refused);
        m_running = false;
        if (!m_waiting) m_idle.notify_all();
    }
}

}  // namespace iou
