// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/lane_edits.hpp"

#include "core/run/limits.hpp"

#include <algorithm>
#include <cstdint>

namespace iou {

namespace {

/// The first style no lane has.
int freeStyle(const std::vector<Lane>& lanes) {
    int style = 0;
    const auto taken = [&](const Lane& lane) { return lane.style == style; };
    while (std::any_of(lanes.begin(), lanes.end(), taken)) ++style;
    return style;
}

Result<Done> insertLane(Explorer& explorer, int after, Lane lane) {
    if (explorer.lanes.size() >= max_lanes)
        return Error{
            phrase("there are %1 lanes already", max_lanes), {}, phrase("remove one first")};
    lane.style = freeStyle(explorer.lanes);
    lane.visible = true;
    explorer.lanes.insert(explorer.lanes.begin() + after + 1, std::move(lane));
    explorer.active = after + 1;
    return Done{};
}

/// Appends a title, with a number where it is there already.
void addTitle(const std::string& plain, std::vector<std::string>& titles) {
    std::string title = plain;
    for (int k = 2; std::find(titles.begin(), titles.end(), title) != titles.end(); ++k)
        title = plain + " (" + std::to_string(k) + ')';
    titles.push_back(std::move(title));
}

}  // namespace

std::string titleOf(const Lane& lane) {
    return lane.name.empty() ? lane.recipe.losses().title() : lane.name;
}

std::vector<std::string> titlesOf(const std::vector<Lane>& lanes) {
    std::vector<std::string> titles;
    for (const Lane& lane : lanes) addTitle(titleOf(lane), titles);
    return titles;
}

std::vector<std::string> titlesOf(const std::vector<PinnedRun>& pins) {
    std::vector<std::string> titles;
    for (const PinnedRun& pin : pins) addTitle(titleOf(pin.lane), titles);
    return titles;
}

std::string titleAmong(const std::vector<Lane>& lanes, int index) {
    return titlesOf(lanes)[static_cast<std::size_t>(index)];
}

Result<Done> addLane(Explorer& explorer, const Loss& loss) {
    Lane lane{explorer.run()};
    lane.recipe.loss = loss;
    return insertLane(explorer, explorer.active, std::move(lane));
}

Result<Done> duplicateLane(Explorer& explorer, int lane) {
    return insertLane(explorer, lane, explorer.lanes[static_cast<std::size_t>(lane)]);
}

Result<Done> removeLane(Explorer& explorer, int lane) {
    if (explorer.lanes.size() == 1)
        return Error{phrase("this is the only lane"), {}, phrase("add another one first")};
    explorer.lanes.erase(explorer.lanes.begin() + lane);
    const int last = static_cast<int>(explorer.lanes.size()) - 1;
    if (explorer.active > lane) --explorer.active;
    explorer.active = std::min(explorer.active, last);
    return Done{};
}

Result<Done> moveLane(Explorer& explorer, int from, int to) {
    if (to < 0) return Error{phrase("this lane is the first already"), {}, {}};
    if (to >= static_cast<int>(explorer.lanes.size()))
        return Error{phrase("this lane is the last already"), {}, {}};
    const int active_style = explorer.lanes[static_cast<std::size_t>(explorer.active)].style;
    const auto first = explorer.lanes.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    const auto active = std::find_if(explorer.lanes.begin(), explorer.lanes.end(),
                                     [&](const Lane& l) { return l.style == active_style; });
    explorer.active = static_cast<int>(active - explorer.lanes.begin());
    return Done{};
}

Result<Done> pinLane(Explorer& explorer, int lane) {
    if (explorer.pins.size() >= max_pins)
        return Error{
            phrase("there are %1 pinned runs already", max_pins), {}, phrase("unpin one first")};
    PinnedRun pin{explorer.lanes[static_cast<std::size_t>(lane)], explorer.scene.pred,
                  explorer.scene.target};
    pin.lane.visible = true;
    const auto same = [&](const PinnedRun& other) {
        return other.lane.recipe == pin.lane.recipe && other.start == pin.start &&
               other.target == pin.target;
    };
    if (std::any_of(explorer.pins.begin(), explorer.pins.end(), same))
        return Error{
            phrase("this run is pinned already"), {}, phrase("move the start or change the lane")};
    explorer.pins.push_back(std::move(pin));
    return Done{};
}

void removePin(Explorer& explorer, int pin) { explorer.pins.erase(explorer.pins.begin() + pin); }

Result<Done> checkSteps(const Explorer& explorer) {
    std::int64_t steps = 0;
    for (const Lane& lane : explorer.lanes) steps += lane.recipe.steps;
    for (const PinnedRun& pin : explorer.pins) steps += pin.lane.recipe.steps;
    if (steps <= document_steps_limit) return Done{};
    return Error{phrase("the runs have %1 steps together", steps),
                 {},
                 phrase("give all lanes and pinned runs at most %1", document_steps_limit)};
}

}  // namespace iou
