// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/protocol/protocol.hpp"

/// A protocol as a JSON object, alone or within a recipe. Included by .cpp files only.
namespace iou {

/// Reads the object; what is wrong becomes the document's error.
Protocol readProtocolFields(JsonFields fields);
/// The fields of a protocol, added to an object.
void appendProtocol(const Protocol& protocol, nlohmann::ordered_json& out);

inline constexpr std::string_view protocol_format = "iouscope-protocol";
inline constexpr int protocol_version = 1;

}  // namespace iou
