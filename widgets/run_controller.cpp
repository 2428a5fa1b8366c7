// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run_controller.hpp"

#include <QCoreApplication>

namespace iou {

void RunController::start(const RunRecipe& recipe, const Box<>& start, const Box<>& target) {
    setRunning(true);
    m_expected = m_worker.request([=, this](Progress& progress, std::uint64_t generation) {
        auto run = std::make_shared<FinishedRun>(
            FinishedRun{recipe, start, target, runRegression(recipe, start, target, &progress)});
        if (progress.cancelled()) return;
        QMetaObject::invokeMethod(
            this, [this, generation, run] { deliver(generation, run); }, Qt::QueuedConnection);
    });
}

void RunController::cancel() {
    m_worker.cancel();
    m_expected = 0;
    setRunning(false);
}

std::pair<std::int64_t, std::int64_t> RunController::progress() const {
    const auto progress = m_worker.progress();
    if (!progress) return {0, 0};
    return {progress->done.load(std::memory_order_relaxed),
            progress->total.load(std::memory_order_relaxed)};
}

void RunController::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void RunController::deliver(std::uint64_t generation,
                            const std::shared_ptr<const FinishedRun>& run) {
    if (generation != m_expected) return;
    setRunning(false);
    emit finished(run);
}

void RunController::setRunning(bool running) {
    if (running == m_running) return;
    m_running = running;
    emit runningChanged(running);
}

}  // namespace iou
