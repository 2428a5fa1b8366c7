// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/detector_lab.hpp"
#include "core/json/json_fields.hpp"

namespace iou {

/// The part of a session file about the detector lab; null for the first experiment before it has
/// run. Of the recipe what differs from that one's; results are kept as they are.
nlohmann::ordered_json detectorLabJson(const DetectorLab& lab);
/// Reads the whole object; mistakes become the document's error. Results stay only where the recipe
/// does, unless new ones are there.
void readDetectorLab(JsonFields fields, DetectorLab& out);

}  // namespace iou
