// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.hpp"

#include <string>
#include <string_view>

namespace iou {

/// Reads a protocol file (format: resources/presets/README.md). path is for messages, which
/// name the field. Unknown fields are refused.
Result<Protocol> readProtocol(std::string_view bytes, const std::string& path);

}  // namespace iou
