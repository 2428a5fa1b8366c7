// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/shown_runs.hpp"

#include "widgets/text/number_text.hpp"

#include <QCoreApplication>

namespace iou {

QString ShownRun::name() const {
    return pinned ? QCoreApplication::translate("iou", "%1 (pinned)").arg(title) : title;
}

std::vector<ShownRun> allRuns(const ExplorerModel& model) {
    std::vector<ShownRun> runs;
    for (int i = 0; i < static_cast<int>(model.lanes().size()); ++i) {
        const Lane& lane = model.lanes()[static_cast<std::size_t>(i)];
        runs.push_back({.title = text(titleOf(lane)),
                        .style = lane.style,
                        .index = i,
                        .pinned = false,
                        .active = i == model.activeLane(),
                        .visible = model.laneShown(i),
                        .run = model.finishedRun(i),
                        .step = model.stepOf(i)});
    }
    for (int i = 0; i < static_cast<int>(model.pins().size()); ++i) {
        const Lane& lane = model.pins()[static_cast<std::size_t>(i)].lane;
        runs.push_back({.title = text(titleOf(lane)),
                        .style = lane.style,
                        .index = i,
                        .pinned = true,
                        .active = false,
                        .visible = lane.visible,
                        .run = model.pinnedRun(i),
                        .step = model.stepOfPin(i)});
    }
    return runs;
}

std::vector<ShownRun> shownRuns(const ExplorerModel& model) {
    std::vector<ShownRun> runs = allRuns(model);
    std::erase_if(runs, [](const ShownRun& run) { return !run.visible || !run.run; });
    return runs;
}

}  // namespace iou
