// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/run_controller.hpp"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace iou {

RunPointer findRun(const Runs& runs, const RunRequest& request) {
    const auto at = std::find_if(runs.begin(), runs.end(), [&](const RunPointer& run) {
        return run && static_cast<const RunRequest&>(*run) == request;
    });
    return at == runs.end() ? nullptr : *at;
}

namespace {

constexpr int kNoticeMs = 100;

/// Null when it was cancelled.
RunPointer runOne(const RunRequest& request, Progress& progress) {
    Trajectory trajectory = runRegression(request.recipe, request.start, request.target, &progress);
    const Box<> bounds = runBounds(trajectory);
    auto run =
        std::make_shared<const FinishedRun>(FinishedRun{request, std::move(trajectory), bounds});
    if (progress.cancelled()) return nullptr;
    // Steps that a stop rule saved are done too.
    progress.advance(request.recipe.steps - run->trajectory.steps());
    return run;
}

}  // namespace

RunController::RunController(QObject* parent) : QObject(parent) {
    m_notice.setSingleShot(true);
    m_notice.setInterval(kNoticeMs);
    connect(&m_notice, &QTimer::timeout, this, [this] { setSlow(true); });
}

void RunController::start(std::vector<RunRequest> requests, Runs known) {
    setRunning(true);
    m_expected = m_worker.request([requests = std::move(requests), known = std::move(known),
                                   this](Progress& progress, std::uint64_t generation) {
        Runs runs;
        std::vector<RunRequest> open;
        for (const RunRequest& request : requests) {
            if (RunPointer run = findRun(known, request))
                runs.push_back(std::move(run));
            else if (std::find(open.begin(), open.end(), request) == open.end())
                open.push_back(request);
        }
        for (const RunRequest& request : open) progress.total += request.recipe.steps;
        for (const RunRequest& request : open) {
            runs.push_back(runOne(request, progress));
            if (!runs.back()) return;
        }
        QMetaObject::invokeMethod(
            this, [this, generation, runs] { deliver(generation, runs); }, Qt::QueuedConnection);
    });
}

void RunController::cancel() {
    m_worker.cancel();
    m_expected = 0;
    setRunning(false);
}

void RunController::wait() {
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void RunController::deliver(std::uint64_t generation, const Runs& runs) {
    if (generation != m_expected) return;
    setRunning(false);
    emit finished(runs);
}

void RunController::setRunning(bool running) {
    if (running == m_running) return;
    m_running = running;
    if (running) {
        // A thread without an event loop, such as an export's, shows no notice.
        if (QAbstractEventDispatcher::instance()) m_notice.start();
        return;
    }
    m_notice.stop();
    setSlow(false);
}

void RunController::setSlow(bool slow) {
    if (slow == m_slow) return;
    m_slow = slow;
    emit slowChanged(slow);
}

}  // namespace iou
