// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/simulate/regression.hpp"

#include <QObject>

#include <memory>
#include <vector>

namespace iou {

/// A finished regression with everything it depends on.
struct FinishedRun : RunRequest {
    Trajectory trajectory;
};
using RunPointer = std::shared_ptr<const FinishedRun>;
using Runs = std::vector<RunPointer>;

/// The run among these that answers a request, or null.
RunPointer findRun(const Runs& runs, const RunRequest& request);

/// Runs regressions off the GUI thread; the newest requests win and stale results are dropped.
class RunController : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Runs all of these, equal ones once; those that `known` answers are taken from there.
    void start(std::vector<RunRequest> requests, Runs known = {});
    /// Forgets what runs or waits; no result of it arrives.
    void cancel();
    bool running() const { return m_running; }
    /// Steps done of the steps asked, for a progress bar; 0 of 0 before the first run.
    std::pair<std::int64_t, std::int64_t> progress() const;
    /// Blocks until the newest result has been delivered (for pictures without a window).
    void wait();

signals:
    void runningChanged(bool running);
    /// Answers to all requests of the newest start(), in no particular order.
    void finished(const iou::Runs& runs);

private:
    void deliver(std::uint64_t generation, const Runs& runs);
    void setRunning(bool running);

    std::uint64_t m_expected = 0;
    bool m_running = false;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
