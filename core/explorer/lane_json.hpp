// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/lane.hpp"
#include "core/json/json_fields.hpp"

namespace iou {

nlohmann::ordered_json laneJson(const Lane& lane);
nlohmann::ordered_json pinJson(const PinnedRun& pin);

/// Fields that are absent keep their values; mistakes become the document's error.
void readRun(JsonFields fields, RunRecipe& out);
void readLane(JsonFields fields, Lane& out);
void readPin(JsonFields fields, PinnedRun& out);

}  // namespace iou
