// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "core/simulate/curves_watch.hpp"
#include "core/simulate/simulator.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace iou {

/// A simulation that has ended, with everything it depends on. It may have been stopped: its curves
/// are then means over the cases that were finished.
struct BatchRun {
    int number;  ///< counts the runs started since the program began
    SimulationRecipe recipe;
    SimulationResult result;

    /// "#3 InterpIoU …, 50 000 cases, seed 0": the cases asked for; if the run was stopped, a loss
    /// may have fewer.
    QString title() const;
};

/// Simulations off the GUI thread, and those kept. One runs at a time, at low
/// priority and on all cores but one, so that the window stays responsive.
class BatchRuns : public QObject {
    Q_OBJECT
public:
    struct Kept {
        std::shared_ptr<const BatchRun> run;
        bool shown = true;  ///< its curves are drawn
    };
    struct Progressed {
        double share;   ///< 0 to 1
        double rate;    ///< case-steps per second
        double left_s;  ///< seconds to go; negative while unknown
    };

    explicit BatchRuns(QObject* parent = nullptr);

    /// Stops the running simulation first. Refused if checkSize() refuses the recipe.
    Result<Done> start(const SimulationRecipe& recipe);
    /// Ends the running simulation; what it has finished is kept as a stopped run.
    void stop();
    bool running() const { return m_running; }
    Progressed progress() const;
    /// Of the running or last simulation: case-steps done of those asked for.
    std::shared_ptr<const Progress> counted() const { return m_worker.progress(); }
    /// Of the running or last simulation.
    const SimulationRecipe& recipe() const { return m_recipe; }
    /// Curves of the running simulation, one per loss begun; empty between runs.
    const std::vector<LossCurves>& live() const { return m_live; }

    const std::vector<Kept>& kept() const { return m_kept; }
    /// Specs of all losses that are kept or run.
    std::vector<std::string> specs() const;
    void remove(std::size_t index);
    void setShown(std::size_t index, bool shown);

    /// Blocks until the running simulation has been delivered (for tests and pictures).
    void wait();

signals:
    void runningChanged(bool running);
    void progressed();   ///< several times a second during a run
    void liveChanged();  ///< new curves of the running simulation
    void keptChanged();  ///< a run was added or removed, shown or hidden

private:
    void look();
    void deliver(std::uint64_t generation, const std::shared_ptr<const BatchRun>& run);
    void setRunning(bool running);

    SimulationRecipe m_recipe;
    std::vector<Kept> m_kept;
    std::vector<LossCurves> m_live;
    std::shared_ptr<CurvesWatch> m_watch;
    std::uint64_t m_expected = 0;
    int m_next_number = 1;
    bool m_running = false;
    QTimer m_look;
    QElapsedTimer m_clock;
    Worker m_worker{Priority::low};  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
