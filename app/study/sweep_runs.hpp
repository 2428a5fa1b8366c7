// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/jobs/worker.hpp"
#include "core/study/study_results.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace iou {

/// Runs a study into a folder, off the GUI thread, at low priority and on all cores but one. What
/// is complete there is skipped, and what was completed stays when it is stopped: to start again
/// is to go on.
class SweepRuns : public QObject {
    Q_OBJECT
public:
    struct Outcome {
        Study study;
        std::vector<CellResult> results;
        bool ran = false;  ///< else the folder was only looked at
        std::optional<Error> fault;
    };

    explicit SweepRuns(QObject* parent = nullptr);

    void start(const Study& study, const std::string& folder);
    /// What the folder holds of the study.
    void look(const Study& study, const std::string& folder);
    void stop();
    bool running() const { return m_running; }
    /// 0 to 1, and seconds to go; negative while unknown.
    double share() const;
    double secondsLeft() const;
    /// Blocks until the outcome was delivered (for tests).
    void wait();

signals:
    void runningChanged();
    void progressed();  ///< several times a second
    void finished(const iou::SweepRuns::Outcome& outcome);

private:
    void request(const Study& study, const std::string& folder, bool run);

    bool m_running = false;
    std::uint64_t m_expected = 0;
    QTimer m_look;
    QElapsedTimer m_clock;
    Worker m_worker{Priority::low};  // last: it is stopped before what it reports to goes away
};

}  // namespace iou
