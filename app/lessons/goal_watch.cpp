// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/goal_watch.hpp"

#include "widgets/model/explorer_model.hpp"

#include <QCoreApplication>

namespace iou {

namespace {
constexpr int kRestMs = 30;  ///< after the last change: once per frame of a drag at most
}

GoalWatch::GoalWatch(ExplorerModel& model) : m_model(model) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &GoalWatch::check);
    const auto schedule = [this] {
        if (m_goal && !m_rest.isActive()) m_rest.start();
    };
    for (const auto signal : {&ExplorerModel::sceneChanged, &ExplorerModel::lossChanged,
                              &ExplorerModel::runSettingsChanged, &ExplorerModel::lanesChanged,
                              &ExplorerModel::viewChanged})
        connect(&m_model, signal, this, schedule);
    connect(&m_model.clock(), &RunClock::playheadChanged, this, schedule);
    connect(&m_model.history(), &DocumentHistory::changed, this,
            [schedule](const Changes& changes) {
                if (changes.labs.any()) schedule();
            });
}

GoalWatch::~GoalWatch() { m_worker.cancel(); }

void GoalWatch::watch(const std::optional<Goal>& goal) {
    m_goal = goal;
    m_rest.stop();
    m_worker.cancel();
    m_expected = 0;
    check();
}

void GoalWatch::check() {
    if (!m_goal) return;
    m_expected = m_worker.request(
        [this, goal = *m_goal, document = m_model.document(),
         playhead = m_model.clock().playhead()](Progress&, std::uint64_t generation) {
            QMetaObject::invokeMethod(
                this,
                [this, generation, meters = goal.measure(document, playhead)] {
                    if (generation == m_expected) emit measured(meters);
                },
                Qt::QueuedConnection);
        });
}

void GoalWatch::wait() {
    m_rest.stop();
    check();
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

}  // namespace iou
