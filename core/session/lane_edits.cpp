// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lane_edits.hpp"

#include <algorithm>

namespace iou {

namespace {

/// The first look no lane has.
int freeLook(const std::vector<Lane>& lanes) {
    int look = 0;
    const auto taken = [&](const Lane& lane) { return lane.look == look; };
    while (std::any_of(lanes.begin(), lanes.end(), taken)) ++look;
    return look;
}

Result<Done> insertLane(Document& document, int after, Lane lane) {
    if (document.lanes.size() >= max_lanes)
        return Error{phrase("there are %1 lanes already", max_lanes), phrase("lanes"),
                     phrase("remove one first")};
    lane.look = freeLook(document.lanes);
    lane.visible = true;
    document.lanes.insert(document.lanes.begin() + after + 1, std::move(lane));
    document.active = after + 1;
    return Done{};
}

}  // namespace

std::string_view titleOf(const Lane& lane) {
    return lane.name.empty() ? lane.recipe.loss.name() : std::string_view(lane.name);
}

Result<Done> addLane(Document& document, const Loss& loss) {
    Lane lane{document.run()};
    lane.recipe.loss = loss;
    return insertLane(document, document.active, std::move(lane));
}

Result<Done> duplicateLane(Document& document, int lane) {
    return insertLane(document, lane, document.lanes[static_cast<std::size_t>(lane)]);
}

Result<Done> removeLane(Document& document, int lane) {
    if (document.lanes.size() == 1)
        return Error{phrase("this is the only lane"), phrase("lanes"),
                     phrase("add another one first")};
    document.lanes.erase(document.lanes.begin() + lane);
    const int last = static_cast<int>(document.lanes.size()) - 1;
    if (document.active > lane) --document.active;
    document.active = std::min(document.active, last);
    return Done{};
}

void moveLane(Document& document, int from, int to) {
    const int active_look = document.lanes[static_cast<std::size_t>(document.active)].look;
    const auto first = document.lanes.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    const auto active = std::find_if(document.lanes.begin(), document.lanes.end(),
                                     [&](const Lane& l) { return l.look == active_look; });
    document.active = static_cast<int>(active - document.lanes.begin());
}

Result<Done> pinLane(Document& document, int lane) {
    if (document.pins.size() >= max_pins)
        return Error{phrase("there are %1 pinned runs already", max_pins), phrase("pins"),
                     phrase("remove one first")};
    PinnedRun pin{document.lanes[static_cast<std::size_t>(lane)], document.scene.pred,
                  document.scene.target};
    pin.lane.visible = true;
    const auto same = [&](const PinnedRun& other) {
        return other.lane.recipe == pin.lane.recipe && other.start == pin.start &&
               other.target == pin.target;
    };
    if (std::any_of(document.pins.begin(), document.pins.end(), same))
        return Error{phrase("this run is pinned already"), phrase("pins"),
                     phrase("move the start or change the lane")};
    document.pins.push_back(std::move(pin));
    return Done{};
}

void removePin(Document& document, int pin) { document.pins.erase(document.pins.begin() + pin); }

}  // namespace iou
