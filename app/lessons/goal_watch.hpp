// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/lessons/goal.hpp"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace iou {

class ExplorerModel;

/// How far a goal is from being met, measured off the GUI thread after every change of the
/// document.
class GoalWatch : public QObject {
    Q_OBJECT
public:
    explicit GoalWatch(ExplorerModel& model);
    ~GoalWatch() override;

    /// The goal to watch from now on, checked at once; empty: none. What is still being checked of
    /// the one before is dropped.
    void watch(const std::optional<Goal>& goal);
    /// Checks it now and blocks until measured() was emitted (for tests).
    void wait();

signals:
    void measured(const std::vector<iou::GoalMeter>& meters);

private:
    void check();

    ExplorerModel& m_model;
    std::optional<Goal> m_goal;
    QTimer m_rest;
    std::uint64_t m_expected = 0;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
