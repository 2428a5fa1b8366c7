// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/session/document.hpp"
#include "core/session/lab_parts.hpp"

namespace iou {

/// Labs with a key of their own in a session file, one row each; lessons change them by the same
/// keys. The explorer's keys stand in the root, and the appearance's in its "view", because the
/// first files had nothing else.
std::span<const LabPart<Document>> labParts();

}  // namespace iou
