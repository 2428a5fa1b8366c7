// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/explorer.hpp"
#include "widgets/drawing/eased_numbers.hpp"

#include <QObject>

#include <optional>

namespace iou {

class ExplorerModel;

/// The ranges of a surface's axes on screen. They follow the document (surface_ranges.hpp), but
/// what the hand holds stands still: from press to release they stay as they are, or a point
/// dragged to the rim would run away from the pointer. While something is dragged in another view
/// they change only when a box would leave them. What comes of a drag, or of the run, is eased.
class FollowedRanges : public QObject {
    Q_OBJECT
public:
    explicit FollowedRanges(ExplorerModel& model, QObject* parent = nullptr);

    /// At this moment.
    Range x() const { return {m_numbers.now()[0], m_numbers.now()[1]}; }
    Range y() const { return {m_numbers.now()[2], m_numbers.now()[3]}; }
    /// What a picture has to hold so that it serves until the ranges are at rest.
    Range reachX() const;
    Range reachY() const;

    /// From the press of a button in this view to its release.
    void hold();
    void release() { m_held = false; }
    /// Brings them up to the document. fitted: the box they hold beside the target.
    void follow(const Box<>& fitted);
    /// The same at once, whatever is held (for pictures).
    void jump(const Box<>& fitted);

signals:
    void moved();  ///< while they ease

private:
    /// What the document says about the ranges.
    struct Cause {
        Box<> pred, target;
        Axis x, y;
        bool follow_scene;
        friend bool operator==(const Cause&, const Cause&) = default;
    };
    Cause cause() const;
    std::vector<double> wanted(const Box<>& fitted) const;
    bool holds(const Box<>& box) const;

    const ExplorerModel& m_model;
    EasedNumbers m_numbers;  ///< x.lo, x.hi, y.lo, y.hi
    std::optional<Cause> m_cause;
    bool m_held = false;
    bool m_dragged = false;  ///< since the ranges last followed at rest
};

}  // namespace iou
