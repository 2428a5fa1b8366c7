// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.hpp"
#include "core/pairing/pair_source.hpp"

namespace iou::pairing {

/// A list of pairs in a session file; null for none.
nlohmann::ordered_json keptPairsJson(const KeptPairs& kept);
/// Reads the whole object; mistakes become the document's error.
void readKeptPairs(JsonFields fields, KeptPairs& out);

}  // namespace iou::pairing
