// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/session/document.hpp"

/// Edits of a document's lanes. Lane and pin numbers count from 0 and must exist.
namespace iou {

/// Adds a lane with the active lane's recipe but this loss, after the active one; it becomes
/// active. Refused beyond max_lanes.
Result<Done> addLane(Document& document, const Loss& loss);
/// Adds a copy of a lane behind it; the copy becomes active. Refused beyond max_lanes.
Result<Done> duplicateLane(Document& document, int lane);
/// Removes a lane; its neighbour becomes active if it was. The last lane is not removed.
Result<Done> removeLane(Document& document, int lane);
/// Moves a lane to another place among the lanes (0 .. lanes-1); the same lane stays active.
void moveLane(Document& document, int from, int to);
/// Keeps a lane's run as it is now. Refused beyond max_pins, or when the same run is pinned.
Result<Done> pinLane(Document& document, int lane);
void removePin(Document& document, int pin);

}  // namespace iou
