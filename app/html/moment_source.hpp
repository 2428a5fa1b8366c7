// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_json.hpp"
#include "widgets/figure/figure.hpp"

#include <QByteArray>
#include <QString>

#include <vector>

namespace iou {

/// A motion moment by moment, as values: for films that draw themselves. Moments are
/// 0 .. last(), evenly along the motion.
class MomentSource {
public:
    virtual ~MomentSource() = default;

    /// The session as the film shows it, and how it is shown.
    virtual const Session& session() const = 0;
    virtual const FigureSpec& figure() const = 0;
    /// A run's step at every moment, or, of a sweep, its place from 0 to 1.
    virtual std::vector<double> clock() const = 0;
    int last() const { return static_cast<int>(clock().size()) - 1; }
    /// What the clock shows: "step", "α".
    virtual QString clockLabel() const = 0;
    /// Whether the clock counts the steps of a run.
    virtual bool isRun() const = 0;
    /// The moment the session stands at.
    virtual int opening() const = 0;
    virtual double durationSeconds() const = 0;
    /// The place of the motion, 0 to 1, at equal distances of time from the first moment shown to
    /// the last one.
    virtual std::vector<double> pace() const = 0;

    /// The figure at a moment, with a cell for the active lane and all that are visible.
    virtual FigureSnapshot at(int moment) = 0;
    /// The same cells with their surfaces.
    virtual LaneGridSnapshot surfacesAt(int moment) = 0;
    /// The figure at the opening moment, as an SVG file without a session.
    virtual QByteArray poster() = 0;
};

}  // namespace iou
