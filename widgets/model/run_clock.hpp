// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/camera.hpp"
#include "core/session/changes.hpp"
#include "widgets/model/run_controller.hpp"

#include <QObject>

#include <array>
#include <memory>
#include <vector>

namespace iou {

/// The runs of an explorer's lanes and pins, and the step of them that is shown.
class RunClock : public QObject {
    Q_OBJECT
public:
    /// The explorer outlives this.
    explicit RunClock(const Explorer& explorer, QObject* parent = nullptr);

    const Explorer& explorer() const { return m_explorer; }
    RunController& runs() { return m_runs; }
    /// Runs the lanes and pins as they are now.
    void request() { requestRuns(true); }

    /// The newest finished run of the active lane, or null; it may lag behind settings just
    /// changed.
    RunPointer finishedRun() const { return finishedRun(m_explorer.active); }
    /// The same of any lane.
    RunPointer finishedRun(int lane) const { return m_finished[static_cast<std::size_t>(lane)]; }
    /// The run of a pin, or null while it is computed.
    RunPointer pinnedRun(int pin) const { return m_pinned[static_cast<std::size_t>(pin)]; }
    /// What the active lane's run went through, or null.
    std::shared_ptr<const Trajectory> trajectory() const;
    /// Whether the views draw this lane's run beside the active one's.
    bool laneShown(int lane) const;

    /// Last step of the clock: of the longest run shown where all go by the same step, else of the
    /// active lane; 0 without a run.
    int steps() const;
    /// The clock, 0 .. steps(); a shorter run stays at its end.
    int playhead() const { return m_playhead; }
    void setPlayhead(int step);
    /// Step of the active lane's run at the playhead; 0 without one.
    int shownStep() const { return stepOf(m_explorer.active); }
    /// The same of any lane, which goes by the same step, by the IoU the active lane has reached
    /// or, where lanes share no clock, by its own playhead.
    int stepOf(int lane) const;
    int stepOfPin(int pin) const;
    /// The lanes' own playheads, by style.
    const std::array<int, max_lanes>& own() const { return m_own; }

    /// The prediction on screen: the run's box at the playhead, or the scene's.
    Box<> displayedBox(int lane) const;
    Box<> displayedBox() const { return displayedBox(m_explorer.active); }
    /// The loss of a lane, with its run's mean at the playhead where it keeps one.
    Loss lossAtPlayhead(int lane) const;

    /// What an edit changed here.
    struct Moved {
        bool runs = false;      ///< trajectoryChanged() is to be emitted
        bool playhead = false;  ///< playheadChanged() is to be emitted
        bool shown = false;     ///< the active lane shows another run
        bool missing = false;   ///< requestMissing() is to be called
    };
    /// Brings runs and playhead up to an edit. Emits nothing: whoever calls it does, when all that
    /// depends on the document has followed.
    Moved follow(const Changes& changes);
    /// Runs what an edit left without a run.
    void requestMissing();
    /// Starts with another explorer: all its runs are missing.
    void load(int playhead, const LaneViews& lanes);

signals:
    void shownChanged();       ///< the displayed box or loss, without an edit; before the next two
    void trajectoryChanged();  ///< of any lane or pin, or another lane is active
    void playheadChanged(int step);

private:
    void requestRuns(bool lanes_too);
    void receive(const Runs& runs);
    RunRequest requestOf(const Lane& lane) const {
        return {lane.recipe, m_explorer.scene.pred, m_explorer.scene.target};
    }
    bool answers(const RunPointer& run, const Lane& lane) const;
    /// Brings the finished runs into the lanes' new order; true where one is another.
    bool carryRunsOver();
    bool dropOutdatedRuns();
    /// Finds the runs of the pins among all that are there; true where one is another.
    bool carryPinsOver();
    /// Where lanes part they go on from where they are together.
    void partLanes(std::size_t style_before);
    int syncedStep(const FinishedRun& run) const;
    std::size_t styleOf(int lane) const;

    const Explorer& m_explorer;
    Runs m_finished;            ///< one per lane
    std::vector<int> m_styles;  ///< of the lanes they belong to
    Runs m_pinned;              ///< one per pin
    int m_active;               ///< as the explorer had it, as the two below
    bool m_shared_clock;
    int m_steps = 0;
    int m_playhead = 0;
    std::array<int, max_lanes> m_own{};
    bool m_lanes_asked = false;  ///< the newest request has the lanes beside the pins
    RunController m_runs;
};

}  // namespace iou
