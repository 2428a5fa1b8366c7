// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/run_clock.hpp"

#include <QString>

#include <vector>

namespace iou {

/// A lane or pinned run as views that compare show it.
struct ShownRun {
    QString title;
    int style = 0;
    int index = 0;  ///< of the lane, or of the pin
    bool pinned = false;
    bool active = false;
    bool visible = true;  ///< drawn; tables list the others too
    RunPointer run;       ///< null while it is computed
    int step = 0;         ///< of that run at the playhead
    Box<> now{};          ///< its box there; a film shows it on its way to the next step

    /// Title for a legend or table: it tells pinned runs from lanes.
    QString name() const;
};

/// All lanes in their order, then all pinned runs.
std::vector<ShownRun> allRuns(const RunClock& clock);
/// Those of them that are drawn and have a run.
std::vector<ShownRun> shownRuns(const RunClock& clock);

}  // namespace iou
