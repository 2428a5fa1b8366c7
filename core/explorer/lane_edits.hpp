// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/explorer/explorer.hpp"

/// Edits of the explorer's lanes. Lane and pin numbers count from 0 and must exist.
namespace iou {

/// Adds a lane with the active lane's recipe but this loss, after the active one; it becomes
/// active. Refused beyond max_lanes.
Result<Done> addLane(Explorer& explorer, const Loss& loss);
/// Adds a copy of a lane behind it; the copy becomes active. Refused beyond max_lanes.
Result<Done> duplicateLane(Explorer& explorer, int lane);
/// Removes a lane; its neighbour becomes active if it was. The last lane is not removed.
Result<Done> removeLane(Explorer& explorer, int lane);
/// Moves a lane to another place among the lanes (0 .. lanes-1); the same lane stays active.
Result<Done> moveLane(Explorer& explorer, int from, int to);
/// Keeps a lane's run as it is now. Refused beyond max_pins, or when the same run is pinned.
Result<Done> pinLane(Explorer& explorer, int lane);
void removePin(Explorer& explorer, int pin);

/// Refuses an explorer whose lanes and pins have more than document_steps_limit steps together:
/// every one of them is computed and kept.
Result<Done> checkSteps(const Explorer& explorer);

}  // namespace iou
