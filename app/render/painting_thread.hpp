// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <optional>
#include <utility>

namespace iou {

/// Runs a job that paints many pictures on a thread of Qt's pool, waits, and returns what the job
/// does. Elsewhere Qt 6.4 cuts every large translucent shape into pieces for that pool and waits
/// for each of them: a film spends a quarter of its time on that, and more beside a busy encoder.
template <class Job>
auto onPaintingThread(const Job& job) {
    QThreadPool& pool = *QThreadPool::globalInstance();
    if (pool.contains(QThread::currentThread())) return job();
    std::optional<decltype(job())> result;
    QSemaphore done;
    pool.start([&] {
        result.emplace(job());
        done.release();
    });
    done.acquire();
    return std::move(*result);
}

}  // namespace iou
