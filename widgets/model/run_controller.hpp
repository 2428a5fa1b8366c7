// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/run/regression.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace iou {

/// A finished regression with everything it depends on.
struct FinishedRun : RunRequest {
    Trajectory trajectory;
    Box<> bounds;  ///< of all its boxes
};
using RunPointer = std::shared_ptr<const FinishedRun>;
using Runs = std::vector<RunPointer>;

/// The run among these that answers a request, or null.
RunPointer findRun(const Runs& runs, const RunRequest& request);

/// Runs regressions off the GUI thread; the newest requests win and stale results are dropped.
class RunController : public QObject {
    Q_OBJECT
public:
    explicit RunController(QObject* parent = nullptr);

    /// Runs all of these, equal ones once; those that `known` answers are taken from there.
    void start(std::vector<RunRequest> requests, Runs known = {});
    /// Forgets what runs or waits; no result of it arrives.
    void cancel();
    bool running() const { return m_running; }
    /// Whether it has been running for so long that a person should be told.
    bool slow() const { return m_slow; }
    /// Of what runs, or ran last: steps done of the steps asked; 0 of 0 before the first run.
    std::shared_ptr<const Progress> progress() const { return m_worker.progress(); }
    /// Blocks until the newest result has been delivered (for pictures without a window).
    void wait();

signals:
    void slowChanged(bool slow);
    /// Answers to all requests of the newest start(), in no particular order.
    void finished(const iou::Runs& runs);

private:
    void deliver(std::uint64_t generation, const Runs& runs);
    void setRunning(bool running);
    void setSlow(bool slow);

    std::uint64_t m_expected = 0;
    bool m_running = false, m_slow = false;
    QTimer m_notice;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
