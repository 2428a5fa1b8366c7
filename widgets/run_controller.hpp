// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/simulate/regression.hpp"

#include <QObject>

#include <memory>

namespace iou {

/// A finished regression with everything it depends on.
struct FinishedRun {
    RunRecipe recipe;
    Box<> start, target;
    Trajectory trajectory;
};

/// Runs regressions off the GUI thread; the newest request wins and stale results are dropped.
class RunController : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void start(const RunRecipe& recipe, const Box<>& start, const Box<>& target);
    /// Forgets what runs or waits; no result of it arrives.
    void cancel();
    bool running() const { return m_running; }
    /// Steps done of the steps asked, for a progress bar; 0 of 0 before the first run.
    std::pair<std::int64_t, std::int64_t> progress() const;
    /// Blocks until the newest result has been delivered (for pictures without a window).
    void wait();

signals:
    void runningChanged(bool running);
    void finished(std::shared_ptr<const FinishedRun> run);

private:
    void deliver(std::uint64_t generation, const std::shared_ptr<const FinishedRun>& run);
    void setRunning(bool running);

    std::uint64_t m_expected = 0;
    bool m_running = false;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
