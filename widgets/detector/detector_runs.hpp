// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/threshold_sweep.hpp"
#include "core/jobs/worker.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace iou {

/// One piece of long work at a time off the GUI thread: an experiment, or a sweep of the training
/// threshold. At low priority and on all cores but one, so that the window stays free.
class DetectorRuns : public QObject {
    Q_OBJECT
public:
    enum class Work { none, experiment, sweep };
    struct Progressed {
        double share;   ///< 0 to 1
        double left_s;  ///< seconds to go; negative while unknown
    };

    explicit DetectorRuns(QObject* parent = nullptr);

    /// Ends what runs, and is forgotten, first.
    void startExperiment(const detector::Recipe& recipe);
    void startSweep(const detector::Recipe& recipe, std::size_t loss, std::size_t rule);
    /// Ends what runs; what an experiment has finished is delivered.
    void cancel();
    /// Ends what runs; nothing of it is delivered.
    void drop();

    Work work() const { return m_work; }
    Progressed progress() const;
    /// Of the running experiment, unfinished runs among them.
    const std::vector<detector::Run>& live() const { return m_live; }

    /// Blocks until what runs has been delivered.
    void wait();

signals:
    void workChanged();
    void progressed();   ///< several times a second
    void liveChanged();  ///< the running experiment has reached something
    void experimentDone(const std::vector<iou::detector::Run>& runs);
    void sweepDone(const std::vector<iou::detector::SweepPoint>& points);
    void refused(const iou::Error& error);

private:
    using Task = std::function<void(Progress&, std::uint64_t generation)>;
    void begin(Work work, const Task& task);
    void look();
    /// Hands a result over to the GUI thread, where it is dropped if it is not the newest.
    void deliver(std::uint64_t generation, const std::function<void()>& report);
    void setWork(Work work);

    Work m_work = Work::none;
    std::vector<detector::Run> m_live;
    std::shared_ptr<detector::Watch> m_watch;
    std::uint64_t m_expected = 0;
    QTimer m_look;
    QElapsedTimer m_clock;
    Worker m_worker{Priority::low};  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
