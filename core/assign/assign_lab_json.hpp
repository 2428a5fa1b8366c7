// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assign_lab.hpp"
#include "core/json/json_fields.hpp"

namespace iou {

/// The lab's part of a session file: what differs from a new lab; null where nothing does.
nlohmann::ordered_json assignLabJson(const AssignLab& lab);
/// Fields that are absent keep their values; mistakes become the document's error.
void readAssignLab(JsonFields fields, AssignLab& out);

}  // namespace iou
