// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/shown_runs.hpp"

#include "widgets/text/core_words.hpp"

#include <QCoreApplication>

namespace iou {

QString ShownRun::name() const {
    return pinned ? QCoreApplication::translate("iou", "%1 (pinned)").arg(title) : title;
}

namespace {

Box<> boxOf(const RunPointer& run, int step) { return run ? run->trajectory.box(step) : Box<>{}; }

}  // namespace

std::vector<ShownRun> allRuns(const RunClock& clock) {
    const Explorer& explorer = clock.explorer();
    std::vector<ShownRun> runs;
    const auto titles = titlesOf(explorer.lanes);
    const auto pin_titles = titlesOf(explorer.pins);
    for (int i = 0; i < static_cast<int>(explorer.lanes.size()); ++i) {
        const Lane& lane = explorer.lanes[static_cast<std::size_t>(i)];
        runs.push_back({.title = text(titles[static_cast<std::size_t>(i)]),
                        .style = lane.style,
                        .index = i,
                        .pinned = false,
                        .active = i == explorer.active,
                        .visible = clock.laneShown(i),
                        .run = clock.finishedRun(i),
                        .step = clock.stepOf(i),
                        .now = boxOf(clock.finishedRun(i), clock.stepOf(i))});
    }
    for (int i = 0; i < static_cast<int>(explorer.pins.size()); ++i) {
        const Lane& lane = explorer.pins[static_cast<std::size_t>(i)].lane;
        runs.push_back({.title = text(pin_titles[static_cast<std::size_t>(i)]),
                        .style = lane.style,
                        .index = i,
                        .pinned = true,
                        .active = false,
                        .visible = lane.visible,
                        .run = clock.pinnedRun(i),
                        .step = clock.stepOfPin(i),
                        .now = boxOf(clock.pinnedRun(i), clock.stepOfPin(i))});
    }
    return runs;
}

std::vector<ShownRun> shownRuns(const RunClock& clock) {
    std::vector<ShownRun> runs = allRuns(clock);
    std::erase_if(runs, [](const ShownRun& run) { return !run.visible || !run.run; });
    return runs;
}

}  // namespace iou
