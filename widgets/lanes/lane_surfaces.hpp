// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/worker.hpp"
#include "widgets/surface/followed_ranges.hpp"
#include "widgets/surface/surface_frame.hpp"

#include <QObject>

#include <array>
#include <memory>
#include <vector>

namespace iou {

class ExplorerModel;

/// The lanes a grid shows (indices): the active one and all that are visible, in their order.
std::vector<int> gridLanes(const ExplorerModel& model);
/// How the model's view wants the surfaces of a grid's cells shown.
SurfaceStyle laneSurfaceStyleOf(const ExplorerModel& model);

/// The loss surfaces of the lanes a grid shows, computed together off the GUI thread; the newest
/// request wins, and one that has started is finished, so that pictures keep arriving during a
/// drag.
class LaneSurfaces : public QObject {
    Q_OBJECT
public:
    static constexpr int kSamples = 128;  ///< along each axis

    explicit LaneSurfaces(ExplorerModel& model, QObject* parent = nullptr);

    /// From the press of a button on one of them to its release the ranges stay as they are.
    void hold();
    void release();

    /// Asks for the surfaces of what the model shows; asking again for the same is free.
    void ask();
    /// Computes them now, on this thread (for pictures).
    void finishNow();
    /// The newest surface of a lane, in the joined colours where lanes share them; null at first.
    std::shared_ptr<const SurfaceFrame> frame(int lane) const;

signals:
    void framesChanged();

private:
    using Frames = std::vector<std::shared_ptr<const SurfaceFrame>>;
    /// What a set of surfaces depends on.
    struct Wanted {
        std::vector<int> styles;  ///< of the lanes, in the order of the requests
        std::vector<SurfaceRequest> requests;
        SurfaceStyle style;
        bool shared_colors = true;
        friend bool operator==(const Wanted&, const Wanted&) = default;
    };
    Wanted wanted();
    FollowedRanges& rangesOf(int lane);
    /// Empty when it was cancelled.
    static Frames compute(const Wanted& wanted, Progress* progress);
    void take(const Wanted& wanted, Frames frames);

    ExplorerModel& m_model;
    /// By the style of the lane; the first one's where lanes share their axes.
    std::array<std::unique_ptr<FollowedRanges>, max_lanes> m_ranges;
    bool m_at_once = false;  ///< ranges do not ease
    Wanted m_wanted, m_shown;
    Frames m_frames;  ///< one per style of m_shown
    std::uint64_t m_newest = 0;
    Worker m_worker;  // last: it is stopped before anything it reports to goes away
};

}  // namespace iou
